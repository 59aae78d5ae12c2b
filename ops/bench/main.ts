import { platform, setPriority } from 'node:os';
import { benchCrowd } from './crowd.ts';
import { FULL, QUICK } from './crowd-plan.ts';
import { benchLatency, FULL_LATENCY, QUICK_LATENCY } from './latency/latency.ts';
import { benchMedia } from './media/media.ts';
import { FULL_MEDIA, QUICK_MEDIA } from './media/media-plan.ts';
import { targetLines } from './media/media-report.ts';

const USAGE = `Usage: npm run bench -- crowd | media | latency [--quick]

  crowd    CPU per delivered frame and per accepted message: our viz-server, a stock ws server and Socket.IO in turn.
           About five minutes. Keep the machine quiet: the ratios stand a little noise, the absolutes do not.
  media    CPU per delivered Gbit, memory per player and added latency: nginx with its RTMP module and our media
           service in turn, 50 and 150 players of one 3 Mbit/s stream. About a quarter of an hour; quiet, as above.
  latency  from a clock in an artist's picture to the venue page in Chromium, through the whole house. One minute.
  --quick  shows in half a minute that it works; its figures say nothing.`;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const BENCHES: Readonly<Record<string, (isQuick: boolean) => Promise<{ warnings: readonly string[] }>>> = {
  crowd: (isQuick) => benchCrowd(isQuick ? QUICK : FULL, print),
  media: async (isQuick) => {
    const size = isQuick ? QUICK_MEDIA : FULL_MEDIA;
    const report = await benchMedia(size, print);
    for (const line of targetLines(report, size.players)) print(line);
    return report;
  },
  latency: (isQuick) => benchLatency(isQuick ? QUICK_LATENCY : FULL_LATENCY, print),
};

/** `npm run bench`, once everything is installed and built. */
export const bench = async (args: readonly string[]): Promise<void> => {
  const unknown = args.filter((arg) => !Object.hasOwn(BENCHES, arg) && !['--quick', '--help'].includes(arg));
  const [run, ...more] = args.flatMap((arg) => (Object.hasOwn(BENCHES, arg) ? (BENCHES[arg] ?? []) : []));
  if (args.includes('--help') || unknown.length > 0 || run === undefined || more.length > 0) {
    print(USAGE);
    if (!args.includes('--help')) process.exitCode = 1;
    return;
  }
  if (platform() !== 'linux') throw new Error('The bench reads /proc: it runs on Linux only.');
  endCleanly();
  goFirst();
  const report = await run(args.includes('--quick'));
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
