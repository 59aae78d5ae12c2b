import { type ChildProcess, spawn } from 'node:child_process';

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 10_000;
const GOOD_STRETCH_MS = 10_000;
const STOP_LIMIT_MS = 2000;

/** How long to wait before a publisher that has ended is started again, milliseconds. */
export const nextPublisherDelayMs = (failures: number): number =>
  Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, failures - 1));

/** An ffmpeg that publishes a file in a loop, in real time, for as long as it is wanted. */
export class Publisher {
  readonly #options: { file: string; url: string; onEnd: (delayMs: number) => void };
  #child: ChildProcess | undefined;
  #failures = 0;
  #startedMs = 0;
  #restartTimer: NodeJS.Timeout | undefined;
  #isStopping = false;

  /** `url` holds the stream key; `onEnd` hears that it ended by itself and is started again after `delayMs`. */
  constructor(options: { file: string; url: string; onEnd: (delayMs: number) => void }) {
    this.#options = options;
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const { file, url } = this.#options;
    this.#startedMs = Date.now();
    const child = spawn(
      'ffmpeg',
      [
        ...['-hide_banner', '-loglevel', 'fatal', '-nostdin', '-re', '-stream_loop', '-1', '-i', file],
        ...['-c', 'copy', '-f', 'flv', url],
      ],
      { stdio: 'ignore' },
    );
    this.#child = child;
    child.once('error', () => this.#ended());
    child.once('exit', () => this.#ended());
  }

  /** Ends it; resolves when the process is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restartTimer);
    const child = this.#child;
    if (child === undefined) return;
    await new Promise<void>((resolve) => {
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      child.once('exit', () => {
        clearTimeout(killer);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }

  #ended(): void {
    if (this.#child === undefined) return;
    this.#child = undefined;
    if (this.#isStopping) return;
    this.#failures = Date.now() - this.#startedMs > GOOD_STRETCH_MS ? 1 : this.#failures + 1;
    const delayMs = nextPublisherDelayMs(this.#failures);
    this.#restartTimer = setTimeout(() => this.start(), delayMs);
    this.#options.onEnd(delayMs);
  }
}
