import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFlvFile } from './flv-file.ts';
import { readPlaceholder } from './placeholder.ts';
import { silenceBetween } from './silence.ts';

const file = readFileSync(new URL('../assets/placeholder.flv', import.meta.url));

test('RT1 the committed placeholder loops without a seam', () => {
  expect(file.length).toBeLessThanOrEqual(300_000);
  const result = readPlaceholder(file);
  if (!result.ok) throw new Error(result.reason);
  const { placeholder } = result;
  expect(placeholder.durationMs).toBe(8000);
  expect(placeholder.video).toEqual({ codec: 'h264', widthPx: 640, heightPx: 360 });
  expect(placeholder.audio).toEqual({ codec: 'aac', sampleRateHz: 48_000, channels: 2 });
  expect(placeholder.tags[0]).toMatchObject({ role: 'key', timestampMs: 0 });
  expect(placeholder.tags.filter((tag) => tag.role === 'audio')).toHaveLength(375);
  expect(placeholder.tags.filter((tag) => tag.role !== 'audio')).toHaveLength(200);
});

describe('a file that is no loop is refused with a reason', () => {
  test.each([
    ['nothing', new Uint8Array(), 'it does not begin with FLV'],
    ['a header alone', file.subarray(0, 13), 'it has no H.264 video'],
    ['cut off', file.subarray(0, 5000), /is cut off/],
  ])('RT1 %s', (_name, bytes, reason) => {
    const result = readPlaceholder(bytes);
    expect(result.ok ? '' : result.reason).toMatch(reason);
  });
});

test('RT1 FLV timestamps have their high byte last', () => {
  const header = Buffer.from('464c5601050000000900000000', 'hex');
  const tag = Buffer.from('0800000301020304000000af0121', 'hex');
  const parsed = parseFlvFile(Buffer.concat([header, tag, Buffer.alloc(4)]));
  expect(parsed.ok && parsed.tags).toEqual([
    { role: 'audio', timestampMs: 0x04010203, data: Buffer.from('af0121', 'hex') },
  ]);
});

test('RT12 silence fills a span in steps of one AAC frame and goes on where it stopped', () => {
  const first = silenceBetween(0, 100);
  expect(first.tags.map((tag) => tag.timestampMs)).toEqual([0, 21, 43, 64, 85]);
  const second = silenceBetween(first.nextMs, 128);
  expect(second.tags.map((tag) => tag.timestampMs)).toEqual([107, 128]);
  expect(silenceBetween(0, 60_000).tags.length).toBeLessThanOrEqual(51);
});
