import { describe, expect, it } from 'vitest';
import type { bus as messages } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import { CLOSE } from '../../proto/limits.ts';
import { createLoneGateway, noticesIn, readSocket, repliesIn } from '../tests/support/lone-gateway.ts';
import { encodeMessage } from './encode-message.ts';
import { MOST_PIECE_BYTES } from './pieces.ts';

const { NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK } = viz.NoticeKind;

const joinsOf = (batches: messages.GatewayBatch[]): unknown[] =>
  batches.map(({ fresh, joins }) => ({ fresh, sessions: joins.map(({ session }) => session) }));
const FRESH = [{ fresh: true, sessions: [1, 2] }];

describe('what a gateway says', () => {
  it('BUS17 a tick that is too much for one message goes in pieces, in order; the first one begins anew', () => {
    const { flush, enter, sizes } = createLoneGateway();
    const fans = Array.from({ length: 300 }, () => enter());
    for (const [ref, { say }] of fans.entries()) say(ref, 'x'.repeat(60_000));
    const batches = flush();
    expect(batches.map(({ fresh }) => fresh)).toEqual([true, false, false, false, false]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_PIECE_BYTES);
    expect(batches.flatMap(({ joins }) => joins.map(({ session }) => session))).toEqual(
      fans.map(({ session }) => session.id),
    );
    expect(batches.flatMap(({ actions }) => actions.map(({ session }) => session))).toEqual(
      fans.map(({ session }) => session.id),
    );
  });

  it('BUS17 what the bus does not take is refused BUSY, and all join again when a host is heard', () => {
    const { flush, enter, line, beat } = createLoneGateway();
    const first = enter();
    flush();
    const second = enter();
    first.say(5, 'never heard');
    line.refuse(1);
    expect(flush()).toEqual([]);
    const replies = repliesIn(readSocket(first.socket));
    expect(replies).toMatchObject([{ ref: 5, refusal: viz.Refusal.REFUSAL_BUSY }]);
    expect(replies[0]?.retryAfterMs).toBeGreaterThan(0);
    second.say(6, 'out of step');
    expect(repliesIn(readSocket(second.socket))).toMatchObject([
      { ref: 6, refusal: viz.Refusal.REFUSAL_BUSY },
    ]);
    beat();
    expect(joinsOf(flush())).toEqual(FRESH);
    second.say(7, 'in step');
    expect(flush().flatMap(({ actions }) => actions.map(({ session }) => session))).toEqual([2]);
  });

  it('BUS17 where the first piece of several is taken, the actions of the others alone are refused', () => {
    const { flush, enter, line, exchange } = createLoneGateway();
    const fans = Array.from({ length: 150 }, () => enter());
    flush();
    for (const [ref, { say }] of fans.entries()) say(ref + 1, 'x'.repeat(60_000));
    const { publish } = line.bus;
    let taken = 0;
    Object.assign(line.bus, {
      publish: (subject: string, bytes: Uint8Array) => {
        taken += 1;
        return taken === 1 && publish(subject, bytes);
      },
    });
    const heard = flush().flatMap(({ actions }) => actions.map(({ session }) => session ?? 0));
    exchange();
    const refused = fans.flatMap(({ socket, session }) =>
      repliesIn(readSocket(socket)).length === 1 ? [session.id] : [],
    );
    expect(heard.length).toBeGreaterThan(50);
    expect([...heard, ...refused]).toEqual(fans.map(({ session }) => session.id));
  });
});

describe('a gateway and its host', () => {
  it('BUS18 another stretch of the host, and only that, has all sessions join again with the last event they were sent', () => {
    const { flush, enter, beat, frame, letIn } = createLoneGateway();
    const { session } = enter();
    const [first] = flush();
    letIn(session.id, first?.round ?? 0, 4);
    frame({ lastSequence: 5 });
    beat();
    expect(flush()).toEqual([]);
    frame({ stretch: 2, lastSequence: 9 });
    expect(flush().flatMap(({ fresh, joins }) => joins.map((join) => [fresh, join.lastSequence]))).toEqual([
      [true, 5],
    ]);
  });

  it('BUS18 what a session caught up with counts where no frame has come since', () => {
    const { flush, enter, beat, frame, letIn } = createLoneGateway();
    frame({ lastSequence: 3 });
    const { session } = enter();
    const [first] = flush();
    letIn(session.id, first?.round ?? 0, 8);
    beat({ stretch: 2 });
    expect(flush()[0]?.joins.map(({ lastSequence }) => lastSequence)).toEqual([8]);
  });

  it('BUS18 after a loss of its bus a gateway asks, and its sessions join again where a host has answered, once', () => {
    const { flush, enter, line, asked, beat } = createLoneGateway();
    const fans = [enter(), enter()];
    flush();
    asked.length = 0;
    line.lose();
    flush();
    fans[0]?.say(1, 'meanwhile');
    line.restore();
    // The host may not be back itself: what is said now would be lost.
    expect(flush()).toEqual([]);
    expect(asked).toEqual([true]);
    fans[0]?.say(2, 'not yet');
    beat({ stretch: 2 });
    expect(joinsOf(flush())).toEqual(FRESH);
    beat({ stretch: 2 });
    expect(flush()).toEqual([]);
    const sent = fans.map(({ socket }) => readSocket(socket));
    expect(sent.map(noticesIn)).toEqual([
      [NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK],
      [NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK],
    ]);
    expect(repliesIn(sent[0] ?? []).map(({ ref, refusal }) => [ref, refusal])).toEqual([
      [1, viz.Refusal.REFUSAL_BUSY],
      [2, viz.Refusal.REFUSAL_BUSY],
    ]);
  });

  it('BUS18 what answers an earlier joining reaches nobody: the session would get it twice', () => {
    const { flush, enter, beat, frame, letIn } = createLoneGateway();
    const { socket, session } = enter();
    const [first] = flush();
    beat({ stretch: 2 });
    const [second] = flush();
    expect(second?.round).not.toBe(first?.round);
    readSocket(socket);
    letIn(session.id, first?.round ?? 0, 4);
    frame({ stretch: 2, lastSequence: 5 });
    expect(readSocket(socket)).toEqual([]);
    letIn(session.id, second?.round ?? 0, 5);
    frame({ stretch: 2, lastSequence: 6 });
    expect(readSocket(socket).map(({ backfill, frame: live }) => [Boolean(backfill), Boolean(live)])).toEqual(
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('BUS19 words of a former host change nothing: beats, frames, messages, that the room has closed', () => {
    const { flush, enter, beat, frame, direct, letIn } = createLoneGateway();
    const { socket, session } = enter();
    const [first] = flush();
    letIn(session.id, first?.round ?? 0, 4);
    readSocket(socket);
    beat({ epoch: 6 });
    frame({ epoch: 6, lastSequence: 5 });
    direct({ epoch: 6, rejoin: true });
    direct({
      epoch: 6,
      round: first?.round ?? 0,
      messages: [{ session: session.id, payload: encodeMessage({ own: {} }), closeCode: CLOSE.BANNED }],
    });
    beat({ epoch: 6, closed: true });
    expect([flush(), readSocket(socket), socket.closedWith]).toEqual([[], [], undefined]);
    beat({ epoch: 8 });
    expect(joinsOf(flush())).toEqual([{ fresh: true, sessions: [1] }]);
  });

  it('BUS19 a former host’s beats do not hide that the room is away; after a minute an earlier epoch is believed', () => {
    const { clock, flush, enter, beat } = createLoneGateway();
    const { socket } = enter();
    flush();
    const passWith = (epoch: number, seconds: number): number[] => {
      for (let second = 0; second < seconds; second += 1) {
        clock.nowMs += 950;
        beat({ epoch });
        flush();
      }
      return noticesIn(readSocket(socket));
    };
    expect(passWith(3, 50)).toEqual([NOTICE_ROOM_AWAY]);
    expect(passWith(3, 20)).toEqual([NOTICE_ROOM_BACK]);
    expect(passWith(3, 5)).toEqual([]);
  });
});
