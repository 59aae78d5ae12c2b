import { platform, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCrowd } from './crowd.ts';
import { FULL, PARTS, type PartName, QUICK } from './crowd-plan.ts';
import { crowdTargetLines } from './crowd-targets.ts';
import { benchLatency, FULL_LATENCY, QUICK_LATENCY } from './latency/latency.ts';
import { benchMedia } from './media/media.ts';
import { FULL_MEDIA, QUICK_MEDIA } from './media/media-plan.ts';
import { targetLines } from './media/media-report.ts';

const USAGE = `Usage: npm run bench -- crowd | media | latency [--quick] [--only <part>,…] [--rounds <n>]

  crowd    our viz-server under crowds. About a quarter of an hour. Keep the machine quiet: the ratios stand a little
           noise, the absolutes do not. Parts:
             fanout, inbound  CPU per delivered frame and per accepted message, memory per connection: ours, a stock ws
                              server and Socket.IO in turn
             bytes            one viewer's download in rooms of 500 to 45,000 fans who all move, simulated at the bus
             latency          a cursor from its fan to a viewer, 2,000 connections
             scale            CPU per viewer, 500 to 8,000 connections
             gateways         one and two gateways over NATS, four modelled
  media    CPU per delivered Gbit, memory per player and added latency: nginx with its RTMP module and our media
           service in turn, 50 and 150 players of one 3 Mbit/s stream. About a quarter of an hour; quiet, as above.
  latency  from a clock in an artist's picture to the venue page in Chromium, through the whole house. One minute.
  --quick  shows in a minute that it works; its figures say nothing.
  --only, --rounds  of crowd: some parts alone, and how often they are measured (3)`;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface BenchOptions {
  readonly isQuick: boolean;
  readonly only: readonly PartName[];
  readonly rounds: number | undefined;
}

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<{ warnings: readonly string[] }>>> =
  {
    crowd: async ({ isQuick, only, rounds }) => {
      const size = isQuick ? QUICK : FULL;
      const report = await benchCrowd({ ...size, rounds: rounds ?? size.rounds }, only, print);
      for (const line of crowdTargetLines(report)) print(line);
      return report;
    },
    media: async ({ isQuick }) => {
      const size = isQuick ? QUICK_MEDIA : FULL_MEDIA;
      const report = await benchMedia(size, print);
      for (const line of targetLines(report, size.players)) print(line);
      return report;
    },
    latency: ({ isQuick }) => benchLatency(isQuick ? QUICK_LATENCY : FULL_LATENCY, print),
  };

/** What the arguments ask for, undefined where they cannot be understood. */
const readArgs = (args: readonly string[]): (BenchOptions & { name: string }) | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { quick: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' } },
    });
    const [name = '', ...more] = positionals;
    const wanted = values.only?.split(',') ?? PARTS;
    const only = PARTS.filter((part) => wanted.includes(part));
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    const isGood = Object.hasOwn(BENCHES, name) && more.length === 0 && only.length === wanted.length;
    if (!isGood || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) return undefined;
    return { name, isQuick: values.quick === true, only, rounds };
  } catch {
    return undefined;
  }
};

/** `npm run bench`, once everything is installed and built. */
export const bench = async (args: readonly string[]): Promise<void> => {
  const asked = args.includes('--help') ? undefined : readArgs(args);
  const run = asked && BENCHES[asked.name];
  if (asked === undefined || run === undefined) {
    print(USAGE);
    if (!args.includes('--help')) process.exitCode = 1;
    return;
  }
  if (platform() !== 'linux') throw new Error('The bench reads /proc: it runs on Linux only.');
  endCleanly();
  goFirst();
  const report = await run(asked);
  for (const warning of report.warnings) print(`warning: ${warning}`);
  print(JSON.stringify(report));
};

/** An end by signal is an end like any other: what it started and made is taken away. */
const endCleanly = (): void => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130));
};

/** Where it may (root), the bench and all it starts go before other work, servers and load generator alike. */
const goFirst = (): void => {
  try {
    setPriority(-10);
  } catch {
    print('The bench may not raise its priority: keep the machine quiet.');
  }
};
