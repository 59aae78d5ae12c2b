import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sleep } from './media-under-test.ts';

const run = promisify(execFile);

export interface ListedSegment {
  readonly name: string;
  readonly init: string;
  readonly seconds: number;
  readonly sequence: number;
  /** Its discontinuity sequence number. */
  readonly discontinuity: number;
  readonly isMarked: boolean;
  readonly timeMs: number | null;
}

export interface Playlist {
  readonly targetSeconds: number;
  readonly mediaSequence: number;
  readonly discontinuitySequence: number;
  readonly isIndependent: boolean;
  readonly segments: readonly ListedSegment[];
}

/** Reads a media playlist the way RFC 8216 says. */
export const parsePlaylist = (text: string): Playlist => {
  const number = (name: string): number => Number(new RegExp(`^#${name}:(\\d+)$`, 'm').exec(text)?.[1]);
  const mediaSequence = number('EXT-X-MEDIA-SEQUENCE');
  const discontinuitySequence = number('EXT-X-DISCONTINUITY-SEQUENCE');
  const segments: ListedSegment[] = [];
  let init = '';
  let [seconds, isMarked, discontinuity] = [0, false, discontinuitySequence];
  let timeMs: number | null = null;
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') {
      isMarked = true;
      discontinuity += 1;
    }
    init = /^#EXT-X-MAP:URI="(.+)"$/.exec(line)?.[1] ?? init;
    seconds = Number(/^#EXTINF:([\d.]+),$/.exec(line)?.[1] ?? seconds);
    const time = /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/.exec(line)?.[1];
    if (time !== undefined) timeMs = Date.parse(time);
    if (line === '' || line.startsWith('#')) continue;
    const sequence = mediaSequence + segments.length;
    segments.push({ name: line, init, seconds, sequence, discontinuity, isMarked, timeMs });
    isMarked = false;
    timeMs = null;
  }
  const isIndependent = text.includes('#EXT-X-INDEPENDENT-SEGMENTS');
  const targetSeconds = number('EXT-X-TARGETDURATION');
  return { targetSeconds, mediaSequence, discontinuitySequence, isIndependent, segments };
};

export const fetchPlaylist = async (url: string): Promise<Playlist | undefined> => {
  const response = await fetch(url);
  const text = await response.text();
  return response.ok ? parsePlaylist(text) : undefined;
};

/** A reader that asks for a playlist again and again and downloads all that it names. */
export interface HlsReader {
  readonly playlists: Playlist[];
  /** All segments ever named, by their number, with their bytes. */
  readonly segments: Map<number, ListedSegment & { bytes: Buffer }>;
  readonly inits: Map<string, Buffer>;
  /** What went wrong, in words. */
  readonly problems: string[];
  /** Ends after one more look. */
  stop(): Promise<void>;
}

export const readHls = (folderUrl: string): HlsReader => {
  const reader: HlsReader = {
    playlists: [],
    segments: new Map(),
    inits: new Map(),
    problems: [],
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
  const stopping = new AbortController();
  const download = async (name: string): Promise<Buffer> => {
    const response = await fetch(`${folderUrl}/${name}`);
    if (!response.ok) reader.problems.push(`${name}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const look = async (): Promise<void> => {
    const playlist = await fetchPlaylist(`${folderUrl}/live.m3u8`);
    if (playlist === undefined) return;
    reader.problems.push(...problemsOf(playlist, reader.playlists.at(-1)));
    reader.playlists.push(playlist);
    for (const segment of playlist.segments) {
      const known = reader.segments.get(segment.sequence);
      if (known !== undefined) {
        if (known.name !== segment.name || known.discontinuity !== segment.discontinuity)
          reader.problems.push(`number ${segment.sequence} is another segment now`);
        continue;
      }
      if (!reader.inits.has(segment.init)) reader.inits.set(segment.init, await download(segment.init));
      reader.segments.set(segment.sequence, { ...segment, bytes: await download(segment.name) });
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look();
      await sleep(200);
    }
    await look();
  };
  const done = loop();
  return reader;
};

/** What is wrong with a playlist, by itself and after the one before it. */
const problemsOf = (playlist: Playlist, before: Playlist | undefined): string[] => {
  const problems: string[] = [];
  const { segments } = playlist;
  if (segments.some(({ seconds }) => Math.round(seconds) > playlist.targetSeconds))
    problems.push('a segment is longer than the target duration');
  if (segments[0]?.timeMs === null) problems.push('the first segment has no time of day');
  if (segments.some(({ isMarked, timeMs }) => isMarked && timeMs === null))
    problems.push('a discontinuity has no time of day');
  if (segments.some(({ init }) => init === '')) problems.push('a segment has no init segment');
  if (segments.some(({ init, isMarked }, i) => i > 0 && !isMarked && init !== segments[i - 1]?.init))
    problems.push('the init segment changes without a discontinuity');
  if (before !== undefined && playlist.mediaSequence < before.mediaSequence)
    problems.push('the media sequence went back');
  if (before !== undefined && playlist.discontinuitySequence < before.discontinuitySequence)
    problems.push('the discontinuity sequence went back');
  return problems;
};

export interface SegmentFacts {
  readonly width: number;
  readonly sampleRateHz: number;
  readonly firstPictureIsKey: boolean;
  /** Decode times of the pictures, seconds. */
  readonly firstDts: number;
  readonly lastDts: number;
}

/** What ffprobe sees in a segment behind its init segment. */
export const segmentFacts = async (
  folder: string,
  { init, bytes }: { init: Buffer; bytes: Buffer },
): Promise<SegmentFacts> => {
  const file = join(folder, 'segment.mp4');
  writeFileSync(file, Buffer.concat([init, bytes]));
  const show = 'packet=codec_type,flags,dts_time:stream=codec_type,width,sample_rate';
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', show, '-of', 'json', file]);
  const parsed = JSON.parse(stdout) as {
    packets: { codec_type: string; flags: string; dts_time: string }[];
    streams: { codec_type: string; width?: number; sample_rate?: string }[];
  };
  const pictures = parsed.packets.filter((packet) => packet.codec_type === 'video');
  return {
    width: parsed.streams.find((stream) => stream.codec_type === 'video')?.width ?? 0,
    sampleRateHz: Number(parsed.streams.find((stream) => stream.codec_type === 'audio')?.sample_rate ?? 0),
    firstPictureIsKey: pictures[0]?.flags.startsWith('K') ?? false,
    firstDts: Number(pictures[0]?.dts_time),
    lastDts: Number(pictures.at(-1)?.dts_time),
  };
};
