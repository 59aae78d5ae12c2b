import { describe, expect, test } from 'vitest';
import { admitAttempt, createAttemptLimit } from './attempt-limit.ts';
import { admitConnection, createConnectionCaps, releaseConnection } from './connection-caps.ts';
import { admitPacket, BEHIND_LIMIT_MS, createPlayerFlow, SKIP_ABOVE_BYTES } from './player-flow.ts';

const TOO_MUCH = SKIP_ABOVE_BYTES + 1;

describe('a player that reads too slowly', () => {
  test('PL5 gets everything while it keeps pace', () => {
    const flow = createPlayerFlow();
    for (const role of ['key', 'inter', 'audio', 'meta'] as const) {
      expect(admitPacket(flow, { role, unsentBytes: 1000, nowMs: 0 })).toBe('send');
    }
  });

  test('PL5 skips to the next key frame that it can take, headers excepted', () => {
    const flow = createPlayerFlow();
    const admit = (role: 'key' | 'inter' | 'audio' | 'videoHeader', unsentBytes: number) =>
      admitPacket(flow, { role, unsentBytes, nowMs: 0 });
    expect(admit('inter', TOO_MUCH)).toBe('skip');
    expect(admit('inter', 0)).toBe('skip');
    expect(admit('audio', 0)).toBe('skip');
    expect(admit('videoHeader', TOO_MUCH)).toBe('send');
    expect(admit('key', TOO_MUCH)).toBe('skip');
    expect(admit('key', 0)).toBe('send');
    expect(admit('inter', 0)).toBe('send');
  });

  test('PL5 is dropped when it stays behind', () => {
    const flow = createPlayerFlow();
    expect(admitPacket(flow, { role: 'inter', unsentBytes: TOO_MUCH, nowMs: 0 })).toBe('skip');
    expect(admitPacket(flow, { role: 'inter', unsentBytes: TOO_MUCH, nowMs: BEHIND_LIMIT_MS })).toBe('skip');
    expect(admitPacket(flow, { role: 'inter', unsentBytes: TOO_MUCH, nowMs: BEHIND_LIMIT_MS + 1 })).toBe(
      'drop',
    );
  });

  test('PL5 is not dropped once it has caught up', () => {
    const flow = createPlayerFlow();
    admitPacket(flow, { role: 'inter', unsentBytes: TOO_MUCH, nowMs: 0 });
    admitPacket(flow, { role: 'key', unsentBytes: 0, nowMs: 5000 });
    expect(admitPacket(flow, { role: 'inter', unsentBytes: TOO_MUCH, nowMs: BEHIND_LIMIT_MS + 1 })).toBe(
      'skip',
    );
  });

  test('PL5 is given time for the first picture', () => {
    const flow = createPlayerFlow();
    flow.burstBytes = 4_000_000;
    expect(admitPacket(flow, { role: 'inter', unsentBytes: 4_000_000, nowMs: 0 })).toBe('send');
    admitPacket(flow, { role: 'inter', unsentBytes: 0, nowMs: 1 });
    expect(admitPacket(flow, { role: 'inter', unsentBytes: 4_000_000, nowMs: 2 })).toBe('skip');
  });
});

test('IN11 places are counted in total and per address, and come back', () => {
  const caps = createConnectionCaps({ maxTotal: 3, maxPerAddress: 2 });
  expect([1, 2, 3].map(() => admitConnection(caps, 'a'))).toEqual([true, true, false]);
  expect([1, 2].map(() => admitConnection(caps, 'b'))).toEqual([true, false]);
  releaseConnection(caps, 'a');
  expect(admitConnection(caps, 'b')).toBe(true);
  releaseConnection(caps, 'a');
  releaseConnection(caps, 'b');
  releaseConnection(caps, 'b');
  expect(caps.byAddress.size).toBe(0);
  expect(caps.total).toBe(0);
});

test('IN11 an address may try so often in a second, and again in the next', () => {
  const limit = createAttemptLimit(2);
  const attempt = (address: string, nowMs: number) => admitAttempt(limit, address, nowMs);
  expect([attempt('a', 5000), attempt('a', 5001), attempt('a', 5999), attempt('b', 5999)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(attempt('a', 6000)).toBe(true);
});
