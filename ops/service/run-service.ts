import { collectDefaultMetrics, Registry } from 'prom-client';
import { helpText, parseConfig, printConfig, readEnv } from './config.ts';
import { StartError } from './errors.ts';
import { createLogger, type Logger } from './logger.ts';
import { loadSecrets } from './secrets.ts';
import type { CreateService } from './service.ts';

/** How long a service may take to end after a signal before it is given up, milliseconds. */
const CLOSE_LIMIT_MS = 8000;
/** How often the event loop's delay is measured, milliseconds: each time wakes the process. */
const LOOP_DELAY_EVERY_MS = 100;

/** What a service tells the supervisor over the IPC channel, where there is one. */
export interface ReadyMessage {
  readonly type: 'ready';
  readonly addresses: Readonly<Record<string, string>>;
}

/**
 * Runs one service as this process: settings, log, metrics, signals. SIGINT or SIGTERM end it with status 0;
 * anything fatal is one log line that names the cause, and status 1.
 */
export const runService = async (options: { name: string; create: CreateService }): Promise<void> => {
  const parsed = parseConfig(readEnv());
  if (process.argv.includes('--help')) return print(helpText(options.name));
  if (!parsed.ok) return failSettings(parsed.problems);
  if (process.argv.includes('--print-config')) return print(printConfig(parsed.config));
  const { config } = parsed;
  const log = createLogger({ name: options.name, level: config.logLevel, isTerminal: process.stdout.isTTY });
  const fatal = fatalHandler(log);
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
  try {
    const stop = stopSignal();
    const metrics = new Registry();
    metrics.setDefaultLabels({ service: options.name });
    collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: LOOP_DELAY_EVERY_MS });
    const service = await options.create({
      config,
      secrets: loadSecrets(config),
      log,
      metrics,
      signal: stop,
    });
    tellReady(service.addresses);
    log.info({ addresses: withoutLinks(service.addresses) }, 'ready');
    await aborted(stop);
    // A close that hangs must not keep the house from ending; the exit is not clean and says so.
    setTimeout(() => fatal(new Error(`closing took over ${CLOSE_LIMIT_MS} ms`)), CLOSE_LIMIT_MS).unref();
    await service.close();
    log.info('ended');
    if (process.connected) process.disconnect();
  } catch (error) {
    fatal(error);
  }
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const failSettings = (problems: readonly string[]): void => {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
};

/** One line with the cause, then status 1: a fatal error is never a clean exit. */
const fatalHandler =
  (log: Logger) =>
  (error: unknown): void => {
    const sentence = error instanceof Error ? error.message : String(error);
    log.fatal(error instanceof StartError ? {} : { err: error }, sentence);
    tell({ type: 'fatal', message: sentence, isStartError: error instanceof StartError });
    process.exit(1);
  };

const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort());
  // Without its supervisor a service would be an orphan that holds the ports.
  process.on('disconnect', () => controller.abort());
  if (process.send !== undefined && !process.connected) controller.abort();
  return controller.signal;
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const tell = (message: object): void => {
  if (process.connected) process.send?.(message);
};

const tellReady = (addresses: ReadyMessage['addresses']): void => {
  tell({ type: 'ready', addresses } satisfies ReadyMessage);
};

/** The set-up link is a secret: the supervisor prints it once, the log never holds it. */
const withoutLinks = (addresses: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(addresses).filter(([name]) => name !== 'setup'));
