import { describe, expect, it } from 'vitest';
import { aacFrameSamples, mp3Facts, opusSamples } from './sound-frames.ts';
import { isHeaderless, pictureData, pictureTrack, soundData, soundTrack } from './stream-format.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/ /g, ''), 'hex'));
/** What libx265 writes for 322 × 182 (which it codes as 328 × 184 and crops). */
const HVCC =
  '0101600000009000000000003cf000fcfdf8f800000f03a00001001840010c01ffff01600000030090000003000003003c959809a1000100' +
  '2a42010101600000030090000003000003003ca00a480b9c9596566924caf0168080000003008000000c84a2000100074401c172b46240';

describe('what a stream is', () => {
  it('HL4 HEVC is read from its header, in the older and in the enhanced tag', () => {
    for (const start of ['1c 00 000000', '90 68766331']) {
      expect(pictureTrack(hex(start + HVCC), null)).toEqual({
        ok: true,
        track: {
          codec: 'hevc',
          codecString: 'hvc1.1.6.L60.90',
          config: hex(HVCC),
          widthPx: 322,
          heightPx: 182,
        },
      });
    }
  });

  it('HL4 a damaged header is refused, whatever is cut off', () => {
    for (let length = 6; length < 30; length += 1) {
      expect(pictureTrack(hex(`90 68766331${HVCC}`).subarray(0, length), null).ok).toBe(false);
    }
    expect(pictureTrack(hex('17 00 000000 01'), null)).toEqual({
      ok: false,
      what: 'a damaged header of h264',
    });
    expect(pictureTrack(hex('90 76703039 0100'), null)).toEqual({ ok: false, what: 'a picture in vp9' });
  });

  it('HL4 a picture begins after what its kind of tag puts before it', () => {
    expect(pictureData(hex('17 01 000000 aabb'))).toEqual(hex('aabb'));
    expect(pictureData(hex('91 68766331 000010 aabb'))).toEqual(hex('aabb'));
    expect(pictureData(hex('93 68766331 aabb'))).toEqual(hex('aabb'));
  });

  it('HL4 AAC, MP3 and Opus are carried', () => {
    expect(soundTrack(hex('af 00 1190')).track).toMatchObject({
      codec: 'aac',
      sampleRateHz: 48_000,
      channels: 2,
    });
    expect(soundTrack(hex('af 00 2b11 8800')).track).toMatchObject({ codecString: 'mp4a.40.5' });
    expect(soundTrack(hex('2f fffb 94c4')).track).toMatchObject({
      codec: 'mp3',
      sampleRateHz: 48_000,
      channels: 1,
    });
    const opus = '90 4f707573 4f70757348656164 01 02 3801 80bb0000 0000 00';
    expect(soundTrack(hex(opus)).track).toMatchObject({ codec: 'opus', sampleRateHz: 48_000, channels: 2 });
    expect(soundTrack(hex('b2 1234'))).toEqual({ track: null, what: 'sound in speex' });
    expect([hex('2f fffb'), hex('af 01 21'), hex('91 2e6d7033')].map(isHeaderless)).toEqual([
      true,
      false,
      true,
    ]);
    expect(soundData(hex('91 4f707573 aa'))).toEqual(hex('aa'));
  });

  it('HL1 knows how much sound a packet holds', () => {
    expect([aacFrameSamples(hex('1190')), aacFrameSamples(hex('1194'))]).toEqual([1024, 960]);
    expect(mp3Facts(hex('fff3 8464'))).toEqual({ sampleRateHz: 24_000, channels: 2, frameSamples: 576 });
    expect(mp3Facts(hex('fffb'))).not.toBeNull();
    expect(mp3Facts(hex('0000 0000'))).toBeNull();
    expect([hex('fc00'), hex('7801'), hex('0b02'), hex('e000')].map(opusSamples)).toEqual([
      960, 960, 1920, 120,
    ]);
  });
});
