import { expect, it } from 'vitest';
import { popPose } from './pop-in.ts';

it('OV3 a new sticker overshoots a little and settles', () => {
  expect(popPose(0, false)?.scale).toBeLessThan(0.5);
  const largest = Math.max(...Array.from({ length: 32 }, (_, tick) => popPose(tick * 10, false)?.scale ?? 0));
  expect(largest).toBeGreaterThan(1.02);
  expect(largest).toBeLessThan(1.25);
  expect(popPose(320, false)).toBeUndefined();
});

it('S12 OV3 with reduced motion it only fades in', () => {
  for (const ageMs of [0, 100, 300]) expect(popPose(ageMs, true)).toMatchObject({ scale: 1, turn: 0 });
});
