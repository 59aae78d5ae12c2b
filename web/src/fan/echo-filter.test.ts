import { expect, it } from 'vitest';
import { createEchoFilter } from './echo-filter.ts';

it('PG4 shows an own firework once, and a later one of somebody else on the same spot', () => {
  let nowMs = 0;
  const echoes = createEchoFilter(() => nowMs);
  echoes.remember(1, 2, 3);
  expect(echoes.isEcho(1, 2, 4)).toBe(false);
  expect(echoes.isEcho(1, 2, 3)).toBe(true);
  expect(echoes.isEcho(1, 2, 3)).toBe(false);
  echoes.remember(1, 2, 3);
  nowMs = 3_001;
  expect(echoes.isEcho(1, 2, 3)).toBe(false);
});
