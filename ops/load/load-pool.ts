import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CrowdPart, LoadAnswer, LoadCounts, LoadOrder, OpenOrder } from './load-messages.ts';

/** The load generator as several processes that share the connections. */
export class LoadPool {
  readonly #children: readonly ChildProcess[];

  constructor(processes: number) {
    const file = fileURLToPath(new URL('load-process.js', import.meta.url));
    this.#children = Array.from({ length: processes }, () =>
      fork(file, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    );
  }

  /** `numbersFrom`: above those of other pools at the same server. */
  async open(order: Omit<OpenOrder, 'type' | 'firstNumber'>, numbersFrom = 0): Promise<void> {
    let firstNumber = numbersFrom;
    const orders = this.#shares(order.connections).map((connections): OpenOrder => {
      const own = { ...order, type: 'open', connections, firstNumber } as const;
      firstNumber += connections;
      return own;
    });
    await this.#askAll((index) => orders[index] ?? { type: 'count' });
  }

  /** Each part's fans are shared out over the processes. */
  async drive(parts: readonly CrowdPart[]): Promise<void> {
    const shares = parts.map((part) => this.#shares(part.fans));
    const partsOf = (process: number): CrowdPart[] =>
      parts.map((part, index) => ({ ...part, fans: shares[index]?.[process] ?? 0 }));
    await this.#askAll((process) => ({ type: 'drive', parts: partsOf(process) }));
  }

  async count(): Promise<readonly LoadCounts[]> {
    const answers = await this.#askAll(() => ({ type: 'count' }));
    return answers.filter((answer): answer is LoadCounts => answer.type === 'counts');
  }

  /** Ends the processes; resolves when they are gone. */
  async end(): Promise<void> {
    await Promise.all(
      this.#children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        if (child.connected) child.disconnect();
        const limit = setTimeout(() => child.kill('SIGKILL'), 3000);
        await gone;
        clearTimeout(limit);
      }),
    );
  }

  #shares(total: number): number[] {
    const count = this.#children.length;
    return this.#children.map((_, index) => Math.floor((total + index) / count));
  }

  async #askAll(orderFor: (index: number) => LoadOrder): Promise<readonly LoadAnswer[]> {
    return await Promise.all(this.#children.map((child, index) => ask(child, orderFor(index))));
  }
}

const ask = async (child: ChildProcess, order: LoadOrder): Promise<LoadAnswer> => {
  const answer = await new Promise<LoadAnswer>((resolve, reject) => {
    const onExit = (): void => reject(new Error('a load process has ended'));
    child.once('exit', onExit);
    child.once('message', (message: LoadAnswer) => {
      child.off('exit', onExit);
      resolve(message);
    });
    child.send(order);
  });
  if (answer.type === 'failed') throw new Error(answer.reason);
  return answer;
};
