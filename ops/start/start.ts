import { fileURLToPath } from 'node:url';
import { type HouseConfig, helpText, parseConfig, printConfig, readEnv } from '../service/config.ts';
import { createLogger } from '../service/logger.ts';
import { loadSecrets } from '../service/secrets.ts';
import { banner, findLanAddress } from './banner.ts';
import { type Addresses, type ServiceSpec } from './supervised-process.ts';
import { supervise } from './supervisor.ts';

const SERVICES = ['media', 'viz-server', 'admin-api'] as const;

export interface HouseOptions {
  readonly config: HouseConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly onOpen: (addresses: Readonly<Record<string, Addresses>>) => void;
}

/** Runs the whole house until the signal. Resolves with whether it ended as asked. */
export const runHouse = async (options: HouseOptions): Promise<boolean> => {
  // Made here, before the services start, so that they do not race for it.
  loadSecrets(options.config);
  const log = createLogger({
    name: 'supervisor',
    level: options.config.logLevel,
    isTerminal: process.stdout.isTTY,
  });
  const services: ServiceSpec[] = SERVICES.map((name) => ({
    name,
    file: fileURLToPath(new URL(`../../${name}/main.js`, import.meta.url)),
    env: options.env,
  }));
  const result = await supervise({ services, log, signal: options.signal, onOpen: options.onOpen });
  if (result.problem !== undefined) log.fatal(result.problem);
  return result.ok;
};

/** Aborted by Ctrl-C or a polite kill. A second one does not cut the clean end short. */
export const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  return controller.signal;
};

/** `npm start`, once everything is installed and built. */
export const start = async (): Promise<void> => {
  const env = readEnv();
  const parsed = parseConfig(env);
  if (process.argv.includes('--help')) {
    process.stdout.write(`${helpText('npm start --')}\n`);
    return;
  }
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { config } = parsed;
  if (process.argv.includes('--print-config')) {
    process.stdout.write(`${printConfig(config)}\n`);
    return;
  }
  const ok = await runHouse({
    config,
    env,
    signal: stopSignal(),
    onOpen: (addresses) =>
      process.stdout.write(`${banner({ config, addresses, lanAddress: findLanAddress() })}\n`),
  });
  process.exitCode = ok ? 0 : 1;
};
