import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PlayAddress, PlayerAnswer, PlayerCounts, PlayerOrder } from './player-messages.ts';

const END_LIMIT_MS = 3000;

/** The players as several processes that share them. */
export class PlayerPool {
  readonly #children: readonly ChildProcess[];

  constructor(processes: number) {
    const file = fileURLToPath(new URL('player-process.js', import.meta.url));
    this.#children = Array.from({ length: processes }, () =>
      fork(file, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    );
  }

  get pids(): number[] {
    return this.#children.map(({ pid }) => pid ?? Number.NaN);
  }

  /** Opens that many more players; resolves when all of them play. */
  async open(address: PlayAddress, players: number): Promise<void> {
    const count = this.#children.length;
    await this.#askAll((index) => ({
      type: 'open',
      address,
      players: Math.floor((players + index) / count),
    }));
  }

  async count(): Promise<readonly PlayerCounts[]> {
    const answers = await this.#askAll(() => ({ type: 'count' }));
    return answers.filter((answer): answer is PlayerCounts => answer.type === 'counts');
  }

  /** Ends all players; the processes stay. */
  async close(): Promise<void> {
    await this.#askAll(() => ({ type: 'close' }));
  }

  /** Ends the processes; resolves when they are gone. */
  async end(): Promise<void> {
    await Promise.all(this.#children.map(endOne));
  }

  async #askAll(orderFor: (index: number) => PlayerOrder): Promise<readonly PlayerAnswer[]> {
    return await Promise.all(this.#children.map((child, index) => ask(child, orderFor(index))));
  }
}

const endOne = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  if (child.connected) child.disconnect();
  const limit = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
  await gone;
  clearTimeout(limit);
};

const ask = async (child: ChildProcess, order: PlayerOrder): Promise<PlayerAnswer> => {
  const answer = await new Promise<PlayerAnswer>((resolve, reject) => {
    const onExit = (): void => reject(new Error('a process of players has ended'));
    child.once('exit', onExit);
    child.once('message', (message: PlayerAnswer) => {
      child.off('exit', onExit);
      resolve(message);
    });
    child.send(order);
  });
  if (answer.type === 'failed') throw new Error(answer.reason);
  return answer;
};
