import { expect, test } from 'vitest';
import type { PlaceholderJob } from '../../../../proto/contracts/placeholders.ts';
import { shownJobs } from './placeholder-words.ts';

const job = (id: string, changes: Partial<PlaceholderJob>): PlaceholderJob => ({
  id,
  scope: 'venue',
  subject: 'main',
  name: 'loop.mp4',
  uploadedBytes: 1,
  state: 'done',
  progress: 1,
  startedMs: 0,
  endedMs: 0,
  notes: [],
  error: null,
  ...changes,
});
const failed = (code: string): Partial<PlaceholderJob> => ({
  state: 'failed',
  error: { code, message: 'm' },
});

test('DP28 an upload that failed is told until something else is tried for the same owner', () => {
  const newestFirst = [
    job('6', { state: 'queued' }),
    job('5', failed('TRANSCODE_FAILED')),
    job('4', { subject: 'left', ...failed('PLACEHOLDER_NOT_MEDIA') }),
    job('3', { subject: 'right' }),
    job('2', { subject: 'right', ...failed('TRANSCODE_FAILED') }),
    job('1', { subject: 'north', ...failed('CANCELLED') }),
  ];
  expect(shownJobs(newestFirst).map(({ id }) => id)).toEqual(['6', '4']);
});
