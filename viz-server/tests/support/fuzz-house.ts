import { viz } from '../../../proto/gen/viz.js';
import { applyEvent, createRoom, type Room, restoreRoom, saveRoom } from '../../core/room.ts';
import type { ProposedEvent } from '../../core/room-part.ts';
import type { VizDatabase } from '../../edges/database.ts';
import type { GatewayFigures } from '../../edges/figures.ts';
import { createJournal, type Journal } from '../../edges/journal/journal.ts';
import type { RoomGateway } from '../../edges/room-gateway.ts';
import type { RoomHost } from '../../edges/room-host.ts';
import { createDelayedHub, type DelayedLine } from './fuzz-bus.ts';
import { holderOf } from './fuzz-fan.ts';
import { simulateGateway, simulateHost, TICK_MS } from './simulated-house.ts';

/** Longer than a host waits for a gateway that has fallen silent. */
const SILENCE_S = 7;

interface FuzzGateway {
  readonly gateway: RoomGateway;
  readonly line: DelayedLine;
  readonly figures: GatewayFigures;
  silentUntilMs: number;
}

export interface FuzzHouseOptions {
  readonly random: () => number;
  readonly gateways: number;
  readonly database: VizDatabase;
}

/** A room host, some gateways and a bus between them; time and fate are the test's. */
export const createFuzzHouse = ({ random, gateways: gatewayCount, database }: FuzzHouseOptions) => {
  const pick = (most: number): number => Math.floor(random() * most);
  let nowMs = 1_700_000_000_000;
  let isDiskFull = false;
  const disk = createJournal(database, 'main');
  const journal: Journal = {
    ...disk,
    append: (events) => {
      if (isDiskFull) throw new Error('disk full');
      disk.append(events);
    },
  };
  let hub = createDelayedHub();
  let host: RoomHost;
  let hostLine: DelayedLine;
  let epoch = 0;
  let gateways: FuzzGateway[] = [];
  let gatewayNames = 0;
  let people = 0;
  const tally = { resyncs: 0, crashes: 0, takeovers: 0, gatewaysLost: 0, gatewaysSilent: 0 };

  const startHost = (): void => {
    epoch += 1;
    hostLine = hub.connect();
    host = simulateHost({ line: hostLine, now: () => nowMs, random }, { journal, epoch });
  };

  const startGateway = (): FuzzGateway => {
    const line = hub.connect();
    const simulated = simulateGateway(
      { line, now: () => nowMs, random },
      { name: `g${gatewayNames++}`, readTicket: holderOf, newPerson: () => `p${people++}` },
    );
    return { ...simulated, silentUntilMs: 0 };
  };

  const start = (): void => {
    for (const { figures } of gateways) tally.resyncs += figures.resynced;
    hub = createDelayedHub();
    startHost();
    gateways = Array.from({ length: gatewayCount }, startGateway);
  };
  start();

  const isAwake = ({ silentUntilMs }: FuzzGateway): boolean => silentUntilMs <= nowMs;

  /** One tick in which each line carries all it has, or only some of it. */
  const tick = (isCalm: boolean, ms = TICK_MS): void => {
    nowMs += ms;
    const awake = gateways.filter(isAwake);
    for (const { gateway } of awake) gateway.flush();
    hostLine.deliver(isCalm ? Number.POSITIVE_INFINITY : pick(6));
    host.tick();
    for (const { line } of awake) line.deliver(isCalm ? Number.POSITIVE_INFINITY : pick(8));
  };

  return {
    pick,
    random,
    tick,
    now: (): number => nowMs,
    gateway: (index: number): RoomGateway | undefined => gateways[index]?.gateway,
    gatewayCount,
    setDiskFull: (isFull: boolean): void => {
      isDiskFull = isFull;
    },
    isDiskFull: (): boolean => isDiskFull,
    /** kill -9: everything but the journal is gone. */
    restart: (): void => {
      tally.crashes += 1;
      start();
    },
    /** The host alone is gone, in the middle of whatever it was told; another one takes the room over. */
    replaceHost: (): void => {
      tally.takeovers += 1;
      hostLine.cut();
      startHost();
    },
    /** A gateway is gone with its sockets, without a word to the host; another one takes its place. */
    replaceGateway: (index: number): void => {
      tally.gatewaysLost += 1;
      const lost = gateways[index];
      lost?.line.cut();
      tally.resyncs += lost?.figures.resynced ?? 0;
      gateways[index] = startGateway();
    },
    /** A gateway stands still for so long that the host gives its fans up, and then goes on. */
    silenceGateway: (index: number): void => {
      tally.gatewaysSilent += 1;
      const silent = gateways[index];
      if (silent !== undefined) silent.silentUntilMs = nowMs + SILENCE_S * 1000;
      for (let second = 0; second <= SILENCE_S; second += 1) tick(true, 1000);
    },
    order: (events: readonly ProposedEvent[]): void => {
      // A disk that is full refuses it: that is told to whom it concerns.
      host.order(events).catch(() => {});
    },
    saveSnapshot: (): void => {
      const { room } = host;
      journal.saveSnapshot({ sequence: room.sequence, atMs: nowMs, events: saveRoom(room) });
    },
    /** The room as it runs, for reading only. */
    room: (): Room => host.room,
    /** The room as its events alone tell it. */
    replayed: (): Room => {
      const room = createRoom();
      for (const event of journal.read()) applyEvent(room, event);
      return room;
    },
    /** The room as a snapshot of it would bring it back. */
    restored: (): Room => {
      const saved = [...saveRoom(host.room)].map((event) =>
        viz.Event.decode(viz.Event.encode(event).finish()),
      );
      const room = createRoom();
      restoreRoom(room, { saved, sequence: host.room.sequence, recent: host.room.recent });
      return room;
    },
    journaledEvents: (): viz.Event[] => [...journal.read()],
    /** How often it has happened to the processes. */
    tally: (): Readonly<typeof tally> => ({
      ...tally,
      resyncs: gateways.reduce((sum, { figures }) => sum + figures.resynced, tally.resyncs),
    }),
  };
};
