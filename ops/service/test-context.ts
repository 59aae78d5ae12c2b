import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { type HouseConfig, parseConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { loadSecrets } from './secrets.ts';
import type { ServiceContext } from './service.ts';

/** For tests: a context on free ports of 127.0.0.1 and a data folder of its own. `logs` gathers the log's lines. */
export const testContext = (
  overrides: Partial<HouseConfig> = {},
): ServiceContext & { abort: () => void; logs: string[] } => {
  const parsed = parseConfig({
    HL_HOST: '127.0.0.1',
    HL_HTTP_PORT: '0',
    HL_VIZ_PORT: '0',
    HL_MEDIA_PORT: '0',
    HL_RTMP_PORT: '0',
    HL_VIZ_CONTROL_PORT: '0',
    HL_MEDIA_CONTROL_PORT: '0',
  });
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const dataDir = overrides.dataDir ?? mkdtempSync(join(tmpdir(), 'houselights-test-'));
  const config = { ...parsed.config, ...overrides, dataDir };
  const logs: string[] = [];
  const controller = new AbortController();
  return {
    config,
    secrets: loadSecrets(config),
    log: createLogger({
      name: 'test',
      level: 'debug',
      isTerminal: false,
      destination: { write: (line) => logs.push(line) },
    }),
    metrics: new Registry(),
    signal: controller.signal,
    abort: () => controller.abort(),
    logs,
  };
};
