import { type ChildProcess, fork } from 'node:child_process';
import type { Logger } from '../service/logger.ts';
import { GOOD_STRETCH_MS, nextRestartStep } from './restart-policy.ts';
import { SERVICE_ENVIRONMENT } from './service-environment.ts';

/** How long a service may take to end before it is killed, milliseconds. Above the service's own limit. */
const STOP_LIMIT_MS = 10_000;

export interface ServiceSpec {
  readonly name: string;
  /** Path of the compiled main file. */
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Addresses = Readonly<Record<string, string>>;

export interface SupervisedEvents {
  /** The service accepts; again after each restart. */
  readonly onReady: (name: string, addresses: Addresses) => void;
  /** The service failed for good; `cause` is a sentence. */
  readonly onGiveUp: (name: string, cause: string) => void;
}

interface FatalMessage {
  readonly type: 'fatal';
  readonly message: string;
  readonly isStartError: boolean;
}
type ChildMessage = FatalMessage | { readonly type: 'ready'; readonly addresses: Addresses };

/** One service kept alive: started, restarted with back-off, given up loudly, stopped cleanly. */
export class SupervisedProcess {
  readonly #spec: ServiceSpec;
  readonly #events: SupervisedEvents;
  readonly #log: Logger;
  #child: ChildProcess | undefined;
  #failures = 0;
  #wasReady = false;
  /** This run of it has become ready. */
  #isUp = false;
  #isStopping = false;
  #restartTimer: NodeJS.Timeout | undefined;
  #goodTimer: NodeJS.Timeout | undefined;

  constructor(options: { spec: ServiceSpec; events: SupervisedEvents; log: Logger }) {
    this.#spec = options.spec;
    this.#events = options.events;
    this.#log = options.log;
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const child = fork(this.#spec.file, [], {
      env: { ...SERVICE_ENVIRONMENT, ...this.#spec.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#isUp = false;
    let fatal: FatalMessage | undefined;
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'fatal') fatal = message;
      else this.#ready(message.addresses);
    });
    child.on('error', (error) => this.#log.error({ err: error }, `${this.#spec.name} could not be spawned`));
    child.once('exit', (status, signal) => this.#ended({ status, signal, fatal }));
  }

  /** Asks it to end (SIGTERM), kills it when it does not; resolves with whether it ended cleanly. */
  async stop(): Promise<boolean> {
    this.#isStopping = true;
    clearTimeout(this.#restartTimer);
    clearTimeout(this.#goodTimer);
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return true;
    return await new Promise<boolean>((resolve) => {
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      child.once('exit', (status, signal) => {
        clearTimeout(killer);
        // Before it is ready a service may not listen for signals yet, and has nothing to lose.
        resolve(status === 0 || (signal === 'SIGTERM' && !this.#isUp));
      });
      child.kill('SIGTERM');
    });
  }

  #ready(addresses: Addresses): void {
    this.#wasReady = true;
    this.#isUp = true;
    this.#goodTimer = setTimeout(() => {
      this.#failures = 0;
    }, GOOD_STRETCH_MS);
    this.#events.onReady(this.#spec.name, addresses);
  }

  #ended(end: { status: number | null; signal: string | null; fatal: FatalMessage | undefined }): void {
    clearTimeout(this.#goodTimer);
    this.#child = undefined;
    if (this.#isStopping) return;
    this.#failures += 1;
    const cause =
      end.fatal?.message ?? (end.signal === null ? `exit status ${end.status}` : `signal ${end.signal}`);
    // A port that is still held by the process that died is worth another try; one that was never ours is not.
    const isStartError = end.fatal?.isStartError === true && !this.#wasReady;
    const step = nextRestartStep({ failures: this.#failures, isStartError });
    if (step.kind === 'give-up') {
      this.#events.onGiveUp(this.#spec.name, cause);
      return;
    }
    this.#log.error(
      { cause, failures: this.#failures, delayMs: step.delayMs },
      `${this.#spec.name} has ended (${cause}); it is started again in ${step.delayMs} ms`,
    );
    this.#restartTimer = setTimeout(() => this.start(), step.delayMs);
  }
}
