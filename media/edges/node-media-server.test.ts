import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createRtmpWire } from './node-media-server.ts';

test('P1 IN11 a connection that has said nothing costs some kilobytes, not a megabyte', () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('the collector cannot be called');
  const handlers = { command: () => undefined, tag: () => undefined, output: () => undefined };
  collect();
  const before = process.memoryUsage().arrayBuffers;
  const wires = Array.from({ length: 100 }, () => createRtmpWire(handlers));
  collect();
  const bytesEach = (process.memoryUsage().arrayBuffers - before) / wires.length;
  expect(bytesEach).toBeLessThan(64 * 1024);
});
