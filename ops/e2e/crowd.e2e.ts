import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { type Cast, createCast } from './support/cast.ts';
import { setUp } from './support/desk.ts';
import { startEffect } from './support/effects.ts';
import { putUp, say, stickersOn } from './support/fan.ts';
import { type House, openHouse } from './support/house.ts';

// Two fans, and what they do to each other's pages: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

/** Where on the free background (1440×900) the fans play. */
const HERE = { x: 110, y: 330 };
const THERE = { x: 110, y: 520 };

let house: House;
let cast: Cast;
let nova: Page;
let mira: Page;

const lineIn = (page: Page, text: string) => page.getByTestId('chat-log').locator('.line', { hasText: text });
const meterOf = async (page: Page): Promise<number> =>
  Number(await page.getByTestId('crowd-meter').getAttribute('aria-valuenow'));
const accentOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.style.getPropertyValue('--lamp'));

/** In one go, as fast as a thumb: the meter falls while a slow machine goes to and fro for each tap. */
const tapEightTimes = (button: Element): void => {
  for (let tap = 0; tap < 8; tap += 1) (button as HTMLElement).click();
};

test.beforeAll(async ({ browser }) => {
  house = await openHouse();
  cast = createCast(browser, house);
  nova = await cast.fan('Nova');
  mira = await cast.fan('Mira');
});

test.afterAll(async () => {
  await cast?.leave();
  await house?.stop('SIGINT');
});

test('PG11 a fan answers a line and names its author, whose page marks it and leads back to the line', async () => {
  await say(nova, 'Who has the set list?');
  const asked = lineIn(mira, 'set list');
  await asked.hover();
  await asked.getByRole('button', { name: 'Reply to Nova' }).click();
  await expect(mira.getByTestId('reply-bar')).toContainText('Who has the set list?');
  await mira.getByTestId('chat-input').pressSequentially('It hangs by the bar, @no');
  await expect(mira.getByTestId('say-names')).toContainText('@Nova');
  await mira.getByTestId('chat-input').press('Tab');
  await expect(mira.getByTestId('chat-input')).toHaveValue('It hangs by the bar, @Nova ');
  await mira.getByTestId('chat-input').press('Enter');
  await expect(mira.getByTestId('reply-bar')).toHaveCount(0);

  const answer = lineIn(nova, 'It hangs by the bar');
  await expect(answer.locator('mark')).toHaveText('@Nova');
  await expect(lineIn(mira, 'It hangs by the bar').locator('mark')).toHaveCount(0);
  await answer.getByRole('button', { name: 'In reply to' }).click();
  await expect(nova.locator('.line:focus')).toContainText('Who has the set list?');
});

test('PG13 a sticker that is taken back, by button or by Ctrl+Z, is gone from both walls', async () => {
  await putUp(nova, 'star', HERE);
  for (const page of [nova, mira]) await expect.poll(() => stickersOn(page)).toBe(1);
  await nova.getByTestId('undo').getByRole('button').click();
  for (const page of [nova, mira]) await expect.poll(() => stickersOn(page)).toBe(0);
  await expect(nova.getByTestId('undo')).toHaveCount(0);

  await putUp(nova, 'star', HERE);
  await expect.poll(() => stickersOn(mira)).toBe(1);
  await putUp(nova, 'moon', THERE);
  await expect.poll(() => stickersOn(mira)).toBe(2);
  await expect(nova.getByTestId('undo')).toContainText('Moon');
  await nova.getByTestId('floor').press('Control+z');
  for (const page of [nova, mira]) await expect.poll(() => stickersOn(page)).toBe(1);
  await expect(nova.getByTestId('undo')).toContainText('Star');
});

test('PG18 RE3 reactions float up on the other page, and the meter rises on both', async () => {
  const first = mira.getByTestId('reactions').getByRole('button').first();
  const sign = (await first.textContent()) ?? 'none';
  // Noted on the page itself: what floats is gone before a slow look comes back.
  await nova.getByTestId('rain').evaluate((rain) => {
    new MutationObserver(() => {
      rain.dataset.seen = `${rain.dataset.seen ?? ''}${rain.textContent}`;
    }).observe(rain, { childList: true });
  });
  await first.click();
  await expect
    .poll(async () => {
      await first.evaluate(tapEightTimes);
      return Math.min(await meterOf(nova), await meterOf(mira));
    })
    .toBeGreaterThan(0);
  await expect(nova.getByTestId('rain')).toHaveAttribute('data-seen', new RegExp(sign, 'u'));
});

test('PG14 PG16 who is here is found by name and muted: their lines are gone until they are heard again', async () => {
  await say(nova, 'Second row, left of the bar');
  await expect(lineIn(mira, 'Second row')).toHaveCount(1);
  await mira.getByTestId('people-open').click();
  const rows = mira.getByTestId('people-list').first().locator('.people-row');
  await expect(rows).toHaveCount(2);
  await mira.getByRole('searchbox').fill('nov');
  await expect(rows).toHaveCount(1);
  await mira.getByRole('button', { name: 'Mute Nova', exact: true }).click();
  await expect(mira.getByTestId('people-muted')).toContainText('Nova');
  await expect(lineIn(mira, 'Second row')).toHaveCount(0);
  await mira.getByTestId('people-muted').getByRole('button').click();
  await expect(lineIn(mira, 'Second row')).toHaveCount(1);
  await mira.getByRole('searchbox').fill('nobody of that name');
  await expect(mira.getByRole('dialog')).toContainText('Nobody here has such a name.');
  await mira.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(mira.getByRole('dialog')).toHaveCount(0);
});

test('DP32 SH1 SH2 the show that is written at the desk is on both pages at once, and after a reload', async () => {
  const desk = await cast.page();
  await setUp(desk, readFileSync(join(house.dataDir, 'setup-link.txt'), 'utf8').trim());
  await desk.getByTestId('show-title').fill('The long night');
  await desk.getByTestId('show-artist').fill('Red Artist');
  await desk.getByTestId('show-accent-own').check();
  await desk.getByTestId('show-accent').fill('#4fd8e8');
  await desk.getByTestId('show-save').click();
  await expect(desk.getByTestId('show-state')).toHaveText('shown');
  await nova.reload();
  for (const page of [nova, mira]) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long night');
    await expect(page.getByTestId('on-stage')).toContainText('Red Artist');
    await expect.poll(() => accentOf(page)).toBe('#4fd8e8');
  }
  await desk.getByTestId('show-undo').click();
  for (const page of [nova, mira]) {
    await expect(page.getByTestId('on-stage')).toHaveCount(0);
    await expect.poll(() => accentOf(page)).toBe('');
  }
  await desk.context().close();
});

test('CH1 CH4 an effect is on every page until it ends; where less motion is preferred its words stand instead', async () => {
  const calm = await cast.fan('Calm', { reducedMotion: 'reduce' });
  const end = await startEffect(house, {
    effect: 'flash',
    durationMs: 60_000,
    flashesPerSecond: 0.5,
    text: 'Encore!',
  });
  await mira.reload();
  for (const page of [nova, mira])
    await expect(page.getByTestId('effects')).toHaveAttribute('data-shown', 'flash');
  await expect(calm.getByTestId('effects')).toHaveAttribute('data-shown', 'text');
  await expect(calm.getByTestId('effects')).toContainText('Encore!');
  await end();
  for (const page of [nova, mira, calm])
    await expect(page.getByTestId('effects')).toHaveAttribute('data-shown', '');
});

test('PG10 the entry is at most 110 kB, so neither overlay nor player is in it', async ({ request }) => {
  const html = await (await request.get(`${house.pageUrl}/`)).text();
  const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu)].map(([, path = '']) => path);
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(await (await request.get(house.pageUrl + path)).body()).length;
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(110 * 1024);
});

test('S8 none of it was refused by the strict policy', () => {
  expect(cast.complaints.filter((text) => /Content Security Policy|unsafe-eval/iu.test(text))).toEqual([]);
});
