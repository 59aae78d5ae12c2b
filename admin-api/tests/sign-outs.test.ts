import { afterEach, describe, expect, it } from 'vitest';
import { CLOSE } from '../../proto/limits.ts';
import type { TestFan } from '../../viz-server/tests/support/test-fan.ts';
import { SESSION_LIFETIME_MS } from '../core/session-policy.ts';
import { type Closers, type HouseWithRoom, PASSWORD, startHouseWithRoom } from './house-with-room.ts';

/** A hang limit, far over the second that is promised: what is proved is that it happens by itself. */
const LIMIT_MS = 5000;

const closers: Closers = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** Resolves with the reason why the websocket was closed. */
const putOut = async (fan: TestFan): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the websocket stayed open')), LIMIT_MS);
  });
  const { code, reason } = await Promise.race([fan.closed, late]).finally(() => clearTimeout(timer));
  expect(code).toBe(CLOSE.SIGNED_OUT);
  return reason;
};

/** Whether the websocket is open: the room answers on it. */
const demandOpen = async (fan: TestFan): Promise<void> => {
  await fan.ask({ sayChat: { text: 'still here' } });
};

interface Somebody {
  readonly house: HouseWithRoom;
  readonly id: string;
  readonly cookie: string;
}

/** What ends somebody's stay, and the reason that the websockets get. */
const ENDS: readonly (readonly [string, string, (somebody: Somebody) => Promise<unknown>])[] = [
  ['signs out', 'SIGNED_OUT', ({ house, cookie }) => house.ask('DELETE', '/api/session', { cookie })],
  [
    'signs in as somebody else in the same browser',
    'SIGNED_OUT',
    ({ house, cookie }) =>
      house.ask('POST', '/api/session', { cookie, body: { name: 'Ada', password: PASSWORD } }),
  ],
  [
    'is signed out everywhere',
    'SESSIONS_ENDED',
    ({ house, id }) => house.asAdmin('DELETE', `/api/accounts/${id}/sessions`),
  ],
  [
    'changes the password',
    'PASSWORD_CHANGED',
    ({ house, cookie }) =>
      house.ask('PUT', '/api/session/password', {
        cookie,
        body: { password: PASSWORD, newPassword: 'another long one' },
      }),
  ],
  [
    'gets a password from an admin',
    'PASSWORD_CHANGED',
    ({ house, id }) => house.asAdmin('PATCH', `/api/accounts/${id}`, { password: 'another long one' }),
  ],
  [
    'gets another role',
    'ROLE_CHANGED',
    ({ house, id }) => house.asAdmin('PATCH', `/api/accounts/${id}`, { role: 'fan' }),
  ],
  ['is removed', 'ACCOUNT_REMOVED', ({ house, id }) => house.asAdmin('DELETE', `/api/accounts/${id}`)],
  [
    'has a session that is over',
    'SESSION_EXPIRED',
    async ({ house }) => {
      house.clock.aheadMs += SESSION_LIFETIME_MS + 1000;
    },
  ],
];

describe('who is not signed in any more', () => {
  it.each(ENDS)('SO1 S2 who %s loses all websockets (%s); others keep theirs', async (_, expected, end) => {
    const house = await startHouseWithRoom(closers);
    const { id, cookie } = await house.member('Mod', 'moderator');
    const [phone, laptop, guest] = [await house.join(cookie), await house.join(cookie), await house.join()];
    expect(phone.view.person).toBe(id);
    await Promise.all([phone, laptop, guest].map(demandOpen));
    await end({ house, id, cookie });
    expect(await Promise.all([putOut(phone), putOut(laptop)])).toEqual([expected, expected]);
    await demandOpen(guest);
    await guest.close();
  });

  it('SO2 a new name alone, and signing in again as oneself, close nothing', async () => {
    const house = await startHouseWithRoom(closers);
    const { id, cookie } = await house.member('Mira');
    const fan = await house.join(cookie);
    await house.asAdmin('PATCH', `/api/accounts/${id}`, { name: 'Mira B' });
    await house.ask('POST', '/api/session', { cookie, body: { name: 'Mira B', password: PASSWORD } });
    await house.asAdmin('PATCH', `/api/accounts/${id}`, { role: 'fan' });
    // An order of events, not a wait: what was asked for after it has been carried out.
    const other = await house.member('Other');
    const witness = await house.join(other.cookie);
    await house.ask('DELETE', '/api/session', { cookie: other.cookie });
    await putOut(witness);
    await demandOpen(fan);
    await fan.close();
  });

  it('SO3 what viz-server could not be told is kept through a restart of admin-api, and told when it answers again', async () => {
    const house = await startHouseWithRoom(closers);
    const { id, cookie } = await house.member('Mod', 'moderator');
    const fan = await house.join(cookie);
    house.link.cut();
    expect((await house.asAdmin('DELETE', `/api/accounts/${id}`)).status).toBe(204);
    expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(401);
    await house.restartAdmin();
    await demandOpen(fan);
    house.link.mend();
    expect(await putOut(fan)).toBe('ACCOUNT_REMOVED');
  });
});
