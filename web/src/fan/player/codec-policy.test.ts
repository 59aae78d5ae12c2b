import { describe, expect, it } from 'vitest';
import { choosePlayer, codecName, nextLookMs, unplayable } from './codec-policy.ts';

const trouble = { detail: undefined, code: undefined, message: '' };

describe('codec policy', () => {
  it('PLY5 names a codec by what the stream, the player or the browser calls it', () => {
    expect(codecName('hvc1.1.6.L120.90')).toBe('HEVC');
    expect(codecName('av01.0.08M.08')).toBe('AV1');
    expect(codecName('Flv: Unsupported codec in video frame: vp09')).toBe('VP9');
    expect(codecName('something else')).toBeNull();
  });

  it('PLY5 tells a stream that cannot be played from a connection that broke', () => {
    const chromium =
      "Failed to execute 'addSourceBuffer' on 'MediaSource': The type provided ('video/mp4;codecs=hvc1.1.6.L60.90') is unsupported.";
    expect(unplayable({ ...trouble, code: 9, message: chromium })).toEqual({ codec: 'HEVC' });
    expect(
      unplayable({ ...trouble, detail: 'CodecUnsupported', message: 'Flv: Unsupported codec: vp08' }),
    ).toEqual({ codec: 'VP8' });
    expect(unplayable({ ...trouble, detail: 'FormatUnsupported', message: 'odd' })).toEqual({ codec: null });
    expect(unplayable({ ...trouble, detail: 'MediaMSEError', code: 11 })).toBeUndefined();
    expect(unplayable({ ...trouble, detail: 'HttpStatusCodeInvalid', message: '503' })).toBeUndefined();
  });

  it('PLY5 looks for another stream every two to four seconds', () => {
    expect([nextLookMs(0), nextLookMs(1)]).toEqual([2000, 4000]);
  });

  it('PLY6 plays FLV where it can, HLS where the browser knows nothing else, and says where neither works', () => {
    const can = { mediaSource: true, nativeHls: true, hasHls: true };
    expect(choosePlayer(can)).toBe('flv');
    expect(choosePlayer({ ...can, mediaSource: false })).toBe('hls');
    expect(choosePlayer({ ...can, mediaSource: false, hasHls: false })).toBe('none');
    expect(choosePlayer({ ...can, mediaSource: false, nativeHls: false })).toBe('none');
  });
});
