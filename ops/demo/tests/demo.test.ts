import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MediaState } from '../../../proto/contracts/media.ts';
import type { viz } from '../../../proto/gen/viz.js';
import { freePorts } from '../../free-ports.ts';
import { SimulatedFan } from '../../load/simulated-fan.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PORTS = ['HTTP', 'VIZ', 'MEDIA', 'RTMP', 'VIZ_CONTROL', 'MEDIA_CONTROL'] as const;
type Ports = Record<(typeof PORTS)[number], number>;

const choosePorts = async (): Promise<Ports> => {
  const ports = await freePorts(PORTS.length);
  return Object.fromEntries(PORTS.map((name, index) => [name, ports[index]])) as Ports;
};

/** Ids of the processes that carry the mark in their environment: everything that the demo started. */
const marked = (mark: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
      } catch {
        return false;
      }
    });

const until = async (what: string, check: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 900; tries += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it never came to this: ${what}`);
};

let temporary: string;
let child: ChildProcess | undefined;
let output = '';
const mark = `HOUSE_DEMO_MARK=${randomUUID()}`;

const startDemo = (env: Readonly<Record<string, string>>): ChildProcess => {
  const [name = '', value = ''] = mark.split('=');
  output = '';
  child = spawn(process.execPath, [join(root, 'ops', 'demo.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', TMPDIR: temporary, [name]: value, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return child;
};

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'houselights-demo-test-'));
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(temporary, { recursive: true, force: true });
});

const envOf = (ports: Ports): Record<string, string> => ({
  HL_HOST: '127.0.0.1',
  ...Object.fromEntries(PORTS.map((name) => [`HL_${name}_PORT`, String(ports[name])])),
});

const mediaState = async (port: number): Promise<MediaState> => {
  const folder = readdirSync(temporary).find((name) => name.startsWith('houselights-demo-')) ?? '';
  const secrets = JSON.parse(readFileSync(join(temporary, folder, 'data', 'secrets.json'), 'utf8')) as {
    serviceToken: string;
  };
  const response = await fetch(`http://127.0.0.1:${port}/api/state`, {
    headers: { authorization: `Bearer ${secrets.serviceToken}` },
  });
  return (await response.json()) as MediaState;
};

/** A fan of the test's own that writes down what it sees. */
const watch = (ports: Ports) => {
  const seen = { stickers: 0, chat: 0, fireworks: 0, trails: 0, reactions: 0, viewers: 0 };
  const onMessage = ({ frame }: viz.ServerMessage): void => {
    if (frame == null) return;
    seen.viewers = Math.max(seen.viewers, frame.viewers ?? 0);
    seen.fireworks += frame.fireworks?.x?.length ?? 0;
    seen.reactions += frame.reactions?.reactions?.length ?? 0;
    seen.trails += (frame.trails?.moveGaps?.length ?? 0) + (frame.trails?.keyGaps?.length ?? 0);
    for (const event of frame.events ?? []) {
      if (event.stickerPlaced != null) seen.stickers += 1;
      if (event.chatPosted != null) seen.chat += 1;
    }
  };
  const fan = new SimulatedFan({
    host: '127.0.0.1',
    port: ports.VIZ,
    path: '/room',
    origin: `http://127.0.0.1:${ports.HTTP}`,
    room: 'main',
    name: 'Newcomer',
    kind: 'watcher',
    seed: 1,
    onMessage,
  });
  return { fan, seen };
};

it('DM1 DM2 DM3 DM5 shows a living venue, mends a dead publisher, and leaves nothing behind', {
  timeout: 180_000,
}, async () => {
  const ports = await choosePorts();
  const running = startDemo(envOf(ports));
  await until('the banner', () => {
    if (running.exitCode !== null) throw new Error(`the demo ended early:\n${output}`);
    return output.includes('Ctrl-C ends it');
  });
  expect(output).toContain(`http://127.0.0.1:${ports.HTTP}/admin`);

  const { fan, seen } = watch(ports);
  fan.enter();
  try {
    await until(
      'stickers, chat, fireworks, reactions, trails and 20 fans',
      () =>
        [seen.stickers, seen.chat, seen.fireworks, seen.reactions, seen.trails].every((count) => count > 0) &&
        seen.viewers >= 21,
    );
  } finally {
    await fan.leave();
  }

  const onAir = async (): Promise<boolean> => {
    const { sources, venues } = await mediaState(ports.MEDIA_CONTROL);
    const main = venues.find((venue) => venue.name === 'main');
    return sources.length === 2 && main?.onAir != null && main.onAir === main.route;
  };
  await until('two sources, one on air', onAir);

  const [publisher] = marked(mark).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('-stream_loop'),
  );
  process.kill(Number(publisher), 'SIGKILL');
  await until('the loss is told', () => output.includes('it is started again in'));
  await until('both are back', onAir);

  const [name = '', password = ''] = (/name (\S+), password (\S+)/.exec(output) ?? []).slice(1);
  const login = await fetch(`http://127.0.0.1:${ports.HTTP}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  expect(login.status).toBe(200);

  running.kill('SIGINT');
  const [status] = (await once(running, 'exit')) as [number | null];
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(marked(mark)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

it('DM3 a SIGTERM while it still starts leaves nothing behind', { timeout: 90_000 }, async () => {
  const running = startDemo(envOf(await choosePorts()));
  await until('the folder', () => readdirSync(temporary).length > 0);
  running.kill('SIGTERM');
  const [status] = (await once(running, 'exit')) as [number | null];
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(marked(mark)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

it('DM4 without ffmpeg it says so in one sentence and ends with status 1', async () => {
  // A PATH with node alone: no ffmpeg, and no apt-get that could fetch it.
  symlinkSync(process.execPath, join(temporary, 'node'));
  const running = startDemo({ PATH: dirname(join(temporary, 'node')) });
  const [status] = (await once(running, 'exit')) as [number | null];
  expect(status).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toMatch(/ffmpeg/);
});
