import { describe, expect, test } from 'vitest';
import { pictureArguments, previewArguments, probeArguments, soundArguments } from './ffmpeg-arguments.ts';
import { DEMUXERS } from './known-kinds.ts';
import { loopLength, soundLength } from './loop-length.ts';
import type { UploadPlan } from './upload-plan.ts';

const PLAN: UploadPlan = {
  ...{ kind: 'video', demuxer: 'mov', pictureIndex: 2, soundIndex: 1, hasAlpha: false, squarePixels: null },
  ...{ canvas: { widthPx: 672, heightPx: 378 }, expectedFrames: 300, notes: [] },
};
/** The value after a name, where it stands first. */
const valueOf = (args: readonly string[], name: string): string | undefined => args[args.indexOf(name) + 1];

describe('PH5 what is called', () => {
  test.each([
    ['ffprobe', probeArguments()],
    ['ffmpeg', pictureArguments(PLAN)],
  ])('%s opens nothing but the upload, as a kind that we know', (_name, args) => {
    const before = args.slice(0, args.indexOf('-i'));
    expect(valueOf(before, '-protocol_whitelist')).toBe('file');
    expect(valueOf(before, '-format_whitelist')).toBe(DEMUXERS.join(','));
    expect(valueOf(before, '-max_pixels')).toBe('58982400');
    expect(args.filter((arg) => arg === '-i')).toHaveLength(1);
    expect(valueOf(args, '-i')).toBe('file:upload');
  });

  test('no demuxer is allowed that opens other files', () => {
    for (const name of [
      'hls',
      'concat',
      'dash',
      'image2',
      'svg_pipe',
      'sdp',
      'rtsp',
      'tee',
      'lavfi',
      'avi',
      'imf',
    ])
      expect(DEMUXERS).not.toContain(name);
  });

  test('ffmpeg is told the demuxer, and which streams', () => {
    const args = pictureArguments(PLAN);
    expect(valueOf(args, '-f')).toBe('mov');
    expect(args.filter((_, i) => args[i - 1] === '-map')).toEqual(['0:2', '0:1']);
    expect(valueOf(args, '-frames:v')).toBe('1800');
    expect(pictureArguments({ ...PLAN, soundIndex: null })).not.toContain('file:sound.raw');
  });
});

describe('PH2 the picture', () => {
  const filterOf = (plan: Partial<UploadPlan>): string =>
    valueOf(pictureArguments({ ...PLAN, ...plan }), '-vf') ?? '';

  test('is scaled into the canvas and stands on black', () => {
    expect(filterOf({})).toMatch(
      /^scale=672:378:force_original_aspect_ratio=decrease:.*pad=672:378:-1:-1,fps=/,
    );
    expect(filterOf({ squarePixels: { widthPx: 600, heightPx: 100 } })).toMatch(
      /^scale=600:100,setsar=1,scale=/,
    );
    expect(filterOf({ hasAlpha: true })).toMatch(/^format=gbrap,premultiply=inplace=1,format=gbrp,scale=/);
  });

  test('of an image is repeated for 8 s', () => {
    expect(filterOf({ kind: 'image' })).toContain('loop=loop=-1:size=1');
    expect(valueOf(pictureArguments({ ...PLAN, kind: 'image' }), '-frames:v')).toBe('240');
  });
});

test('PH3 the sound is played three times over, at the pace that fills whole AAC frames', () => {
  const filterOf = (pictures: number): string =>
    valueOf(soundArguments(soundLength(loopLength(pictures))), '-af') ?? '';
  expect(filterOf(240)).toBe(
    'apad=whole_len=384000,atrim=end_sample=384000,aloop=loop=2:size=384000,atrim=end_sample=772096',
  );
  expect(filterOf(300)).toContain('asetrate=48077,aresample=48000,atrim=end_sample=962560');
  expect(filterOf(10)).toContain('aloop=loop=71:size=16000');
});

test('PH6 the still is taken a third into the loop', () => {
  expect(valueOf(previewArguments(9000), '-ss')).toBe('3.000');
});
