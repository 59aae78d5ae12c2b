import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Drill, drillList, findDrill } from './drills.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** `npm run drill -- <id>`; resolves with the exit status. What is set in the environment wins over the drill's numbers. */
export const drill = async (args: readonly string[]): Promise<number> => {
  const [id = '', ...more] = args;
  const found = more.length === 0 ? findDrill(id) : undefined;
  if (found === undefined) {
    print(`Usage: npm run drill -- <id>\n\n${drillList()}`);
    return 1;
  }
  print(`· ${found.id}: ${found.what}; about ${found.minutes} min`);
  const status = await runTests(found);
  print(status === 0 ? `${found.id} held` : `${found.id} did not hold`);
  return status;
};

const runTests = async ({ file, title, env }: Drill): Promise<number> => {
  const vitest = `${root}node_modules/vitest/vitest.mjs`;
  const args = ['run', '--project', 'integration', '--reporter=verbose', '-t', title, file];
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...process.env },
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status ?? 1;
};
