import { randomBytes } from 'node:crypto';
import { type HouseConfig, urlHost } from '../service/config.ts';
import { findLanAddress } from '../start/banner.ts';
import type { Addresses } from '../start/supervised-process.ts';
import { demoBanner } from './demo-banner.ts';
import { createDeskClient, type DeskClient, setupToken } from './desk-client.ts';
import { type Crowd, enterCrowd } from './fans.ts';
import { LOOPS } from './loops.ts';
import { Publisher } from './publisher.ts';

const SWITCH_EVERY_SECONDS = 30;

export interface Show {
  /** What to print. */
  readonly banner: string;
  /** Ends publishers, fans and the switching; resolves when they are gone. */
  close(): Promise<void>;
}

interface ShowOptions {
  readonly config: HouseConfig;
  readonly addresses: Readonly<Record<string, Addresses>>;
  /** The encoded loops, in the order of LOOPS. */
  readonly files: readonly string[];
  readonly note: (line: string) => void;
}

/** Brings the open house to life: an admin, two artists on the air in turn, and a crowd. */
export const openShow = async (options: ShowOptions): Promise<Show> => {
  const { config, addresses, note } = options;
  const page = `http://${urlHost(config.host)}:${config.httpPort}`;
  const desk = createDeskClient(page);
  const admin = { name: 'demo', password: randomBytes(9).toString('base64url') };
  await desk.setUp({ token: setupToken(addresses['admin-api']?.setup ?? ''), ...admin });
  const { artistIds, publishers } = await startArtists(desk, options);
  const crowd = enterCrowd(config);
  const close = async (): Promise<void> => {
    clearInterval(switcher);
    await Promise.all([crowd.leave(), ...publishers.map((publisher) => publisher.stop())]);
  };
  const switcher = takeTurns({ desk, venue: config.programVenue, artistIds, note });
  try {
    await desk.route(config.programVenue, artistIds[0] ?? null);
  } catch (error) {
    await close();
    throw error;
  }
  return { banner: bannerOf({ config, addresses, admin, crowd }), close };
};

const startArtists = async (
  desk: DeskClient,
  { config, files, note }: ShowOptions,
): Promise<{ artistIds: string[]; publishers: Publisher[] }> => {
  const artists = [];
  for (const { artist } of LOOPS) artists.push(await desk.addArtist(artist));
  const publishers = artists.map(({ artist, streamKey }, index) => {
    const publisher = new Publisher({
      file: files[index] ?? '',
      url: `rtmp://${urlHost(config.host)}:${config.rtmpPort}/live/${streamKey.key}`,
      onEnd: (delayMs) => note(`${artist.name}'s ffmpeg has ended; it is started again in ${delayMs} ms`),
    });
    publisher.start();
    return publisher;
  });
  return { artistIds: artists.map(({ artist }) => artist.id), publishers };
};

const takeTurns = (options: {
  desk: DeskClient;
  venue: string;
  artistIds: readonly string[];
  note: (line: string) => void;
}): NodeJS.Timeout => {
  const { desk, venue, artistIds, note } = options;
  let turn = 0;
  return setInterval(() => {
    turn += 1;
    desk
      .route(venue, artistIds[turn % artistIds.length] ?? null)
      .catch((error: unknown) => note(`the artists could not change: ${String(error)}`));
  }, SWITCH_EVERY_SECONDS * 1000);
};

const bannerOf = (options: {
  config: HouseConfig;
  addresses: ShowOptions['addresses'];
  admin: { name: string; password: string };
  crowd: Crowd;
}): string => {
  const { config, addresses, admin, crowd } = options;
  const isEverywhere = ['0.0.0.0', '::'].includes(config.host);
  const lan = isEverywhere && config.publicUrl === '' ? findLanAddress() : undefined;
  return demoBanner({
    page: addresses['admin-api']?.http ?? `http://localhost:${config.httpPort}`,
    lanPage: lan === undefined ? undefined : `http://${lan}:${config.httpPort}`,
    admin,
    artists: LOOPS.map(({ artist }) => artist),
    fans: crowd.size,
    venue: config.programVenue,
    switchEverySeconds: SWITCH_EVERY_SECONDS,
  });
};
