import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLUE, makeClip, type Process, publish, RED } from './ffmpeg.ts';
import { type MediaUnderTest, until } from './media-under-test.ts';

/** Two artists whose streams have little in common, and a folder of the test's own. */
export interface RedAndBlue {
  readonly folder: string;
  /** Both have a key. */
  allow(media: MediaUnderTest): void;
  publish(media: MediaUnderTest, artistId: 'red' | 'blue'): Process;
  /** Both publish; resolves once they are here. */
  publishBoth(media: MediaUnderTest): Promise<void>;
  remove(): void;
}

export const makeRedAndBlue = async (test: string): Promise<RedAndBlue> => {
  const folder = mkdtempSync(join(tmpdir(), `houselights-${test}-`));
  const clips = {
    red: await makeClip(join(folder, 'red.flv'), RED),
    blue: await makeClip(join(folder, 'blue.flv'), BLUE),
  };
  const publishClip: RedAndBlue['publish'] = (media, artistId) =>
    publish(clips[artistId], `${media.rtmpHost}/live/key-of-${artistId}`);
  return {
    folder,
    allow: ({ desk }) => {
      for (const artistId of Object.keys(clips)) desk.allow(`key-of-${artistId}`, artistId);
    },
    publish: publishClip,
    publishBoth: async (media) => {
      publishClip(media, 'red');
      publishClip(media, 'blue');
      await until('both are here', async () => (await media.state()).sources.length === 2);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
};
