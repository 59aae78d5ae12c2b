import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRefused } from './describe-upload.ts';
import { judgeUpload, type UploadPlan } from './upload-plan.ts';

const PICTURE = {
  ...{ index: 0, codec_type: 'video', codec_name: 'h264', width: 1920, height: 1080, pix_fmt: 'yuv420p' },
  ...{ sample_aspect_ratio: '1:1', nb_read_packets: '8' },
};
const SOUND = {
  ...{ index: 1, codec_type: 'audio', codec_name: 'aac', channels: 2, sample_rate: '44100' },
  nb_read_packets: '4',
};

const answer = (streams: readonly object[], format: object = {}, frames: readonly object[] = []): string =>
  JSON.stringify({
    streams,
    frames,
    format: { format_name: 'mov,mp4,m4a,3gp,3g2,mj2', duration: '10.0', ...format },
  });

const planOf = (...given: Parameters<typeof answer>): UploadPlan => {
  const verdict = judgeUpload(answer(...given));
  if (!verdict.ok) throw new Error(verdict.found);
  return verdict.plan;
};

describe('PH2 what an upload becomes', () => {
  test('a film with sound', () => {
    expect(planOf([PICTURE, SOUND])).toEqual({
      ...{
        kind: 'video',
        demuxer: 'mov',
        pictureIndex: 0,
        soundIndex: 1,
        hasAlpha: false,
        squarePixels: null,
      },
      ...{ canvas: { widthPx: 1280, heightPx: 720 }, expectedFrames: 300, notes: [] },
    });
  });

  test.each([
    ['png_pipe', 'png', '1', 'image'],
    ['webp_pipe', 'webp', '1', 'image'],
    ['gif', 'gif', '1', 'image'],
    ['gif', 'gif', '12', 'video'],
    ['matroska,webm', 'vp9', '9', 'video'],
  ])('%s of %s with %s packets is %s', (format_name, codec_name, nb_read_packets, kind) => {
    expect(planOf([{ ...PICTURE, codec_name, nb_read_packets }], { format_name }).kind).toBe(kind);
  });

  test.each([
    [1920, 1080, 1280, 720],
    [640, 360, 640, 360],
    [16, 16, 640, 360],
    [1080, 1920, 1280, 720],
    [641, 361, 672, 378],
    [800, 600, 1088, 612],
  ])('%i×%i stands in %i×%i', (width, height, widthPx, heightPx) => {
    expect(planOf([{ ...PICTURE, width, height }]).canvas).toEqual({ widthPx, heightPx });
  });

  test('turned by the stream or by its first frame, and with pixels that are not square', () => {
    const small = { ...PICTURE, width: 600, height: 400 };
    const side_data_list = [{ rotation: -90 }];
    const turned = { widthPx: 1088, heightPx: 612 };
    expect(planOf([{ ...small, side_data_list }]).canvas).toEqual(turned);
    expect(planOf([small], {}, [{ stream_index: 0, side_data_list }]).canvas).toEqual(turned);
    expect(planOf([{ ...small, sample_aspect_ratio: '2:1' }])).toMatchObject({
      canvas: { widthPx: 1216, heightPx: 684 },
      squarePixels: { widthPx: 1216, heightPx: 404 },
    });
    for (const sample_aspect_ratio of ['0:1', '1:0', '1000:1', 'N/A', ''])
      expect(planOf([{ ...small, sample_aspect_ratio }]).squarePixels).toBeNull();
  });

  test('says what is left out', () => {
    expect(planOf([PICTURE], { duration: '75.2' }).notes).toEqual(['cut to 60 s of 75 s']);
    expect(planOf([PICTURE, { ...SOUND, codec_name: 'wmav2' }])).toMatchObject({
      soundIndex: null,
      notes: ['its sound (wmav2, 2 channels) is not used'],
    });
    expect(planOf([PICTURE, { ...SOUND, channels: 24 }, { ...SOUND, index: 5 }])).toMatchObject({
      soundIndex: 5,
      notes: [],
    });
    expect(planOf([PICTURE], { duration: undefined }).expectedFrames).toBeNull();
  });

  test.each(['rgba', 'pal8', 'ya8', 'yuva420p', 'gbrap'])('%s may be transparent', (pix_fmt) => {
    expect(planOf([{ ...PICTURE, pix_fmt }]).hasAlpha).toBe(true);
  });
});

describe('PH4 what is refused, and what it is called', () => {
  test.each([
    ['an HLS playlist', answer([PICTURE], { format_name: 'hls' })],
    ['a list of other files', answer([PICTURE], { format_name: 'concat' })],
    ['the format "avi"', answer([PICTURE], { format_name: 'avi' })],
    ['a file without a picture', answer([SOUND])],
    ['a file without a picture', answer([{ ...PICTURE, disposition: { attached_pic: 1 } }, SOUND])],
    ['a picture coded as svg', answer([{ ...PICTURE, codec_name: 'svg' }])],
    ['a picture of 9000×10, more than 7680 pixels a side', answer([{ ...PICTURE, width: 9000, height: 10 }])],
    ['h264 whose size cannot be read, or is over 7680 pixels a side', answer([{ ...PICTURE, width: 0 }])],
    ['nothing that ffprobe understands', 'no JSON'],
    ['nothing that ffprobe understands', '[]'],
  ])('%s', (found, probe) => {
    expect(judgeUpload(probe)).toEqual({ ok: false, found });
  });

  test('never throws and never lets an unknown demuxer through, whatever ffprobe says', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void judgeUpload(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (format_name, width) => {
        const verdict = judgeUpload(answer([{ ...PICTURE, width }], { format_name }));
        if (verdict.ok) expect(format_name.split(',')).toContain(verdict.plan.demuxer);
      }),
    );
  });

  test.each([
    ['', '', 'an empty file'],
    ['#EXTM3U\n', '', 'an HLS playlist'],
    ['ffconcat version 1.0', '', 'a list of other files'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<svg width="1">', '', 'an SVG drawing'],
    ['<html>', '', 'a page or an XML text'],
    ['words and words', '', 'a text'],
    ['\u0000\u0000\u0000\u0020ftypisom', '', 'an MP4 or MOV that ends too early or is damaged'],
    ['\u00ff\u00fb\u0090', "[mp3 @ 0x55] Format not on whitelist 'mov'", 'sound without a picture'],
    ['\u0001', "[rm,rmvb @ 0x55] Format not on whitelist 'mov'", 'the format "rm"'],
    ['\u0001\u0002', 'Invalid data', 'a file of an unknown kind'],
  ])('%j with %j is %s', (head, complaint, found) => {
    expect(describeRefused(Buffer.from(head, 'latin1'), complaint)).toBe(found);
  });
});
