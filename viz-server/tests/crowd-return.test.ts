import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LoadGenerator } from '../../ops/load/load-generator.ts';
import { createCrowd, untilTrue } from './support/crowd.ts';
import { startServer } from './support/server-process.ts';

/** How many are cut: a drill sets it. */
const FANS = Number(process.env.CUT_FANS ?? 400);
/** What the promise says. */
const BACK_MS = 30_000;
/** Letting them all in for the first time, starting and ending, with time to spare. */
const LIMIT_MS = 120_000 + FANS * 20;

const openHouse = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'houselights-crowd-'));
  const settings = { HL_MAX_FANS: String(FANS + 100), HL_LOG_LEVEL: 'warn' };
  const server = await startServer(folder, settings);
  const crowds: LoadGenerator[] = [];
  const house = {
    server,
    restart: async () => {
      house.server = await startServer(folder, { ...settings, HL_VIZ_PORT: new URL(server.vizUrl).port });
    },
    enter: async (crowd: Parameters<typeof createCrowd>[1]) => {
      const generator = createCrowd(server.vizUrl, crowd);
      crowds.push(generator);
      await generator.open();
      return generator;
    },
  };
  onTestFinished(async () => {
    for (const crowd of crowds) crowd.close();
    await house.server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return house;
};

/** Everybody is back, each within the time, and not all in one moment. */
const expectBack = async (crowd: LoadGenerator, fans: number): Promise<void> => {
  const awayMs: number[] = [];
  await untilTrue(`${fans} fans are back`, BACK_MS, () => {
    const counts = crowd.count();
    awayMs.push(...counts.awayMs);
    return awayMs.length === fans && counts.open === fans;
  });
  expect(Math.max(...awayMs)).toBeLessThan(BACK_MS);
  expect(Math.max(...awayMs) - Math.min(...awayMs)).toBeGreaterThan(50);
};

describe('a crowd that was cut', () => {
  it(
    `L10 ${FANS} fans whose server was killed are all back within 30 s of its return`,
    async () => {
      const house = await openHouse();
      const crowd = await house.enter({ connections: FANS });
      await house.server.kill('SIGKILL');
      await house.restart();
      await expectBack(crowd, FANS);
    },
    LIMIT_MS,
  );

  it(
    `L10 ${FANS} fans whose connections were cut at once are back within 30 s; those who stayed notice nothing`,
    async () => {
      const house = await openHouse();
      const stays = await house.enter({ connections: 10, firstNumber: FANS, comesBack: false });
      const crowd = await house.enter({ connections: FANS });
      const before = stays.count();
      crowd.cutAll();
      await expectBack(crowd, FANS);
      const { open, lost, lastTick } = stays.count();
      expect({ open, lost }).toEqual({ open: 10, lost: 0 });
      expect(lastTick).toBeGreaterThan(before.lastTick);
    },
    LIMIT_MS,
  );
});
