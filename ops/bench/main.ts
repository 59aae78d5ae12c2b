import { platform, setPriority } from 'node:os';
import { benchCrowd } from './crowd.ts';
import { FULL, QUICK } from './crowd-plan.ts';

const USAGE = `Usage: npm run bench -- crowd [--quick]

  crowd    CPU per delivered frame and per accepted message: our viz-server, a stock ws server and Socket.IO in turn.
           About five minutes. Keep the machine quiet: the ratios stand a little noise, the absolutes do not.
  --quick  shows in half a minute that it works; its figures say nothing.`;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run bench`, once everything is installed and built. */
export const bench = async (args: readonly string[]): Promise<void> => {
  const unknown = args.filter((arg) => !['crowd', '--quick', '--help'].includes(arg));
  if (args.includes('--help') || unknown.length > 0 || !args.includes('crowd')) {
    print(USAGE);
    if (!args.includes('--help')) process.exitCode = 1;
    return;
  }
  if (platform() !== 'linux') throw new Error('The bench reads /proc: it runs on Linux only.');
  goFirst();
  const report = await benchCrowd(args.includes('--quick') ? QUICK : FULL, print);
  for (const warning of report.warnings) print(`warning: ${warning}`);
  print(JSON.stringify(report));
};

/** Where it may (root), the bench and all it starts go before other work, servers and load generator alike. */
const goFirst = (): void => {
  try {
    setPriority(-10);
  } catch {
    print('The bench may not raise its priority: keep the machine quiet.');
  }
};
