import { describe, expect, it, vi } from 'vitest';
import { viz } from '../../../../proto/gen/viz.js';
import { createPendingActions } from './pending-actions.ts';

describe('pending actions', () => {
  it('WS7 gives each reply to the action of its ref, once', () => {
    const pending = createPendingActions();
    const first = vi.fn();
    const second = vi.fn();
    const firstRef = pending.add(first);
    const secondRef = pending.add(second);
    pending.settle({ ref: secondRef, sequence: 9, held: true });
    pending.settle({ ref: secondRef, sequence: 10 });
    expect(second).toHaveBeenCalledExactlyOnceWith({ ok: true, sequence: 9, isHeld: true });
    expect(first).not.toHaveBeenCalled();
    pending.settle({ ref: firstRef, refusal: viz.Refusal.REFUSAL_TOO_OFTEN, retryAfterMs: 300 });
    const refusal = viz.Refusal.REFUSAL_TOO_OFTEN;
    expect(first).toHaveBeenCalledExactlyOnceWith({ ok: false, refusal, retryAfterMs: 300 });
  });

  it('WS7 ends what waits when its answer can no longer come', () => {
    const pending = createPendingActions();
    const settle = vi.fn();
    const ref = pending.add(settle);
    pending.loseAll();
    pending.settle({ ref });
    expect(settle).toHaveBeenCalledExactlyOnceWith({ ok: false, refusal: 'lost', retryAfterMs: 0 });
  });
});
