import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ErrorBody } from '../../../proto/contracts/common.ts';
import type { PlaybackRoute } from '../playback-server.ts';
import type { VenueHls } from './venue-hls.ts';

interface RouteDeps {
  /** Those that are given out. */
  readonly venues: ReadonlyMap<string, VenueHls>;
  readonly hasVenue: (name: string) => boolean;
  readonly hasDvr: boolean;
}

const PREFIX = '/hls/';
const PATH = /^\/hls\/([a-z0-9-]{1,32})\/([a-z0-9.-]{1,120})$/;
/** The playlist changes with every segment: a cache may keep it as long as the shortest of them lasts, and no longer. */
const PLAYLIST_CACHE = 'public, max-age=1';
/** A segment's name is never used for anything else. */
const SEGMENT_CACHE = 'public, max-age=31536000, immutable';
/** A reader that takes nothing for this long is cut off, milliseconds. */
const STALLED_MS = 20_000;

/** `GET /hls/<venue>/…`: playlists from memory, segments from the disk. */
export const createHlsRoute = (deps: RouteDeps): PlaybackRoute => ({
  matches: (path) => path.startsWith(PREFIX),
  answer: (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const [, venue = '', name = ''] = PATH.exec(path) ?? [];
    if (venue === '') return refuse(response, 404, NOT_FOUND);
    const hls = deps.venues.get(venue);
    if (!deps.hasVenue(venue)) {
      const message = `There is no venue "${venue}".`;
      return refuse(response, 404, { code: 'UNKNOWN_VENUE', message });
    }
    if (hls === undefined) {
      const message = `The venue "${venue}" is not given out as HLS: name it in HL_HLS_VENUES, or watch /venue/${venue}.flv.`;
      return refuse(response, 404, { code: 'HLS_OFF', message });
    }
    if (name === 'live.m3u8') return sendPlaylist(response, hls.livePlaylist());
    if (name === 'dvr.m3u8')
      return deps.hasDvr ? sendPlaylist(response, hls.dvrPlaylist()) : refuse(response, 404, NO_DVR);
    if (!hls.hasFile(name)) return refuse(response, 404, NOT_FOUND);
    void sendFile(request, response, { file: join(hls.folder, name), name });
  },
});

const NOT_FOUND: ErrorBody = {
  code: 'NOT_FOUND',
  message: 'There is nothing of that name, or no more: begin at /hls/<venue>/live.m3u8.',
};
const NO_DVR: ErrorBody = {
  code: 'HLS_DVR_OFF',
  message: 'This house keeps no past: set HL_HLS_DVR_SECONDS, or watch live.m3u8.',
};

const sendPlaylist = (response: ServerResponse, bytes: Buffer | undefined): void => {
  if (bytes === undefined) {
    response.setHeader('retry-after', '1');
    refuse(response, 503, {
      code: 'HLS_NOT_READY',
      message: 'The first segments are being made. Ask again in a second.',
    });
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/vnd.apple.mpegurl',
    'content-length': bytes.length,
    'cache-control': PLAYLIST_CACHE,
  });
  // node itself leaves the body out of the answer to HEAD.
  response.end(bytes);
};

const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  { file, name }: { file: string; name: string },
): Promise<void> => {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { size } = await handle.stat();
    response.setTimeout(STALLED_MS, () => response.destroy());
    response.writeHead(200, {
      'content-type': name.endsWith('.mp4') ? 'video/mp4' : 'video/iso.segment',
      'content-length': size,
      'cache-control': SEGMENT_CACHE,
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream('', { fd: handle, autoClose: false }), response);
  } catch {
    // It has just left the playlist, or the reader is gone.
    if (response.headersSent) response.destroy();
    else refuse(response, 404, NOT_FOUND);
  } finally {
    await handle?.close().catch(() => undefined);
  }
};

const refuse = (response: ServerResponse, status: number, body: ErrorBody): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};
