import { describe, expect, it } from 'vitest';
import { isFinal, isNoRoom, needsPush, standingAfter } from './show-reconciliation.ts';

const AWAY = { code: 'VIZ_UNREACHABLE', message: 'away' };
const BAD = { code: 'BAD_SHOW', message: 'There is no sticker 9999.' };
const NO_ROOM = { code: 'UNKNOWN_ROOM', message: 'There is no room attic.' };

describe('what a room is to show', () => {
  it('SK3 is pushed when viz-server shows something else, and not again while it shows it', () => {
    expect(needsPush(null, '{"title":""}')).toBe(true);
    expect(needsPush('{"title":"b"}', '{"title":"a"}')).toBe(true);
    expect(needsPush('{"title":"b"}', '{"title":"b"}')).toBe(false);
  });

  it('SK2 waits for a viz-server that is away or cannot write, and for a room that is not open', () => {
    for (const [statusCode, refusal] of [
      [undefined, undefined],
      [401, undefined],
      [503, { code: 'JOURNAL_FAILING', message: 'free some disk' }],
      [404, NO_ROOM],
    ] as const) {
      const failure = { statusCode, refusal };
      expect(standingAfter(failure, AWAY)).toEqual({ state: 'waiting', problem: refusal ?? AWAY });
      expect([isFinal(failure), isNoRoom(failure)]).toEqual([false, statusCode === 404]);
    }
  });

  it('SK4 is refused for good where viz-server says what is wrong with it', () => {
    const failure = { statusCode: 400, refusal: BAD };
    expect(isFinal(failure)).toBe(true);
    expect(standingAfter(failure, AWAY)).toEqual({ state: 'refused', problem: BAD });
  });
});
