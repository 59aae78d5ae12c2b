import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type Cast, createCast } from './support/cast.ts';
import { ADMIN, setUp } from './support/desk.ts';
import { putUp, say, stickersOn } from './support/fan.ts';
import { faultsOf } from './support/faults.ts';
import { type House, openHouse } from './support/house.ts';
import {
  type Account,
  addAccount,
  isModerating,
  lineAt,
  openAuthor,
  saidOf,
  signIn,
  takeBack,
} from './support/moderators.ts';

// A moderator's night, in order: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

const screenshots = fileURLToPath(new URL('../../test-results/', import.meta.url));
/** On the free background (1440×900), where the fan puts a sticker. */
const STICKER_AT = { x: 110, y: 330 };
const VIEWPORT = { width: 1440, height: 900 };
/** For fans who are only there: a browser that paints in software has less to do. */
const SMALL = { viewport: { width: 640, height: 480 } };
const PARTS = ['held', 'people', 'room', 'wall', 'log'] as const;

let house: House;
let cast: Cast;
let desk: Page;
let mod: Page;
let nova: Page;
let account: Account;

const chatOf = (page: Page) => page.getByTestId('chat-log');

test.beforeAll(async ({ browser }) => {
  house = await openHouse();
  cast = createCast(browser, house);
});

test.afterAll(async () => {
  await cast?.leave();
  await house?.stop('SIGINT');
});

test('DP35 MP1 an admin makes a moderator at the desk, who signs in and comes into the room', async () => {
  desk = await cast.page();
  await setUp(desk, readFileSync(join(house.dataDir, 'setup-link.txt'), 'utf8').trim());
  account = await addAccount(desk, 'Mo', 'moderator');
  await desk.locator('.panel-accounts').screenshot({ path: join(screenshots, 'desk-accounts.png') });
  mod = await cast.page();
  await signIn(mod, house.pageUrl, account);
  await isModerating(mod);
  await expect(mod.getByTestId('mod-connection')).toHaveAttribute('data-state', 'open');
});

test('MP1 a member of the house is told that there is no place for them', async () => {
  const member = await addAccount(desk, 'Member', 'fan');
  const page = await cast.page();
  await signIn(page, house.pageUrl, member);
  await expect(page.locator('main')).toContainText('has no place');
  await page.context().close();
});

test('MP3 MP5 a line is deleted on every page with one click, and back with another', async () => {
  nova = await cast.fan('Nova');
  await say(nova, 'Good evening, cellar');
  await say(nova, 'Buy cheap watches');
  await expect(lineAt(mod, 'cheap watches')).toBeVisible();
  await lineAt(mod, 'cheap watches').hover();
  await lineAt(mod, 'cheap watches').getByRole('button', { name: 'Delete the line of Nova' }).click();
  await saidOf(mod, 'is deleted').hover();
  await expect(chatOf(nova)).not.toContainText('cheap watches');
  await expect(lineAt(mod, 'cheap watches')).toHaveCount(0);
  await takeBack(mod, 'is deleted');
  await expect(chatOf(nova)).toContainText('cheap watches');
  await expect(lineAt(mod, 'cheap watches')).toHaveCount(1);
});

test('MP5 staff announce and pin, and everybody sees it', async () => {
  await mod.getByTestId('say-text').fill('Doors close at two');
  await mod.getByTestId('say-announce').click();
  await expect(chatOf(nova)).toContainText('Doors close at two');
  const line = lineAt(mod, 'Doors close at two');
  await line.hover();
  await line.getByRole('button', { name: /^Pin/ }).click();
  await expect(mod.getByTestId('pinned')).toContainText('Doors close at two');
  await expect(nova.getByTestId('pinned')).toContainText('Doors close at two');
});

test('MP6 MP8 a filter holds lines; by keys one is let through and one turned down', async () => {
  const admin = await desk.context().newPage();
  await admin.goto(`${house.pageUrl}/moderator`);
  await isModerating(admin);
  await admin.getByTestId('part-room').click();
  await admin.getByTestId('filter-mode-caps').selectOption('hold');
  await expect(admin.getByTestId('result')).toContainText('Shouting');
  await admin.setViewportSize({ width: VIEWPORT.width, height: 2400 });
  await admin.screenshot({ path: join(screenshots, 'moderator-admin-room.png') });
  expect(await faultsOf(admin)).toEqual([]);

  await say(nova, 'THIS BAND IS THE BEST OF ALL');
  await expect(mod.getByTestId('held-count')).toContainText('1');
  await say(nova, 'AND NOW EVERYBODY CLAPS ALONG');
  await expect(mod.getByTestId('held-count')).toContainText('2');
  const other = await cast.fan('Mira', SMALL);
  await expect(chatOf(other)).not.toContainText('THIS BAND');
  await mod.screenshot({ path: join(screenshots, 'moderator-held.png') });

  await mod.getByTestId('held-list').focus();
  await mod.keyboard.press('j');
  await mod.keyboard.press('a');
  await expect(chatOf(other)).toContainText('THIS BAND IS THE BEST');
  await expect(mod.getByTestId('held-count')).toContainText('1');
  await mod.keyboard.press('r');
  await expect(mod.getByTestId('held-count')).toHaveCount(0);
  await expect(nova.locator('body')).toContainText('did not let your line through');
  await expect(chatOf(other)).not.toContainText('EVERYBODY CLAPS');
  await other.context().close();
  await admin.close();
});

test('MP7 a break is given from the sheet, the fan is told, and taking it back lets the fan go on', async () => {
  await openAuthor(mod, 'Good evening');
  await expect(mod.getByTestId('timeline')).toContainText('Buy cheap watches');
  await mod.getByTestId('reason').fill('advertising');
  await mod.getByTestId('timeout-600').click();
  // It stays for as long as the pointer is on it.
  await saidOf(mod, 'has a break').hover();
  await expect(mod.getByTestId('standing')).toContainText('on a break');
  await expect(mod.getByTestId('timeline')).toContainText('gave Nova a break');
  await expect(nova.locator('body')).toContainText('given you a break');
  await mod.screenshot({ path: join(screenshots, 'moderator-sheet.png') });
  expect(await faultsOf(mod)).toEqual([]);
  await takeBack(mod, 'has a break');
  await expect(mod.getByTestId('standing')).toContainText('Nothing is held');
  await mod.getByTestId('sheet-close').click();
  await say(nova, 'Sorry about that');
  await expect(lineAt(mod, 'Sorry about that')).toBeVisible();
});

test('MP9 panic stops newcomers and slows the rest; its end brings the room back', async () => {
  await mod.getByTestId('panic').click();
  await expect(mod.getByTestId('panic-banner')).toContainText('Panic is on');
  const raider = await cast.fan('Raider', SMALL);
  await expect(raider.getByTestId('chat-input')).toHaveAttribute('placeholder', /paused for newcomers/);
  await say(raider, 'We are legion');
  await expect(raider.locator('body')).toContainText('The moderators have paused that');
  await mod.screenshot({ path: join(screenshots, 'moderator-panic.png') });
  await mod.getByTestId('panic').click();
  await expect(raider.getByTestId('chat-input')).not.toHaveAttribute('placeholder', /paused/);
  await expect(mod.getByTestId('panic-banner')).not.toContainText('Panic is on');
  await raider.context().close();
});

test('MP10 a sticker is chosen on the map and taken down everywhere, and put back', async () => {
  await mod.getByTestId('part-wall').click();
  // A room under pressure refuses stickers for some seconds.
  await expect(async () => {
    if ((await stickersOn(nova)) === 0) await putUp(nova, 'star', STICKER_AT);
    await expect(mod.locator('.panel-wall')).toContainText('1 sticker', { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  const map = mod.getByTestId('wall-map');
  const { width, height } = (await map.boundingBox()) ?? { width: 1, height: 1 };
  await map.click({
    position: { x: (STICKER_AT.x / VIEWPORT.width) * width, y: (STICKER_AT.y / VIEWPORT.height) * height },
  });
  await expect(mod.getByTestId('wall-choice')).toContainText('Star');
  await mod.screenshot({ path: join(screenshots, 'moderator-wall.png') });
  await mod.getByTestId('sticker-remove').click();
  await saidOf(mod, 'taken down').hover();
  await expect.poll(() => stickersOn(nova)).toBe(0);
  await takeBack(mod, 'taken down');
  await expect.poll(() => stickersOn(nova)).toBe(1);
});

test('MP4 MP11 the log tells who did what; an admin’s act is not a moderator’s to take back, nor an admin to be stopped', async () => {
  await mod.getByTestId('part-log').click();
  const audit = mod.getByTestId('audit');
  await expect(audit).toContainText(`${ADMIN.name} changed the filters`);
  const filters = audit.locator('li', { hasText: 'changed the filters' });
  await expect(filters.getByTestId('act-undo')).toHaveCount(0);
  const turnedDown = audit.locator('li', { hasText: 'turned down a line', hasNotText: 'took back' });
  await turnedDown.getByTestId('act-undo').click();
  await expect(mod.getByTestId('held-count')).toContainText('1');
  await expect(turnedDown).toContainText('taken back');
  await turnedDown.getByTestId('act-redo').click();
  await expect(mod.getByTestId('held-count')).toHaveCount(0);

  const admin = await desk.context().newPage();
  await admin.goto(`${house.pageUrl}/moderator`);
  await isModerating(admin);
  await admin.getByTestId('say-text').fill('Greetings from the booth');
  await admin.getByTestId('say-send').click();
  await lineAt(mod, 'from the booth').hover();
  await lineAt(mod, 'from the booth')
    .getByRole('button', { name: /ten minutes off/ })
    .click();
  await expect(mod.getByTestId('problem')).toContainText('your rank or above');
  await admin.close();
});

test('MP13 every part is clean for axe on a desktop', async () => {
  for (const part of PARTS) {
    await mod.getByTestId(`part-${part}`).click();
    expect([part, await faultsOf(mod)]).toEqual([part, []]);
    await mod.screenshot({ path: join(screenshots, `moderator-${part}.png`) });
  }
});

test('MP13 every part is clean for axe and fits on a phone, and a line’s buttons come when it is touched', async () => {
  const phone = await cast.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signIn(phone, house.pageUrl, account);
  await isModerating(phone);
  const panic = await phone.getByTestId('panic').boundingBox();
  expect((panic?.x ?? 0) + (panic?.width ?? 1000)).toBeLessThanOrEqual(390);
  await phone.getByTestId('part-chat').click();
  await lineAt(phone, 'Sorry about that').tap();
  await expect(lineAt(phone, 'Sorry about that').getByRole('button', { name: /^Delete/ })).toBeVisible();
  for (const part of ['chat', ...PARTS]) {
    await phone.getByTestId(`part-${part}`).tap();
    const overflowPx = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([part, overflowPx]).toEqual([part, 0]);
    expect([part, await faultsOf(phone)]).toEqual([part, []]);
    await phone.screenshot({ path: join(screenshots, `moderator-phone-${part}.png`) });
  }
  await phone.getByTestId('part-chat').tap();
  await openAuthor(phone, 'Sorry about that');
  await phone.screenshot({ path: join(screenshots, 'moderator-phone-sheet.png') });
  await phone.context().close();
});

test('MP7 a banned fan is put out at once and told so', async () => {
  await openAuthor(mod, 'Sorry about that');
  await mod.getByTestId('ban').click();
  await expect(nova.getByTestId('connection-state')).not.toHaveAttribute('data-state', 'open');
  await expect(nova.locator('body')).toContainText('You cannot come into this room');
  await expect(mod.getByTestId('standing')).toContainText('banned until');
  await mod.getByTestId('lift').click();
  await expect(mod.getByTestId('standing')).toContainText('Nothing is held');
  await mod.getByTestId('sheet-close').click();
});

test('MP12 D1 after kill -9 of the room the page says so, comes back, and still knows what was done', async () => {
  process.kill(house.servicePid('viz-server'), 'SIGKILL');
  await expect(mod.getByTestId('mod-connection')).not.toHaveAttribute('data-state', 'open');
  await expect(mod.getByTestId('mod-connection')).toHaveAttribute('data-state', 'open');
  await mod.getByTestId('part-log').click();
  await expect(mod.getByTestId('audit')).toContainText('banned Nova');
});

test('MP1 DP36 who is no longer a moderator is led out', async () => {
  await desk.getByRole('button', { name: 'Manage Mo', exact: true }).click();
  await desk.getByLabel('Role of Mo', { exact: true }).selectOption('fan');
  await expect(mod.locator('main')).toContainText('has no place');
});

test('S8 MP13 the page runs under the strict policy without one complaint', () => {
  const complaints = cast.complaints.filter((text) =>
    /Content Security Policy|unsafe-eval|Refused to/i.test(text),
  );
  expect(complaints).toEqual([]);
});
