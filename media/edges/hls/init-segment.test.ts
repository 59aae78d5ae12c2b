import { expect, test } from 'vitest';
import { setClock } from '../../core/hls/init-clock.ts';
import type { StreamFormat } from '../../core/hls/stream-format.ts';
import { initSegment } from './init-segment.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/ /g, ''), 'hex'));
const AVCC = hex('01 42c00c ff e1 0016 6742c00cda0507ec0440000003004000000f03c50aa8 01 0004 68ce0fc8');
const picture: StreamFormat['picture'] = {
  ...{ codec: 'avc', codecString: 'avc1.42c00c', config: AVCC, widthPx: 320, heightPx: 180 },
};
const SOUNDS: (StreamFormat['sound'] & object)[] = [
  { codec: 'aac', codecString: 'mp4a.40.2', config: hex('1210'), sampleRateHz: 44_100, channels: 2 },
  { codec: 'mp3', codecString: 'mp3', config: null, sampleRateHz: 48_000, channels: 1 },
  {
    ...{ codec: 'opus', codecString: 'opus', sampleRateHz: 48_000, channels: 2 },
    config: hex('4f70757348656164 01 02 3801 80bb0000 0000 00'),
  },
];

test.each(SOUNDS)('HL1 an init segment with $codec: our clock, and an id for each track', async (sound) => {
  const init = await initSegment({ picture, sound });
  expect(setClock(init)).toEqual({ picture: 1, sound: 2 });
  const text = Buffer.from(init).toString('latin1');
  expect(text.slice(4, 8)).toBe('ftyp');
  expect(text).toContain(Buffer.from(AVCC).toString('latin1'));
  expect(text).toContain('mvex');
});

test('HL1 an init segment without sound; what is none has no clock', async () => {
  expect(setClock(await initSegment({ picture, sound: null }))).toEqual({ picture: 1, sound: null });
  expect(setClock(new Uint8Array(100))).toBeNull();
});
