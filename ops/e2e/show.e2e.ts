import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type FakeObs, startFakeObs } from '../../admin-api/tests/fake-obs.ts';
import { type Publisher, publish } from './support/artist.ts';
import { type Cast, createCast } from './support/cast.ts';
import { ADMIN, addArtist, type ShownKey, setUp } from './support/desk.ts';
import { circle, playedS, putUp, say, stickersOn } from './support/fan.ts';
import { faultsOf } from './support/faults.ts';
import { type House, openHouse } from './support/house.ts';
import { brightPixels, isNear, videoColour } from './support/pixels.ts';
import { fillTheWall } from './support/wall.ts';

// One evening, in order: each step stands on the one before, as the night itself does.
test.describe.configure({ mode: 'serial' });

const RED = { r: 220, g: 30, b: 40 };
const BLUE = { r: 30, g: 60, b: 220 };
const RED_ACT = { colour: RED, toneHz: 330 };
const BLUE_ACT = { colour: BLUE, toneHz: 550 };

/** Where on the free background (1440×900) the crowd plays in these tests. */
const STICKER_AT = { x: 110, y: 330, sizePx: 60 };
const TRAIL_AT = { x: 1320, y: 380, sizePx: 120 };
const FIREWORK_AT = { x: 1320, y: 640, sizePx: 160 };

/** `UPDATE_SCREENSHOTS=1` makes the README's picture anew. */
const isForReadme = process.env.UPDATE_SCREENSHOTS === '1';
const screenshots = fileURLToPath(new URL('../../test-results/', import.meta.url));

let house: House;
let cast: Cast;
let obs: FakeObs;
let setupLink = '';
let desk: Page;
let red: ShownKey;
let blue: ShownKey;
let redArtist: Publisher;
let fanA: Page;
let fanB: Page;

const routeMain = async (artistName: string): Promise<void> => {
  const select = desk.getByTestId('route-select-main');
  const option = select.locator('option', { hasText: artistName });
  await select.selectOption((await option.getAttribute('value')) ?? '');
};

test.beforeAll(async ({ browser }) => {
  obs = await startFakeObs({ password: 'obs secret', scenes: ['Solo', 'Split', 'Wall'] });
  house = await openHouse({ HL_OBS_URL: obs.url, HL_OBS_PASSWORD: 'obs secret' });
  cast = createCast(browser, house);
});

test.afterAll(async () => {
  await cast?.leave();
  await house?.stop('SIGINT');
  await obs?.close();
});

test('S4 E1 the start prints a one-time set-up link and keeps it in a file that only the owner reads', () => {
  const file = join(house.dataDir, 'setup-link.txt');
  setupLink = readFileSync(file, 'utf8').trim();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(house.output()).toContain(setupLink);
  expect(house.output()).toContain(house.pageUrl.split(':').at(-1) ?? 'never');
});

test('S4 E2 the admin makes an account with the link, and the link is dead after use', async () => {
  desk = await cast.page();
  await setUp(desk, setupLink);
  const second = await cast.page();
  await second.goto(setupLink);
  await expect(second.getByTestId('setup-submit')).toHaveCount(0);
  await expect(second.locator('main')).toContainText(/link/i);
  await second.close();
});

test('E2 the admin adds artists, and each stream key is shown once', async () => {
  red = await addArtist(desk, 'Red Artist');
  expect(red.key.length).toBeGreaterThan(20);
  await desk.reload();
  await expect(desk.locator('[data-testid^="artist-row-"]')).toContainText(['Red Artist']);
  await expect(desk.getByTestId('stream-key')).toHaveCount(0);
  blue = await addArtist(desk, 'Blue Artist');
  expect(blue.key).not.toBe(red.key);
});

test('S6 E3 a wrong stream key is refused, and the desk shows nobody', async () => {
  const wrong = publish({ url: `${red.ingestUrl}/hl_wrong_wrong_wrong_wrong`, colour: 'white', toneHz: 100 });
  expect(await wrong.ended).not.toBe(0);
  await expect(desk.locator('[data-testid^="source-row-"]')).toHaveCount(0);
});

test('E3 the desk shows who is online, since when and with what', async () => {
  redArtist = cast.artist(red, RED_ACT);
  const row = desk.locator('[data-testid^="source-row-"]');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Red Artist');
  await expect(row).toContainText(/h\.?264/i);
  await expect(row).toContainText(/320\s*×\s*180/);
  await expect(row).toContainText(/1[45](\.\d+)?\s*fps/i);
  await expect(row).toContainText(/kbit\/s/);
});

test('E4 a fan sees and hears the routed artist', async () => {
  await routeMain('Red Artist');
  fanA = await cast.fan('Fan A');
  await expect.poll(async () => isNear(await videoColour(fanA), RED), { timeout: 30_000 }).toBe(true);
  await fanA
    .getByRole('button', { name: /sound on/i })
    .first()
    .click();
  const video = fanA.getByTestId('player-video');
  await expect(video).toHaveJSProperty('muted', false);
  const before = await playedS(fanA);
  await expect.poll(() => playedS(fanA)).toBeGreaterThan(before + 1);
  const audioBytes = await video.evaluate(
    (element) =>
      (element as HTMLVideoElement & { webkitAudioDecodedByteCount: number }).webkitAudioDecodedByteCount,
  );
  expect(audioBytes).toBeGreaterThan(0);
});

test('E4 the artist drops: the placeholder plays; the artist is back: so is the picture; the player never reconnects', async () => {
  const requests: string[] = [];
  fanA.on('request', (request) => {
    if (request.url().includes('.flv')) requests.push(request.url());
  });
  await redArtist.stop('SIGKILL');
  await expect.poll(async () => isNear(await videoColour(fanA), RED), { timeout: 15_000 }).toBe(false);
  const during = await playedS(fanA);
  await expect.poll(() => playedS(fanA)).toBeGreaterThan(during + 1);
  redArtist = cast.artist(red, RED_ACT);
  await expect.poll(async () => isNear(await videoColour(fanA), RED), { timeout: 20_000 }).toBe(true);
  cast.artist(blue, BLUE_ACT);
  await expect(desk.locator('[data-testid^="source-row-"]')).toHaveCount(2);
  await routeMain('Blue Artist');
  await expect.poll(async () => isNear(await videoColour(fanA), BLUE), { timeout: 20_000 }).toBe(true);
  expect(requests).toEqual([]);
});

test('E5 two fans see each other: viewers, chat, a sticker, a trail, a firework', async () => {
  fanB = await cast.fan('Fan B');
  for (const page of [fanA, fanB]) await expect(page.getByTestId('viewer-count')).toHaveText('2');

  await say(fanB, 'Hello from B 👩‍👩‍👧‍👦 مرحبا');
  await expect(fanA.getByTestId('chat-log')).toContainText('Hello from B 👩‍👩‍👧‍👦 مرحبا');
  await expect(fanA.getByTestId('chat-log')).toContainText('Fan B');

  const darkBefore = await brightPixels(fanB, STICKER_AT);
  await putUp(fanA, 'star', STICKER_AT);
  for (const page of [fanA, fanB]) await expect.poll(() => stickersOn(page)).toBe(1);
  await expect.poll(() => brightPixels(fanB, STICKER_AT)).toBeGreaterThan(darkBefore + 200);

  const trailBefore = await brightPixels(fanB, TRAIL_AT);
  await expect
    .poll(async () => {
      await circle(fanA, TRAIL_AT);
      return brightPixels(fanB, TRAIL_AT);
    })
    .toBeGreaterThan(trailBefore + 20);

  await fanA.getByTestId('tool-firework').click();
  const nightBefore = await brightPixels(fanB, FIREWORK_AT);
  await expect
    .poll(async () => {
      await fanA.mouse.click(FIREWORK_AT.x, FIREWORK_AT.y);
      await fanB.waitForTimeout(350);
      return brightPixels(fanB, FIREWORK_AT);
    })
    .toBeGreaterThan(nightBefore + 20);
});

test('PG19 the admin comes into the room by the account, with its name and rank', async () => {
  const page = await desk.context().newPage();
  await page.goto(house.pageUrl);
  await expect(page.getByTestId('connection-state')).toHaveAttribute('data-state', 'open');
  await say(page, 'Doors are open');
  await expect(fanB.getByTestId('chat-log')).toContainText('Doors are open');
  await expect(fanB.getByTestId('chat-log')).toContainText(ADMIN.name);
  await expect(fanB.getByTestId('chat-log')).toContainText('admin');
  await page.close();
  for (const fan of [fanA, fanB]) await expect(fan.getByTestId('viewer-count')).toHaveText('2');
});

test('E5 a third fan who joins later sees the stickers and the last chat lines', async () => {
  const fanC = await cast.fan('Fan C');
  await expect.poll(() => stickersOn(fanC)).toBe(1);
  await expect(fanC.getByTestId('chat-log')).toContainText('Hello from B');
  for (const page of [fanA, fanC]) await expect(page.getByTestId('viewer-count')).toHaveText('3');
  await expect.poll(() => brightPixels(fanC, STICKER_AT)).toBeGreaterThan(200);
  await fanC.context().close();
  await expect(fanA.getByTestId('viewer-count')).toHaveText('2');
});

test('D1 E5 after kill -9 of viz-server it is back by itself, and stickers and chat are still there', async () => {
  const before = house.servicePid('viz-server');
  process.kill(before, 'SIGKILL');
  await expect(fanB.getByTestId('connection-state')).not.toHaveAttribute('data-state', 'open');
  for (const page of [fanA, fanB]) {
    await expect(page.getByTestId('connection-state')).toHaveAttribute('data-state', 'open');
    await expect.poll(() => stickersOn(page)).toBe(1);
    await expect(page.getByTestId('viewer-count')).toHaveText('2');
    await expect(page.getByTestId('chat-log').getByText('Hello from B', { exact: false })).toHaveCount(1);
  }
  expect(house.servicePid('viz-server')).not.toBe(before);
  const late = await cast.fan('Late Fan');
  await expect.poll(() => stickersOn(late)).toBe(1);
  await expect(late.getByTestId('chat-log')).toContainText('Hello from B');
  await late.context().close();
});

test('S6 E3 a revoked key drops its artist and is refused from then on', async () => {
  const row = desk.locator('[data-testid^="source-row-"]', { hasText: 'Blue Artist' });
  await row.locator('[data-testid^="source-cut-off-"]').first().click();
  await row.locator('[data-testid$="-yes"]').click();
  await expect(desk.locator('[data-testid^="source-row-"]')).toHaveCount(1);
  const again = cast.artist(blue, BLUE_ACT);
  expect(await again.ended).not.toBe(0);
});

test('E3 the desk shows the scenes of OBS and switches them', async () => {
  await expect(desk.getByTestId('scene-Split')).toBeVisible();
  await desk.getByTestId('scene-Split').click();
  await expect.poll(() => obs.currentScene()).toBe('Split');
  await expect(desk.getByTestId('scene-Split')).toHaveAttribute('aria-pressed', 'true');
  obs.switchScene('Wall');
  await expect(desk.getByTestId('scene-Wall')).toHaveAttribute('aria-pressed', 'true');
});

test('E5 the page works on a phone', async () => {
  const phone = await cast.page({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await phone.goto(house.pageUrl);
  await expect(phone.getByTestId('connection-state')).toHaveAttribute('data-state', 'open');
  await expect.poll(() => stickersOn(phone)).toBe(1);
  for (const id of ['player-video', 'chat-input', 'sticker-picker'])
    await expect(phone.getByTestId(id)).toBeVisible();
  const overflowPx = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflowPx).toBeLessThanOrEqual(0);
  await phone.screenshot({ path: join(screenshots, 'venue-phone.png') });
  await phone.context().close();
});

test('S8 E6 the pages run under the strict policy without one complaint', () => {
  const complaints = cast.complaints.filter((text) =>
    /Content Security Policy|unsafe-eval|Refused to/i.test(text),
  );
  expect(complaints).toEqual([]);
});

test('E6 the pages have no accessibility fault that a machine can find', async () => {
  for (const page of [fanA, desk]) {
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('E6 the venue page is photographed for the README', async () => {
  await routeMain('Red Artist');
  const pretty =
    'gradients=size=640x360:rate=15:speed=0.02:c0=0x2a0845:c1=0xff5d8f:c2=0x4fd8e8:c3=0x0b0a12:n=4';
  await redArtist.stop();
  redArtist = cast.artist(red, { ...RED_ACT, picture: pretty });
  await fillTheWall([fanA, fanB], isForReadme ? undefined : 6);
  await expect.poll(async () => isNear(await videoColour(fanA), RED), { timeout: 20_000 }).toBe(false);
  await expect(desk.getByTestId('venue-card-main')).toContainText('Red Artist');
  await fanA.mouse.move(720, 860);
  const file = join(screenshots, 'venue-page.png');
  await fanA.screenshot({ path: file });
  expect(statSync(file).size).toBeGreaterThan(20_000);
  await desk.screenshot({ path: join(screenshots, 'desk.png'), fullPage: true });
  if (isForReadme) copyFileSync(file, fileURLToPath(new URL('./venue-page.png', import.meta.url)));
});

test('D6 E1 Ctrl-C ends the house with status 0', async () => {
  expect(await house.stop('SIGINT')).toBe(0);
  expect(house.output()).not.toContain('"level":"fatal"');
});
