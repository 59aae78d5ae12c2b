import { fork, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../service/logger.ts';
import type { Addresses } from '../start/supervised-process.ts';
import { type SupervisorResult, supervise } from '../start/supervisor.ts';

const file = fileURLToPath(new URL('./fixtures/test-service.mjs', import.meta.url));
const envFor = (mode: string) => ({
  PATH: process.env.PATH,
  TEST_MODE: mode,
  HL_DATA_DIR: mkdtempSync(join(tmpdir(), 'houselights-supervisor-')),
});

const house = (mode: string) => {
  const lines: string[] = [];
  const controller = new AbortController();
  let open: (addresses: Readonly<Record<string, Addresses>>) => void = () => {};
  const opened = new Promise<Readonly<Record<string, Addresses>>>((resolve) => {
    open = resolve;
  });
  const result: Promise<SupervisorResult> = supervise({
    services: [{ name: 'test-service', file, env: envFor(mode) }],
    log: createLogger({
      name: 'test',
      level: 'info',
      isTerminal: false,
      destination: { write: (l) => lines.push(l) },
    }),
    signal: controller.signal,
    onOpen: open,
  });
  return { lines, result, opened, stop: () => controller.abort() };
};

const runAlone = (mode: string) =>
  new Promise<{ status: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, [file], { env: envFor(mode), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (status) => resolve({ status, output }));
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 25));
};

describe('supervisor', () => {
  it('SV5 ends its services cleanly when asked, and says so', async () => {
    const { opened, result, stop } = house('steady');
    const pid = Number((await opened)['test-service']?.pid);
    expect(isAlive(pid)).toBe(true);
    stop();
    expect(await result).toEqual({ ok: true });
    expect(isAlive(pid)).toBe(false);
  });

  it('SV5 asked to end while its services are still starting, it ends cleanly too', async () => {
    const { result, stop } = house('steady');
    stop();
    expect(await result).toEqual({ ok: true });
  });

  it('L3 SV1 a service killed with -9 is started again, and the log names the cause', async () => {
    const { lines, opened, result, stop } = house('steady');
    process.kill(Number((await opened)['test-service']?.pid), 'SIGKILL');
    await until(() => lines.some((line) => line.includes('signal SIGKILL')));
    await until(() => lines.some((line) => line.includes('test-service is back')));
    stop();
    expect((await result).ok).toBe(true);
  });

  it('L3 SV2 a fatal exit is never status 0 and leaves one log line with the cause', async () => {
    for (const [mode, cause] of [
      ['throws-later', 'a wheel came off'],
      ['rejects-later', 'nobody caught this'],
      ['never-starts', 'the engine is missing'],
      ['port-taken', 'already taken'],
    ] as const) {
      const { status, output } = await runAlone(mode);
      expect(status).toBe(1);
      const fatal = output.split('\n').filter((line) => line.includes('"level":"fatal"'));
      expect(fatal).toHaveLength(1);
      expect(fatal[0]).toContain(cause);
    }
  });

  it('L3 SV1 a service that breaks while it runs is restarted with longer and longer pauses', async () => {
    const { lines, result, stop } = house('throws-later');
    const restarts = () => lines.filter((line) => line.includes('delayMs'));
    await until(() => restarts().length >= 3);
    stop();
    await result;
    const delays = restarts().map((line) => JSON.parse(line).delayMs);
    expect(delays).toEqual([250, 500, 1000]);
    expect(lines[0]).toContain('a wheel came off');
  });

  it('SV7 a service whose supervisor has gone ends too, however early that was', async () => {
    for (const waitMs of [0, 1500]) {
      const child = fork(file, [], { env: envFor('steady'), stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      const status = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      child.disconnect();
      expect(await status).toBe(0);
    }
  });

  it('L3 SV4 a service that cannot begin is given up at once, and the house does not end well', async () => {
    const { result } = house('port-taken');
    const ended = await result;
    expect(ended.ok).toBe(false);
    expect(ended.problem).toContain('already taken');
  });
});
