import { describe, expect, it } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { CLOSE } from '../../proto/limits.ts';
import { createLoneGateway, readSocket } from '../tests/support/lone-gateway.ts';
import { encodeMessage } from './encode-message.ts';

/** Text that does not shrink. */
const randomText = (length: number): string => {
  const random = createRandom(1);
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
};

describe('a reader that does not keep up', () => {
  it('L5 is sent nothing more while all join again, and is cut off in time all the same', () => {
    const house = createLoneGateway();
    const { flush, enter, beat, frame, letIn, clock } = house;
    const { socket, session } = enter();
    letIn(session.id, flush()[0]?.round ?? 0, 4);
    const large = encodeMessage({ notice: { text: randomText(200_000) } });
    for (let count = 0; count < 5; count += 1) frame({ payload: large, lastSequence: 5 });
    expect(session.phase).toBe('behind');
    const unread = socket.unread.length;
    for (let stretch = 2; stretch < 14; stretch += 1) {
      clock.nowMs += 950;
      beat({ stretch });
      const [batch] = flush();
      if (session.phase === 'behind')
        expect(batch?.joins.map(({ lastSequence }) => lastSequence)).toEqual([5]);
      letIn(session.id, batch?.round ?? 0, 6);
    }
    expect([socket.unread.length, socket.closedWith]).toEqual([unread, CLOSE.TOO_SLOW]);
  });

  it('L5 goes on where it was once it has read, whether the host let it in before or after', () => {
    for (const isLetInFirst of [true, false]) {
      const { flush, enter, beat, frame, letIn } = createLoneGateway();
      const { socket, session } = enter();
      letIn(session.id, flush()[0]?.round ?? 0, 4);
      const large = encodeMessage({ notice: { text: randomText(200_000) } });
      for (let count = 0; count < 5; count += 1) frame({ payload: large, lastSequence: 5 });
      beat({ stretch: 2 });
      const round = flush()[0]?.round ?? 0;
      if (isLetInFirst) letIn(session.id, round, 6);
      readSocket(socket);
      // What is on its way already is not asked for again.
      const asked = flush().flatMap(({ joins }) => joins.map(({ lastSequence }) => lastSequence));
      expect(asked).toEqual(isLetInFirst ? [5] : []);
      if (!isLetInFirst) letIn(session.id, round, 6);
      letIn(session.id, round, 7);
      frame({ stretch: 2, lastSequence: 8 });
      const sent = readSocket(socket).map(({ backfill, frame: live }) => [Boolean(backfill), Boolean(live)]);
      expect(sent).toEqual([
        [true, false],
        [false, true],
      ]);
    }
  });
});
