import type { VizDatabase } from '../../edges/database.ts';
import { createJournal, type Journal } from '../../edges/journal/journal.ts';
import type { RoomGateway } from '../../edges/room-gateway.ts';
import type { RoomHost } from '../../edges/room-host.ts';
import { createDelayedHub, type DelayedLine } from './fuzz-bus.ts';
import { simulateGateway, simulateHost, TICK_MS } from './simulated-house.ts';

/** So long a host that was replaced has not noticed, milliseconds. */
const FORMER_MS = 4000;

interface Host {
  readonly host: RoomHost;
  readonly line: DelayedLine;
  readonly journal: Journal;
  untilMs: number;
}

/** Gateways, a room host and the ones before it, each on the bus by a line that can be lost; time and fate are the test's. */
export const createOutageHouse = (options: {
  random: () => number;
  gateways: number;
  database: VizDatabase;
}) => {
  const { random, database } = options;
  const pick = (most: number): number => Math.floor(random() * most);
  const hub = createDelayedHub();
  const backAtMs = new Map<DelayedLine, number>();
  const tally = { outages: 0, refusals: 0, takeovers: 0, resyncs: 0 };
  let nowMs = 1_700_000_000_000;
  let epoch = 0;
  let people = 0;

  const startHost = (): Host => {
    epoch += 1;
    const line = hub.connect();
    const journal = createJournal(database, 'main', { token: epoch });
    const host = simulateHost({ line, now: () => nowMs, random }, { journal, epoch });
    return { host, line, journal, untilMs: Number.POSITIVE_INFINITY };
  };
  const startGateway = (index: number) => {
    const line = hub.connect();
    return simulateGateway(
      { line, now: () => nowMs, random },
      {
        name: `g${index}`,
        readTicket: (person) => ({ person, name: `Fan ${person}`, role: 'fan' }),
        newPerson: () => `p${people++}`,
      },
    );
  };

  const former: Host[] = [];
  let current = startHost();
  const gateways = Array.from({ length: options.gateways }, (_, index) => startGateway(index));
  const lines = (): DelayedLine[] => [current.line, ...gateways.map(({ line }) => line)];

  const restoreLines = (): void => {
    for (const [line, atMs] of backAtMs) {
      if (atMs > nowMs) continue;
      backAtMs.delete(line);
      line.restore();
    }
  };
  /** Its lease is over, so it does not tick; it hears, and beats to whoever asks. */
  const tendFormer = (): void => {
    for (const each of former.splice(0)) {
      each.line.deliver(pick(6));
      if (each.untilMs > nowMs) {
        former.push(each);
      } else {
        each.host.close({ isOurs: false });
        each.line.cut();
      }
    }
  };

  return {
    pick,
    random,
    now: (): number => nowMs,
    gatewayCount: options.gateways,
    gateway: (index: number): RoomGateway | undefined => gateways[index]?.gateway,
    room: () => current.host.room,
    journaled: () => [...current.journal.read()],
    /** Each line carries all it has, or only some of it. */
    tick: (isCalm: boolean, ms = TICK_MS): void => {
      nowMs += ms;
      restoreLines();
      const most = (): number => (isCalm ? Number.POSITIVE_INFINITY : pick(8));
      for (const { gateway } of gateways) gateway.flush();
      current.line.deliver(most());
      current.host.tick();
      tendFormer();
      for (const { line } of gateways) line.deliver(most());
    },
    /** One line is lost for so long, or all of them for about so long. */
    lose: (ms: number, { all }: { all: boolean }): void => {
      tally.outages += 1;
      const here = lines().filter((line) => !backAtMs.has(line));
      const one = here[pick(here.length)];
      for (const line of all ? here : here.filter((each) => each === one)) {
        backAtMs.set(line, nowMs + ms + pick(all ? 500 : 1));
        line.lose(pick(4));
      }
    },
    /** The bus does not take the next words of somebody. */
    refuse: (): void => {
      tally.refusals += 1;
      const all = lines();
      all[pick(all.length)]?.refuse(1 + pick(3));
    },
    /** Another host takes the room over; the one before has not noticed. */
    replaceHost: (): void => {
      tally.takeovers += 1;
      former.push({ ...current, untilMs: nowMs + FORMER_MS });
      current = startHost();
    },
    /** All is as it should be from here on. */
    calm: (): void => {
      for (const line of lines()) line.refuse(0);
      for (const line of backAtMs.keys()) backAtMs.set(line, nowMs);
    },
    tally: (): Readonly<typeof tally> => ({
      ...tally,
      resyncs: gateways.reduce((sum, { figures }) => sum + figures.resynced, 0),
    }),
  };
};

export type OutageHouse = ReturnType<typeof createOutageHouse>;
