import { describe, expect, test } from 'vitest';
import { decide, retryAfterMs, type Subject } from './recording-wish.ts';

const subject = (facts: Partial<Subject> = {}): Subject => ({
  rule: 'never',
  wish: null,
  wishIdleSinceMs: null,
  isHere: true,
  isRouted: false,
  ...facts,
});

describe('what is recorded', () => {
  test('RC1 the rule alone: always, while-routed, never', () => {
    expect(decide(subject({ rule: 'always' }), 0).recordFor).toBe('rule');
    expect(decide(subject({ rule: 'while-routed' }), 0).recordFor).toBeNull();
    expect(decide(subject({ rule: 'while-routed', isRouted: true }), 0).recordFor).toBe('rule');
    expect(decide(subject({ isRouted: true }), 0).recordFor).toBeNull();
    expect(decide(subject({ rule: 'always', isHere: false }), 0).recordFor).toBeNull();
  });

  test('RC1 what was asked for by hand goes before the rule', () => {
    expect(decide(subject({ wish: 'record' }), 0).recordFor).toBe('api');
    expect(decide(subject({ wish: 'hold', rule: 'always' }), 0)).toMatchObject({
      recordFor: null,
      endReason: 'stopped',
      wish: 'hold',
    });
  });

  test('RC1 why one ends: gone, unrouted, or another rule', () => {
    expect(decide(subject({ rule: 'always', isHere: false }), 0).endReason).toBe('ended');
    expect(decide(subject({ rule: 'while-routed' }), 0).endReason).toBe('unrouted');
    expect(decide(subject(), 0).endReason).toBe('rule');
  });

  test('RC1 a wish lapses when what it is about has been away for a minute, not before', () => {
    const gone = subject({ wish: 'record', isHere: false });
    const first = decide(gone, 1000);
    expect(first).toMatchObject({ wish: 'record', wishIdleSinceMs: 1000 });
    const later = subject({ ...gone, wishIdleSinceMs: 1000 });
    expect(decide(later, 61_000).wish).toBe('record');
    expect(decide(later, 61_001).wish).toBeNull();
    expect(decide({ ...later, isHere: true }, 61_001)).toMatchObject({
      recordFor: 'api',
      wishIdleSinceMs: null,
    });
    const held = subject({ wish: 'hold', rule: 'while-routed', wishIdleSinceMs: 5 });
    expect(decide(held, 70_000).wish).toBeNull();
    expect(decide({ ...held, isRouted: true }, 70_000).wish).toBe('hold');
  });

  test('RC9 failures are tried again later and later, up to five minutes', () => {
    expect([1, 2, 3, 8, 4000].map(retryAfterMs)).toEqual([5000, 10_000, 20_000, 300_000, 300_000]);
  });
});
