import { expect, test } from 'vitest';
import type { SourceFacts } from '../../../../proto/contracts/media.ts';
import { loudnessView } from './loudness-view.ts';

const audio = { codec: 'aac', sampleRateHz: 48_000, channels: 2 };
const heard = (loudnessLufs: number | null, silentMs = 0) =>
  loudnessView({ audio, health: { loudnessLufs, silentMs } as SourceFacts['health'] });

test('DP25 loudness is a bar with its number, and a level that the eye finds', () => {
  expect(heard(-18.24)).toMatchObject({ level: 'good', percent: 70, words: '−18.2 LUFS' });
  expect(heard(-3)).toMatchObject({ level: 'loud', percent: 95 });
  expect(heard(-50)).toMatchObject({ level: 'quiet' });
  expect(heard(2)).toMatchObject({ percent: 100, lufs: 0 });
});

test('DP25 silence is said with how long it lasts; a short pause is none; no sound and not measured differ', () => {
  expect(heard(-120, 75_000)).toMatchObject({ level: 'silent', percent: 0, words: 'silent for 1:15' });
  expect(heard(-120, 1000)).toMatchObject({ level: 'quiet', words: 'under −60.0 LUFS' });
  expect(heard(null).words).toBe('loudness not measured');
  expect(loudnessView({ audio: null, health: null })).toMatchObject({ level: 'silent', words: 'no sound' });
});
