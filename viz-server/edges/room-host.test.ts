import { describe, expect, it } from 'vitest';
import { bus as busMessages } from '../../proto/gen/bus.js';
import { acts, join } from '../tests/support/room-tick.ts';
import { createMemoryBus } from './bus-memory.ts';
import { createHostFigures } from './figures.ts';
import type { Journal } from './journal/journal.ts';
import { createRoomHost } from './room-host.ts';
import { compilePattern } from './safe-pattern.ts';
import { directSubject, frameSubject, inputSubject } from './subjects.ts';

const setUp = (append: Journal['append']) => {
  const bus = createMemoryBus({ onError: () => {} });
  const told: string[] = [];
  bus.subscribe(frameSubject('main'), () => told.push('frame'));
  bus.subscribe(directSubject('main', 'g'), () => told.push('reply'));
  const host = createRoomHost({
    room: 'main',
    bus,
    epoch: 1,
    keepEventsMs: 0,
    compilePattern,
    journal: {
      append,
      load: () => ({ saved: [], sequence: 0, recent: [] }),
      read: () => [],
      saveSnapshot: () => {},
      lookUp: () => ({ events: [], more: false }),
      forgetBefore: () => 0,
    },
    tickMs: 50,
    now: () => 1_000_000,
    steadyNow: () => 0,
    random: () => 0,
    ticketFor: () => '',
    figures: createHostFigures(),
    onSnapshot: () => {},
    onJournal: () => {},
  });
  const tick = (content: busMessages.GatewayBatch.$Properties): void => {
    bus.publish(inputSubject('main'), busMessages.GatewayBatch.encode({ gateway: 'g', ...content }).finish());
    host.tick();
  };
  tick({ joins: [join(1)] });
  told.length = 0;
  return { host, told, say: () => tick(acts(1, { ref: 1, sayChat: { text: 'hello' } })) };
};

describe('room host', () => {
  it('JR1 nothing is told before the journal has it', () => {
    let toldBefore: string[] | undefined;
    const { told, say } = setUp((events) => {
      expect(events.map(({ sequence }) => sequence)).toEqual([1]);
      toldBefore = [...told];
    });
    say();
    expect(toldBefore).toEqual([]);
    expect(told).toEqual(['frame', 'reply']);
  });

  it('JR3 a full disk is survived; a journal that holds what the room does not know ends the process', () => {
    let code = 'SQLITE_FULL';
    const { host, told, say } = setUp(() => {
      throw Object.assign(new Error('refused by the test'), { code });
    });
    say();
    expect([told, host.facts().lastSequence]).toEqual([['reply'], 0]);
    code = 'SQLITE_CONSTRAINT_PRIMARYKEY';
    expect(say).toThrow('refused by the test');
    expect(told).toEqual(['reply']);
  });
});
