import { describe, expect, it } from 'vitest';
import { bus as messages } from '../../proto/gen/bus.js';
import { createDelayedHub } from '../tests/support/fuzz-bus.ts';
import { acts, join } from '../tests/support/room-tick.ts';
import { createHostFigures } from './figures.ts';
import { createRoomHost } from './room-host.ts';
import { BEAT_SUBJECT, directSubject, frameSubject, GATEWAY_BEAT_SUBJECT, inputSubject } from './subjects.ts';

/** A host of epoch 7, and all that it says. */
const setUp = () => {
  let nowMs = 1_000_000;
  const hub = createDelayedHub();
  const [line, gatewayLine] = [hub.connect(), hub.connect()];
  const told: string[] = [];
  const note = (what: string, { epoch, stretch }: { epoch: number; stretch: number }): void =>
    void told.push(`${what} ${epoch}.${stretch}`);
  gatewayLine.bus.subscribe(BEAT_SUBJECT, (bytes) => note('beat', messages.HostBeat.decode(bytes)));
  gatewayLine.bus.subscribe(frameSubject('main'), (bytes) => note('frame', messages.RoomFrame.decode(bytes)));
  gatewayLine.bus.subscribe(directSubject('main', 'g'), (bytes) => {
    const direct = messages.Direct.decode(bytes);
    note(direct.rejoin ? 'rejoin' : `direct ${direct.round}`, direct);
  });
  const host = createRoomHost({
    room: 'main',
    bus: line.bus,
    epoch: 7,
    keepEventsMs: 0,
    compilePattern: () => ({ ok: false, problem: 'no patterns here' }),
    journal: {
      append: () => {},
      load: () => ({ saved: [], sequence: 0, recent: [] }),
      read: () => [],
      saveSnapshot: () => {},
      lookUp: () => ({ events: [], more: false }),
      forgetBefore: () => 0,
    },
    tickMs: 50,
    now: () => nowMs,
    steadyNow: () => nowMs,
    random: () => 0,
    ticketFor: () => '',
    figures: createHostFigures(),
    onSnapshot: () => {},
    onJournal: () => {},
  });
  const heard = (): string[] => {
    gatewayLine.deliver(Number.POSITIVE_INFINITY);
    return told.splice(0);
  };
  const tick = (content?: messages.GatewayBatch.$Properties): string[] => {
    nowMs += 50;
    const bytes = content && messages.GatewayBatch.encode({ gateway: 'g', ...content }).finish();
    if (bytes !== undefined) gatewayLine.bus.publish(inputSubject('main'), bytes);
    line.deliver(Number.POSITIVE_INFINITY);
    host.tick();
    return heard();
  };
  const beat = (asks: boolean): string[] => {
    gatewayLine.bus.publish(
      GATEWAY_BEAT_SUBJECT,
      messages.GatewayBeat.encode({ gateway: 'g', asks }).finish(),
    );
    line.deliver(Number.POSITIVE_INFINITY);
    return heard();
  };
  return { host, line, tick, beat, heard };
};

describe('what a host says', () => {
  it('BUS18 everything carries epoch and stretch, messages the round of the gateway’s last fresh batch', () => {
    const { tick } = setUp();
    expect(tick({ joins: [join(1)], fresh: true, round: 3 })).toEqual([
      'beat 7.1',
      'frame 7.1',
      'direct 3 7.1',
    ]);
    expect(tick({ ...acts(1, { ref: 1, sayChat: { text: 'hello' } }) })).toEqual([
      'frame 7.1',
      'direct 3 7.1',
    ]);
    expect(tick({ joins: [join(1)], fresh: true, round: 4 })).toEqual(['direct 4 7.1']);
  });

  it('BUS18 where a frame is not taken, whatever comes next is of another stretch, at the latest a beat in the next tick', () => {
    const { tick, line } = setUp();
    tick({ joins: [join(1)], fresh: true, round: 1 });
    line.refuse(1);
    expect(tick(acts(1, { ref: 1, sayChat: { text: 'hello' } }))).toEqual(['direct 1 7.2', 'beat 7.2']);
    line.refuse(2);
    expect(tick(acts(1, { ref: 2, sayChat: { text: 'again' } }))).toEqual(['beat 7.4']);
    expect(tick()).toEqual([]);
  });

  it('BUS18 a bus that is back begins another stretch at once', () => {
    const { tick, line, heard } = setUp();
    tick({ joins: [join(1)], fresh: true, round: 1 });
    line.lose();
    tick();
    line.restore();
    expect(heard()).toEqual(['beat 7.2']);
    expect(tick()).toEqual([]);
  });

  it('BUS18 a gateway that asks is answered at once', () => {
    const { tick, beat } = setUp();
    tick();
    expect(beat(false)).toEqual(['beat 7.1']);
    expect(beat(false)).toEqual([]);
    expect(beat(true)).toEqual(['beat 7.1']);
  });
});
