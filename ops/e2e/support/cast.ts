import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test';
import { type Publisher, publish } from './artist.ts';
import type { ShownKey } from './desk.ts';
import type { House } from './house.ts';
import type { Rgb } from './pixels.ts';

/** How an artist's stream looks and sounds. */
export interface Act {
  readonly colour: Rgb;
  readonly toneHz: number;
  /** An ffmpeg source to show instead of the plain colour. */
  readonly picture?: string;
}

/** Everybody who takes part: pages, each in a browser context of its own, and publishers. They leave together. */
export interface Cast {
  page(options?: BrowserContextOptions): Promise<Page>;
  /** A page in the room, under this name, with its background loaded. */
  fan(name: string, options?: BrowserContextOptions): Promise<Page>;
  artist(key: ShownKey, act: Act): Publisher;
  /** What the pages wrote as errors. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

const hex = ({ r, g, b }: Rgb): string =>
  `0x${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

export const createCast = (browser: Browser, house: House): Cast => {
  const contexts: BrowserContext[] = [];
  const publishers: Publisher[] = [];
  const complaints: string[] = [];

  const open: Cast['page'] = async (options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return page;
  };

  return {
    page: open,
    fan: async (name, options) => {
      const page = await open(options);
      await page.goto(house.pageUrl);
      await expect(page.getByTestId('connection-state')).toHaveAttribute('data-state', 'open');
      await page.getByTestId('name-input').fill(name);
      await page.getByTestId('name-input').press('Enter');
      await page.locator('html[data-stickers]').waitFor({ state: 'attached' });
      return page;
    },
    artist: ({ ingestUrl, key }, { colour, toneHz, picture }) => {
      const publisher = publish({ url: `${ingestUrl}/${key}`, colour: hex(colour), toneHz, picture });
      publishers.push(publisher);
      return publisher;
    },
    complaints,
    leave: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await Promise.all(publishers.map((publisher) => publisher.stop('SIGKILL')));
    },
  };
};
