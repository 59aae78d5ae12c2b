import { afterEach, describe, expect, it, vi } from 'vitest';
import { testContext } from '../../ops/service/test-context.ts';
import type { TestFan } from '../../viz-server/tests/support/test-fan.ts';
import { type Closers, type HouseWithRoom, startHouseWithRoom } from './house-with-room.ts';

const closers: Closers = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const SHOW = { title: 'Night one', artist: 'Mira', modes: { fireworks: 'off' }, reactions: ['🔥'] };
const PATH = '/api/rooms/main/show';

const soon = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });
const stateOf = async (house: HouseWithRoom, path = PATH): Promise<unknown> =>
  (await house.asAdmin('GET', path)).body['state'];

/** What somebody who comes in now is shown. */
const snapshotShow = async (house: HouseWithRoom) => {
  const fan = await house.join();
  const show = fan.messages.find((message) => message.snapshot)?.snapshot?.show;
  await fan.close();
  return show;
};

/** Titles of the shows that came to an open page. */
const titlesSeen = (fan: TestFan): (string | null | undefined)[] =>
  fan.messages.flatMap(
    (message) =>
      message.frame?.events?.flatMap((event) => (event.showChanged ? [event.showChanged.title] : [])) ?? [],
  );

describe('what a room shows', () => {
  it('SK1 is shown at once to who is there, and kept for who comes', async () => {
    const house = await startHouseWithRoom(closers);
    const fan = await house.join();
    expect((await house.asAdmin('GET', PATH)).body).toEqual({
      room: 'main',
      show: {},
      changedMs: null,
      canUndo: false,
      state: 'none',
      problem: null,
    });
    const set = await house.asAdmin('PUT', PATH, SHOW);
    expect(set).toMatchObject({
      status: 200,
      body: { state: 'shown', show: SHOW, canUndo: true, problem: null },
    });
    await fan.until(() => titlesSeen(fan).includes('Night one'), 'the show');
    expect(await snapshotShow(house)).toMatchObject({
      title: 'Night one',
      artist: 'Mira',
      modes: [0, 0, 1, 0],
    });
    await fan.close();
  });

  it('SK2 is kept while viz-server is away, says so, and is shown when it is back', async () => {
    const house = await startHouseWithRoom(closers);
    await house.stopRoom();
    const set = await house.asAdmin('PUT', PATH, SHOW);
    expect(set).toMatchObject({
      status: 200,
      body: { state: 'waiting', show: SHOW, problem: { code: 'VIZ_UNREACHABLE' } },
    });
    await house.restartAdmin();
    expect((await house.asAdmin('GET', PATH)).body).toMatchObject({ state: 'waiting', show: SHOW });
    await house.startRoomAgain();
    await soon(async () => expect(await stateOf(house)).toBe('shown'));
    expect(await snapshotShow(house)).toMatchObject({ title: 'Night one' });
  });

  it('SK3 a viz-server that comes back with it is not told again; one that lost it is', async () => {
    const house = await startHouseWithRoom(closers);
    await house.asAdmin('PUT', PATH, SHOW);
    const lines = async (): Promise<string[]> =>
      (await house.asAdmin('GET', '/api/rooms/main/export')).text.trim().split('\n');
    expect(await lines()).toHaveLength(1);
    await house.stopRoom();
    await soon(async () => expect(await stateOf(house)).toBe('waiting'));
    await house.startRoomAgain();
    await house.restartAdmin();
    await soon(async () => expect(await stateOf(house)).toBe('shown'));
    await house.asAdmin('PUT', PATH, SHOW);
    expect(await lines()).toHaveLength(1);

    await house.stopRoom();
    await soon(async () => expect(await stateOf(house)).toBe('waiting'));
    const empty = testContext();
    const { serviceToken, ticketSecret } = house.context.secrets;
    await house.startRoomAgain({ dataDir: empty.config.dataDir, serviceToken, ticketSecret });
    await soon(async () => expect(await stateOf(house)).toBe('shown'));
    expect(await snapshotShow(house)).toMatchObject({ title: 'Night one' });
  });

  it('SK4 what viz-server finds wrong is passed back, and everything stays as it was', async () => {
    const house = await startHouseWithRoom(closers);
    await house.asAdmin('PUT', PATH, SHOW);
    for (const [body, code] of [
      [{ reactions: ['clap'] }, 'BAD_SHOW'],
      [{ theme: { image: 'https://elsewhere.example/x.png' } }, 'BAD_SHOW'],
      [{ title: 'x'.repeat(90) }, 'BAD_SHOW'],
    ] as const) {
      const refused = await house.asAdmin('PUT', PATH, body);
      expect([refused.status, refused.body['code']]).toEqual([400, code]);
      expect(String(refused.body['message'])).toMatch(/\.$/);
    }
    expect((await house.asAdmin('PUT', PATH, { surprise: 1 })).status).toBe(400);
    expect((await house.asAdmin('PUT', '/api/rooms/cellar/show', SHOW)).body['code']).toBe('UNKNOWN_ROOM');
    expect((await house.asAdmin('GET', '/api/rooms/cellar/show')).status).toBe(404);
    expect((await house.asAdmin('GET', PATH)).body).toMatchObject({ state: 'shown', show: SHOW });
  });

  it('SK4 a show that was kept while viz-server was away, and is none, says what is wrong with it', async () => {
    const house = await startHouseWithRoom(closers);
    house.link.cut();
    await house.asAdmin('PUT', PATH, { reactions: ['clap'] });
    house.link.mend();
    await soon(async () =>
      expect((await house.asAdmin('GET', PATH)).body).toMatchObject({
        state: 'refused',
        problem: { code: 'BAD_SHOW', message: expect.stringContaining('clap') },
      }),
    );
    expect((await house.asAdmin('POST', `${PATH}/undo`)).body).toMatchObject({ state: 'shown', show: {} });
  });

  it('SK5 undo goes back to what was before, and once more comes back', async () => {
    const house = await startHouseWithRoom(closers);
    expect((await house.asAdmin('POST', `${PATH}/undo`)).body['code']).toBe('NOTHING_TO_UNDO');
    await house.asAdmin('PUT', PATH, SHOW);
    await house.asAdmin('PUT', PATH, { title: 'Oops' });
    const undone = await house.asAdmin('POST', `${PATH}/undo`);
    expect(undone.body).toMatchObject({ state: 'shown', show: SHOW });
    expect(await snapshotShow(house)).toMatchObject({ title: 'Night one' });
    expect((await house.asAdmin('POST', `${PATH}/undo`)).body).toMatchObject({ show: { title: 'Oops' } });
    await house.asAdmin('PUT', PATH, { title: 'Oops' });
    expect((await house.asAdmin('POST', `${PATH}/undo`)).body).toMatchObject({ show: SHOW });
  });
});

describe('rooms', () => {
  it('RA1 are listed, opened, closed and exported, each with a show of its own that stays', async () => {
    const house = await startHouseWithRoom(closers);
    const opened = await house.asAdmin('POST', '/api/rooms', { name: 'attic' });
    expect([opened.status, opened.body]).toMatchObject([
      201,
      { rooms: [{ name: 'main' }, { name: 'attic' }] },
    ]);
    expect((await house.asAdmin('GET', '/api/rooms')).body).toMatchObject({
      rooms: [{ name: 'main' }, { name: 'attic' }],
    });
    await house.asAdmin('PUT', '/api/rooms/attic/show', { title: 'Upstairs' });
    const fan = await house.join(undefined, 'attic');
    await fan.ask({ sayChat: { text: 'hello' } });
    const log = await house.asAdmin('GET', '/api/rooms/attic/export');
    const events = log.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events).toMatchObject([{ showChanged: { title: 'Upstairs' } }, { chatPosted: { text: 'hello' } }]);
    expect((await house.asAdmin('DELETE', '/api/rooms/attic')).status).toBe(204);
    await fan.closed;
    expect((await house.asAdmin('GET', '/api/desk')).body['rooms']).toMatchObject([{ name: 'main' }]);
    await soon(async () => expect(await stateOf(house, '/api/rooms/attic/show')).toBe('waiting'));
    await house.asAdmin('POST', '/api/rooms', { name: 'attic' });
    await soon(async () => expect(await stateOf(house, '/api/rooms/attic/show')).toBe('shown'));
  });

  it('RA2 what viz-server refuses is passed on as it is; away is one code', async () => {
    const house = await startHouseWithRoom(closers);
    for (const [method, path, body, status, code] of [
      ['POST', '/api/rooms', { name: 'Attic!' }, 400, 'BAD_ROOM_NAME'],
      ['POST', '/api/rooms', { name: 'main' }, 409, 'ROOM_EXISTS'],
      ['DELETE', '/api/rooms/main', undefined, 409, 'MAIN_ROOM'],
      ['DELETE', '/api/rooms/cellar', undefined, 404, 'UNKNOWN_ROOM'],
      ['GET', '/api/rooms/cellar/export', undefined, 404, 'UNKNOWN_ROOM'],
    ] as const) {
      const refused = await house.asAdmin(method, path, body);
      expect([path, refused.status, refused.body['code']]).toEqual([path, status, code]);
    }
    house.link.cut();
    expect((await house.asAdmin('GET', '/api/rooms')).body['code']).toBe('VIZ_UNREACHABLE');
  });
});
