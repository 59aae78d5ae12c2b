import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { CrowdPart, LoadCounts } from '../../ops/load/load-messages.ts';
import { createCrowd, untilTrue } from './support/crowd.ts';
import { runServer } from './support/running-server.ts';
import { joinFan } from './support/test-fan.ts';

/** Size and length: a drill sets them. */
const FANS = Number(process.env.CROWD_FANS ?? 200);
const SECONDS = Number(process.env.CROWD_SECONDS ?? 8);
const LIMIT_MS = 120_000 + SECONDS * 1000 + FANS * 20;

const share = (part: number): number => Math.max(2, Math.floor(FANS * part));

/** All that people do, and all that they should not: more than half watch. */
const MIX: readonly CrowdPart[] = [
  { what: 'cursors', fans: share(0.2), perSecond: 10 },
  { what: 'chat', fans: share(0.05), perSecond: 0.3 },
  { what: 'stickers', fans: share(0.05), perSecond: 0.3 },
  { what: 'fireworks', fans: share(0.03), perSecond: 0.5 },
  { what: 'reactions', fans: share(0.03), perSecond: 1 },
  { what: 'spam', fans: share(0.02), perSecond: 30 },
  { what: 'stall', fans: share(0.02), perSecond: 0.1 },
  { what: 'storm', fans: share(0.04), perSecond: 0.5 },
];

/** Nobody is put out for what others do. */
const PEACEFUL = ['watch', 'cursors', 'chat', 'stickers', 'fireworks', 'reactions'] as const;

const endedOf = (counts: LoadCounts, names: readonly (keyof LoadCounts['parts'])[]): number =>
  names.reduce((sum, name) => sum + (counts.parts[name]?.ended ?? 0), 0);

it(
  `L9 L5 C5 a mixed crowd of ${FANS} with spammers, stalled readers and reconnect storms: nobody else is put out, and the count returns to 0`,
  async () => {
    const server = await runServer({ maxFans: FANS + 100 });
    onTestFinished(() => server.close());
    const crowd = createCrowd(server.vizUrl, { connections: FANS });
    onTestFinished(() => crowd.close());
    await crowd.open();
    const reader = await joinFan(server.vizUrl);
    crowd.drive({ type: 'drive', parts: MIX });
    await sleep(SECONDS * 1000);
    const counts = crowd.count();
    expect(endedOf(counts, PEACEFUL)).toBe(0);
    expect(counts.parts.spam?.sent).toBeGreaterThan(0);
    expect(counts.parts.spam?.refused).toBeGreaterThan(0);
    expect(counts.parts.chat?.refused).toBe(0);
    expect(counts.returned).toBeGreaterThan(0);
    // A reader sees what they did, in order and without a gap, amid all of it. All but chat may be shed.
    expect(reader.view.problems).toEqual([]);
    expect(reader.view.chat.length).toBeGreaterThan(0);
    crowd.close();
    await untilTrue('only the reader is left', 60_000, () => reader.view.viewers === 1);
    await reader.close();
  },
  LIMIT_MS,
);
