import type { RoomFacts } from '../../proto/contracts/room.ts';
import { bus } from '../../proto/gen/bus.js';
import type { LogQuery } from '../core/action-rule.ts';
import type { CompilePattern, RoomEnv } from '../core/env.ts';
import type { Fan } from '../core/fan.ts';
import type { Pressure } from '../core/load-gauge.ts';
import { createRoom, type Room, restoreRoom } from '../core/room.ts';
import type { ProposedEvent } from '../core/room-part.ts';
import { settle } from '../core/settle.ts';
import { type Proposal, step } from '../core/step.ts';
import { tickMsAt } from '../core/tick-pace.ts';
import type { Bus } from './bus.ts';
import { carryOut } from './carry-out.ts';
import type { HostFigures } from './figures.ts';
import { createHostBeats } from './host-beats.ts';
import { createHostVoice } from './host-voice.ts';
import type { Journal } from './journal/journal.ts';
import { createJournalKeeper } from './journal-keeper.ts';
import { inputSubject } from './subjects.ts';

export interface RoomHostOptions {
  readonly room: string;
  /** Ascends with every host that takes the room over. */
  readonly epoch: number;
  readonly bus: Bus;
  readonly journal: Journal;
  readonly tickMs: number;
  readonly now: () => number;
  /** Milliseconds of a clock that only goes forward. */
  readonly steadyNow: () => number;
  readonly random: () => number;
  readonly compilePattern: CompilePattern;
  /** How long events are kept, milliseconds; 0: for ever. */
  readonly keepEventsMs: number;
  /** The ticket with which this fan comes back as the same person. */
  readonly ticketFor: (fan: Fan) => string;
  readonly figures: HostFigures;
  /** Told when the journal stops taking events (the cause) and when it takes them again (undefined). */
  readonly onJournal: (problem: Error | undefined) => void;
  /** Told when a snapshot, or making room, did not succeed: events are taken all the same. */
  readonly onSnapshot: (problem: Error) => void;
  /** Told now and then where writing a tick's events takes long, milliseconds. */
  readonly onSlowDisk?: (tookMs: number) => void;
}

/** The authority over one room: everything that happens in it happens in a tick here. */
export interface RoomHost {
  /** Throws FencedError where another host has taken the room over. */
  tick(pressure?: Pressure): void;
  /** Has something happen that no fan asked for; resolves with its first event's number when it is journaled. */
  order(events: readonly ProposedEvent[]): Promise<number>;
  facts(): RoomFacts;
  /** For reading only. */
  readonly room: Room;
  lookUp(query: LogQuery): ReturnType<Journal['lookUp']>;
  /** All events that are kept, in order. */
  read(): ReturnType<Journal['read']>;
  /** Tells all gateways that the room has closed for good: they close its sockets. */
  sayClosed(): void;
  /** `isOurs`: a last snapshot is written. */
  close(options: { isOurs: boolean }): void;
}

/** Loads the room from its journal and listens for gateways. */
export const createRoomHost = (options: RoomHostOptions): RoomHost => {
  const { journal, now, random, compilePattern } = options;
  const room = createRoom();
  restoreRoom(room, journal.load());
  const inbox: bus.GatewayBatch[] = [];
  const unsubscribe = options.bus.subscribe(inputSubject(options.room), (bytes) => {
    const batch = bus.GatewayBatch.decode(bytes);
    beats.heardFrom(batch.gateway);
    inbox.push(batch);
  });
  const keeper = createJournalKeeper(options);
  // Hears of the bus before the beats do: what they say then is of the next stretch.
  const voice = createHostVoice(options);
  const beats = createHostBeats({
    ...options,
    voice,
    onGatewayGone: (gateway) =>
      inbox.push(bus.GatewayBatch.decode(bus.GatewayBatch.encode({ gateway, fresh: true }).finish())),
  });
  const orders = createOrders(room);
  const rounds = new Map<string, number>();
  const takeInbox = (): bus.GatewayBatch[] => {
    const batches = inbox.splice(0);
    for (const { gateway, fresh, round } of batches) if (fresh) rounds.set(gateway, round);
    return batches;
  };
  const roundOf = (gateway: string): number => rounds.get(gateway) ?? 0;
  const lookUp = (query: LogQuery): ReturnType<Journal['lookUp']> => journal.lookUp(query);
  const tick = (ownPressure: Pressure = 0): void => {
    const gatewayPressure = beats.pressure();
    const pressure = ownPressure > gatewayPressure ? ownPressure : gatewayPressure;
    room.pressure = pressure;
    const env: RoomEnv = { now: now(), random, compilePattern };
    const proposal = step(room, takeInbox(), env);
    const isJournaled = keeper.persist(proposal.events);
    orders.settle(proposal, isJournaled);
    const tickMs = tickMsAt(pressure, options.tickMs);
    const effects = settle(room, proposal, { isJournaled, tickMs, env });
    carryOut(effects, { ...options, voice, sequence: room.sequence, roundOf, lookUp });
    keeper.tend(room, env.now);
    beats.tend();
  };
  return {
    tick,
    order: orders.add,
    facts: () => facts(room, options),
    room,
    lookUp,
    read: () => journal.read(),
    sayClosed: beats.sayClosed,
    close: ({ isOurs }) => {
      unsubscribe();
      beats.close();
      voice.close();
      orders.close();
      if (isOurs) keeper.saveSnapshot(room, now());
    },
  };
};

/** Orders wait for the next tick's journal; `step` puts their events before all others. */
const createOrders = (room: Room) => {
  const waiting: { index: number; resolve: (sequence: number) => void; reject: (error: Error) => void }[] =
    [];
  return {
    add: (events: readonly ProposedEvent[]): Promise<number> =>
      new Promise((resolve, reject) => {
        waiting.push({ index: room.orders.length, resolve, reject });
        room.orders.push(...events);
      }),
    settle: (proposal: Proposal, isJournaled: boolean): void => {
      for (const { index, resolve, reject } of waiting.splice(0)) {
        if (isJournaled) resolve(proposal.events[index]?.sequence ?? 0);
        else reject(new Error('the journal does not take events'));
      }
    },
    /** Nobody will carry them out any more. */
    close: (): void => {
      for (const { reject } of waiting.splice(0)) reject(new Error('the room is closing'));
    },
  };
};

const facts = (room: Room, options: RoomHostOptions): RoomFacts => ({
  name: options.room,
  viewers: room.presence.viewers,
  stickers: room.parts.stickers.placed.size,
  lastSequence: room.sequence,
  tickMs: options.tickMs,
});
