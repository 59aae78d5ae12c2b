import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectRaw } from './support/raw-client.ts';

const MAIN = fileURLToPath(new URL('../../dist/viz-server/main.js', import.meta.url));

/** A server in a process that may have so many files and sockets open: `soft` at first, `hard` at most. */
const startLimited = (
  limits: { soft: number; hard: number },
  settings: Readonly<Record<string, string>> = {},
) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'houselights-test-'));
  const script = `ulimit -Sn ${limits.soft} && ulimit -Hn ${limits.hard} && exec "$0" "$1"`;
  const child = spawn('sh', ['-c', script, process.execPath, MAIN], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      HL_HOST: '127.0.0.1',
      HL_VIZ_PORT: '0',
      HL_VIZ_CONTROL_PORT: '0',
      HL_DATA_DIR: dataDir,
      ...settings,
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(String(data)));
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return { child, output };
};

interface Ready {
  readonly type: string;
  readonly addresses: { readonly viz: string };
}

const addressOf = async ({ child }: ReturnType<typeof startLimited>): Promise<string> => {
  for (;;) {
    const [message] = (await once(child, 'message')) as [Ready];
    if (message.type === 'ready') return message.addresses.viz;
  }
};

describe('L1 descriptor limit', () => {
  it('L1 below 1,024 the start is refused with a sentence and a status that is not 0', async () => {
    const server = startLimited({ soft: 512, hard: 512 });
    const [status] = (await once(server.child, 'exit')) as [number];
    expect(status).toBe(1);
    expect(server.output.join('')).toMatch(/open 512 files and sockets; at least 1024 are needed/);
  });

  it('L1 a soft limit is raised to the hard one, and a capacity that fits it needs no warning', async () => {
    const server = startLimited({ soft: 512, hard: 2048 }, { HL_MAX_FANS: '1000' });
    await addressOf(server);
    expect(server.output.join('')).not.toMatch(/ulimit/);
  });

  it('L1 L2 a capacity beyond the limit is warned of, and who comes on top of it is told so', async () => {
    const server = startLimited({ soft: 1024, hard: 1024 });
    const url = await addressOf(server);
    expect(server.output.join('')).toMatch(/HL_MAX_FANS is 5000.*open 1024 files.*room for 496/);
    const clients = await Promise.all(Array.from({ length: 800 }, () => connectRaw(url)));
    onTestFinished(() => {
      for (const { socket } of clients) socket.destroy();
    });
    const count = (status: string): number =>
      clients.filter(({ answer }) => answer.startsWith(`HTTP/1.1 ${status}`)).length;
    // 496 are inside, 200 are told in person; nobody is cut without a word.
    expect([count('101'), count('503')]).toEqual([696, 104]);
    const one = clients.find(({ answer }) => answer.startsWith('HTTP/1.1 503'));
    expect(one?.answer).toMatch(/^retry-after: \d+/im);
    expect(server.child.exitCode).toBeNull();
  });
});
