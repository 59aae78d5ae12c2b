import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viz } from '../../../../proto/gen/viz.js';
import { FRIENDS_MAX } from '../../../../proto/limits.ts';
import type { Outcome } from '../../shared/wire/pending-actions.ts';
import { live } from '../live.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { befriend, renewFriends, unfriend } from './friends.ts';

const act = vi.fn<(kind: viz.Action.$Properties) => Promise<Outcome>>();
const state = useFan.getState;
const mira = { person: 'p1', name: 'Mira' };
const nova = { person: 'p2', name: 'Nova' };
const told = () => act.mock.calls.map(([action]) => action.setFriends?.persons);

beforeEach(() => {
  vi.useFakeTimers();
  act.mockReset();
  act.mockResolvedValue({ ok: true, sequence: 0, isHeld: false });
  live.client = { act } as never;
  useFan.setState({ connection: { kind: 'open' }, friends: [], toasts: [], me: undefined });
});
afterEach(() => {
  live.client = undefined;
  vi.useRealTimers();
});

describe('marking friends', () => {
  it('PG20 the room is told all of them with each change, and nobody is told twice', () => {
    befriend(mira);
    befriend(nova);
    befriend(mira);
    unfriend(nova);
    expect(told()).toEqual([['p1'], ['p1', 'p2'], ['p2', 'p1'], ['p1']]);
    expect(state().announcement).toBe(STRINGS.people.unfriendedNow('Nova'));
  });

  it('PG20 on coming in it is told again, unless there is nobody', () => {
    renewFriends();
    expect(told()).toEqual([]);
    useFan.setState({ friends: [mira] });
    renewFriends();
    expect(told()).toEqual([['p1']]);
  });

  it('PG20 without a connection it waits for the next welcome', () => {
    useFan.setState({ connection: { kind: 'connecting' } });
    befriend(mira);
    expect([told(), state().friends]).toEqual([[], [mira]]);
  });

  it('PG20 what the room does not take now it is told later, as it is then, and no error is shown', async () => {
    const refusal = viz.Refusal.REFUSAL_TOO_OFTEN;
    act.mockResolvedValueOnce({ ok: false, refusal, retryAfterMs: 900 });
    befriend(mira);
    await vi.advanceTimersByTimeAsync(800);
    expect(told()).toHaveLength(1);
    useFan.setState({ friends: [mira, nova] });
    await vi.advanceTimersByTimeAsync(5000);
    expect(told()).toEqual([['p1'], ['p1', 'p2']]);
    act.mockResolvedValueOnce({ ok: false, refusal: viz.Refusal.REFUSAL_UNKNOWN_ACTION, retryAfterMs: 0 });
    unfriend(nova);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toHaveLength(3);
    expect(state().toasts).toEqual([]);
  });

  it('PG20 nobody is its own friend, and one too many is told in words', () => {
    useFan.setState({ me: { fan: 1, person: 'p1', name: 'Mira', role: 0, isVerified: false } });
    befriend(mira);
    befriend({ person: '', name: 'House' });
    expect(state().friends).toEqual([]);
    for (let index = 0; index <= FRIENDS_MAX; index += 1) befriend({ person: `q${index}`, name: 'Nova' });
    expect(state().friends).toHaveLength(FRIENDS_MAX);
    expect(told()).toHaveLength(FRIENDS_MAX);
    expect(state().toasts.map(({ text }) => text)).toEqual([STRINGS.people.friendsFull]);
  });
});
