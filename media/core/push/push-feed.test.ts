import { describe, expect, test } from 'vitest';
import type { MediaTag, TagRole } from '../media-tag.ts';
import { nextRetryDelayMs, type PushFailureCode } from './push-failure.ts';
import { createPushFeed, feedTag, holdHeader } from './push-feed.ts';

const MIB = 1024 * 1024;
const tag = (role: TagRole, timestampMs: number): MediaTag => ({ role, timestampMs, data: Uint8Array.of(1) });
const short = (tags: readonly MediaTag[]): string[] => tags.map((one) => `${one.role}@${one.timestampMs}`);
const flowing = () => {
  const feed = createPushFeed();
  feedTag(feed, tag('key', 1000), 0);
  return feed;
};

describe('PT3 what a connection is given', () => {
  test('PT3 it begins at a key frame, with the headers of before, at 0', () => {
    const feed = createPushFeed();
    for (const role of ['audioHeader', 'videoHeader', 'key', 'meta'] as const)
      holdHeader(feed, tag(role, 50));
    for (const role of ['inter', 'audio'] as const) expect(feedTag(feed, tag(role, 70_000), 0)).toEqual([]);
    const start = feedTag(feed, tag('key', 70_040), 0);
    expect(short(start)).toEqual(['meta@0', 'videoHeader@0', 'audioHeader@0', 'key@0']);
    expect(short(feedTag(feed, tag('audio', 70_039), 0))).toEqual([]);
    expect(short(feedTag(feed, tag('audio', 70_050), 0))).toEqual(['audio@10']);
    expect(feed.skippedPictures).toBe(0);
  });

  test('PT3 over a cut the new headers go out as they come; metadata, which has no time, at the time of now', () => {
    const feed = flowing();
    feedTag(feed, tag('inter', 2000), 0);
    const sent = (['meta', 'videoHeader', 'audioHeader', 'key'] as const).flatMap((role) =>
      feedTag(feed, tag(role, role === 'meta' ? 0 : 2040), 0),
    );
    expect(short(sent)).toEqual(['meta@1000', 'videoHeader@1040', 'audioHeader@1040', 'key@1040']);
  });

  test('PT7 over 2 MiB unsent it skips to a key frame that finds room, with the headers that came meanwhile', () => {
    const feed = flowing();
    expect(feedTag(feed, tag('inter', 1040), 2 * MIB)).toHaveLength(1);
    expect(feedTag(feed, tag('inter', 1080), 2 * MIB + 1)).toEqual([]);
    expect(feedTag(feed, tag('inter', 1120), 0)).toEqual([]);
    expect(feedTag(feed, tag('audio', 1121), 0)).toEqual([]);
    expect(feedTag(feed, tag('videoHeader', 1130), 0)).toEqual([]);
    expect(feedTag(feed, tag('key', 1160), 1.5 * MIB)).toEqual([]);
    expect(short(feedTag(feed, tag('key', 2160), 0))).toEqual(['videoHeader@1160', 'key@1160']);
    expect(feed.skippedPictures).toBe(3);
  });
});

describe('PT8 tries', () => {
  const delays = (code: PushFailureCode, random: number): number[] =>
    [1, 2, 3, 7, 50, 5000].map((failuresInRow) => nextRetryDelayMs({ code, failuresInRow, random }));

  test('PT8 come after twice as long each time, up to a minute, a quarter more or less', () => {
    expect(delays('PUSH_CLOSED', 0.5)).toEqual([1000, 2000, 4000, 60_000, 60_000, 60_000]);
    expect(delays('PUSH_CLOSED', 0)[0]).toBe(750);
    expect(delays('PUSH_CLOSED', 1)[5]).toBe(75_000);
  });

  test('PT8 come slowly where the target has refused', () => {
    expect(delays('PUSH_REFUSED', 0.5)).toEqual([30_000, 60_000, 120_000, 300_000, 300_000, 300_000]);
  });
});
