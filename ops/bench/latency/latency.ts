import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { median, quantile, rounded } from '../statistics.ts';
import { readAgeMs } from './clock-code.ts';
import { startClockPublisher } from './clock-publisher.ts';
import { openLatencyHouse } from './latency-house.ts';
import { IS_PLAYING, PAGE_EYE, type Seen, type SeenPicture, TAKE_SEEN } from './page-eye.ts';

interface LatencySize {
  /** From the first picture on the page until figures count: a newcomer begins a key frame behind and catches up. */
  readonly warmUpMs: number;
  readonly measureMs: number;
}

export const FULL_LATENCY: LatencySize = { warmUpMs: 20_000, measureMs: 40_000 };
/** Shows that everything works; its figures say nothing. */
export const QUICK_LATENCY: LatencySize = { warmUpMs: 1000, measureMs: 3000 };

/** The last line of the bench. */
interface LatencyReport {
  /** From drawing a picture to its standing on the page, median, milliseconds. */
  readonly glassToGlassMs: number;
  readonly p95Ms: number;
  readonly leastMs: number;
  /** Of it, what the player held back: arrived and not yet shown, median. */
  readonly bufferedMs: number;
  /** The median of the first second that the page shows. */
  readonly firstSecondMs: number;
  readonly picturesPerSecond: number;
  /** How often the video stood still for want of data. */
  readonly stalls: number;
  readonly warnings: readonly string[];
  readonly loadAverage: number;
}

const PLAYING_LIMIT_MS = 30_000;
const TAKE_EVERY_MS = 1000;

/** An artist with a clock in the picture, the whole house, and the venue page in Chromium. */
export const benchLatency = async (
  size: LatencySize,
  say: (line: string) => void,
): Promise<LatencyReport> => {
  const house = await openLatencyHouse();
  const publisher = startClockPublisher(house.publishUrl);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  try {
    // The artist is on air before the fan comes.
    await sleep(3000);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(house.pageUrl);
    await untilItPlays(page);
    return reportLatency(await watch(page, size, say), publisher.leftOut());
  } finally {
    await browser.close();
    await publisher.stop();
    await house.close();
  }
};

/** Asked for from outside: the page's own policy lets nothing be evaluated inside. */
const untilItPlays = async (page: Page): Promise<void> => {
  for (const endMs = Date.now() + PLAYING_LIMIT_MS; Date.now() < endMs; await sleep(50))
    if (await page.evaluate(IS_PLAYING)) return;
  throw new Error('the page does not play the venue');
};

interface Watched {
  readonly early: Seen;
  readonly steady: Seen;
  readonly seconds: number;
}

const watch = async (page: Page, size: LatencySize, say: (line: string) => void): Promise<Watched> => {
  await page.evaluate(PAGE_EYE);
  const look = async (forMs: number): Promise<Seen> => {
    const pictures: SeenPicture[] = [];
    let stalls = 0;
    for (const endMs = performance.now() + forMs; performance.now() < endMs; ) {
      await sleep(TAKE_EVERY_MS);
      const seen = await page.evaluate<Seen>(TAKE_SEEN);
      pictures.push(...seen.pictures);
      stalls += seen.stalls;
      say(describe(seen));
    }
    return { pictures, stalls };
  };
  say('catching up:');
  const early = await look(size.warmUpMs);
  say('measured:');
  const startMs = performance.now();
  const steady = await look(size.measureMs);
  return { early, steady, seconds: (performance.now() - startMs) / 1000 };
};

const agesOf = (pictures: readonly SeenPicture[]): number[] =>
  pictures.flatMap(({ luma, shownAtMs }) => readAgeMs(luma, shownAtMs) ?? []);

const bufferOf = (pictures: readonly SeenPicture[]): number =>
  rounded(median(pictures.map(({ bufferedMs }) => bufferedMs)));

const describe = ({ pictures, stalls }: Seen): string => {
  const ages = agesOf(pictures);
  return `  ${String(ages.length).padStart(3)} pictures, glass to glass ${rounded(median(ages))} ms (p95 ${rounded(quantile(ages, 0.95))}), held by the player ${bufferOf(pictures)} ms, stalls ${stalls}`;
};

const reportLatency = ({ early, steady, seconds }: Watched, leftOut: number): LatencyReport => {
  const ages = agesOf(steady.pictures);
  const unreadable = steady.pictures.length - ages.length;
  const firstMs = (early.pictures[0]?.shownAtMs ?? 0) + 1000;
  const warnings: string[] = [];
  if (leftOut > 0) warnings.push(`the encoder was too busy for ${leftOut} pictures`);
  if (unreadable > 0) warnings.push(`the clock of ${unreadable} pictures could not be read`);
  return {
    glassToGlassMs: rounded(median(ages)),
    p95Ms: rounded(quantile(ages, 0.95)),
    leastMs: rounded(Math.min(...ages)),
    bufferedMs: bufferOf(steady.pictures),
    firstSecondMs: rounded(median(agesOf(early.pictures.filter(({ shownAtMs }) => shownAtMs < firstMs)))),
    picturesPerSecond: rounded(steady.pictures.length / seconds),
    stalls: steady.stalls,
    warnings,
    loadAverage: rounded(loadavg()[0] ?? Number.NaN),
  };
};
