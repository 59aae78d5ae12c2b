/** A promise of the house, tried for longer or harder than `npm test` does: the same test with larger numbers. */
export interface Drill {
  readonly id: string;
  readonly what: string;
  /** About how long it takes, minutes. */
  readonly minutes: number;
  /** The test file, from the project's folder. */
  readonly file: string;
  /** Only tests whose title matches. */
  readonly title: string;
  readonly env: Readonly<Record<string, string>>;
}

export const DRILLS: readonly Drill[] = [
  {
    id: 'P1',
    what: '20,000 mutated RTMP sessions beside a publisher and viewers who must not notice',
    minutes: 5,
    file: 'media/tests/fuzz.test.ts',
    title: 'P1',
    env: { FUZZ_SESSIONS: '20000' },
  },
  {
    id: 'P2',
    what: '1,000,000 mutated messages and actions, each carried out in a room that must go on',
    minutes: 6,
    file: 'viz-server/tests/protobuf-fuzz.test.ts',
    title: 'P2',
    env: { FUZZ_INPUTS: '1000000' },
  },
  {
    id: 'C1',
    what: '2,000 seeded nights of fans, moderators, sockets, gateways, disk and processes: all readers end up equal',
    minutes: 7,
    file: 'viz-server/tests/room-fuzz.test.ts',
    title: 'C1',
    env: { FUZZ_RUNS: '2000' },
  },
  {
    id: 'C4',
    what: '400 re-routes among four sources under RTMP, HTTP-FLV and HLS readers and mpv',
    minutes: 15,
    file: 'media/tests/reroutes.test.ts',
    title: 'C4',
    env: { REROUTES: '400' },
  },
  {
    id: 'D1',
    what: '100 random kill -9 of the room under writing fans, each fan’s log against the journal',
    minutes: 4,
    file: 'viz-server/tests/durability.test.ts',
    title: 'D1',
    env: { KILLS: '100' },
  },
  {
    id: 'P3',
    what: '20,000 connections that speak no sound websocket, beside fans who must not notice',
    minutes: 4,
    file: 'viz-server/tests/crowd-hostile.test.ts',
    title: 'P3',
    env: { HOSTILE_SESSIONS: '20000' },
  },
  {
    id: 'L10',
    what: '5,000 fans cut at once, by a killed room and by a cut network: all back within 30 s',
    minutes: 3,
    file: 'viz-server/tests/crowd-return.test.ts',
    title: 'L10',
    env: { CUT_FANS: '5000' },
  },
  {
    id: 'CROWD',
    what: '1,500 fans of every kind for two minutes, with spammers, stalled readers and reconnect storms',
    minutes: 4,
    file: 'viz-server/tests/crowd-mix.test.ts',
    title: 'L9',
    env: { CROWD_FANS: '1500', CROWD_SECONDS: '120' },
  },
];

/** By its id, whatever the case. */
export const findDrill = (id: string): Drill | undefined =>
  DRILLS.find((drill) => drill.id === id.toUpperCase());

/** What there is, one line each. */
export const drillList = (): string =>
  DRILLS.map(({ id, what, minutes }) => `  ${id.padEnd(6)}${what} (about ${minutes} min)`).join('\n');
