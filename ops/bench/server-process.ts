import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 10_000;

/** Where a server of the bench listens, by name. */
type Addresses = Readonly<Record<string, string>>;

type ReadyMessage =
  | { readonly type: 'ready'; readonly addresses: Addresses }
  | { readonly type: 'fatal'; readonly message: string };

/** Starts a server of ours or a peer in Node, with the same flags whichever it is; `ready` says where it listens. */
export const forkServer = (
  file: string,
  options: { args?: readonly string[]; env: NodeJS.ProcessEnv },
): { child: ChildProcess; ready: Promise<Addresses> } => {
  const preload = fileURLToPath(new URL('collect-garbage.js', import.meta.url));
  const child = fork(file, options.args ?? [], {
    execArgv: ['--expose-gc', '--import', preload],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: options.env,
  });
  return { child, ready: ready(child) };
};

/** The environment without the settings of a house that the person may have. */
export const foreignEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HL_')));

/** Asks a process to end, and makes it; resolves when it is gone. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(limit);
};

const ready = async (child: ChildProcess): Promise<Addresses> => {
  const signal = AbortSignal.timeout(START_LIMIT_MS);
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('a server of the bench ended before it was ready; its message is above');
  });
  const message = (await Promise.race([once(child, 'message', { signal }), ended])) as [ReadyMessage];
  ended.catch(() => {});
  if (message[0].type === 'fatal') throw new Error(message[0].message);
  return message[0].addresses;
};
