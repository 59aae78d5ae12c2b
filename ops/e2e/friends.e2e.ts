import { expect, test } from '@playwright/test';
import { type Cast, createCast } from './support/cast.ts';
import { say } from './support/fan.ts';
import { faultsOf } from './support/faults.ts';
import { type House, openHouse } from './support/house.ts';

let house: House;
let cast: Cast;

test.beforeAll(async ({ browser }) => {
  house = await openHouse();
  cast = createCast(browser, house);
});

test.afterAll(async () => {
  await cast?.leave();
  await house?.stop('SIGINT');
});

test('PG20 PG7 a friend is marked and let go by the keyboard, outlives a reload, and axe finds nothing', async () => {
  const nova = await cast.fan('Nova');
  const mira = await cast.fan('Mira', { viewport: { width: 390, height: 844 } });
  await say(nova, 'Anybody from the choir?');
  const line = mira.getByTestId('chat-log').locator('.line', { hasText: 'choir' });
  await line.getByRole('button', { name: 'Mark Nova as a friend' }).focus();
  await mira.keyboard.press('Enter');
  await expect(line.getByRole('button', { name: 'Remove friend Nova' })).toBeFocused();
  expect(await faultsOf(mira)).toEqual([]);

  await mira.reload();
  await expect(mira.getByTestId('connection-state')).toHaveAttribute('data-state', 'open');
  await mira.getByTestId('people-open').click();
  await expect(mira.getByTestId('people-friends')).toContainText('Nova');
  const row = mira.getByTestId('people-list').locator('.people-row', { hasText: 'Nova' });
  await expect(row).toContainText('friend');
  expect(await faultsOf(mira)).toEqual([]);
  const box = await mira.getByRole('dialog').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  expect(await row.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);

  await mira.getByTestId('people-friends').getByRole('button').focus();
  await mira.keyboard.press('Enter');
  await expect(mira.getByTestId('people-friends')).toHaveCount(0);
  expect(cast.complaints).toEqual([]);
});
