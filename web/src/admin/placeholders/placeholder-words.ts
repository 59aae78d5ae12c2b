import type {
  PlaceholderJob,
  PlaceholderLoop,
  PlaceholderScope,
} from '../../../../proto/contracts/placeholders.ts';
import type { Subjects } from '../desk/subjects.ts';
import { formatBytes } from '../format/bytes.ts';
import { formatSeconds } from '../format/stream-facts.ts';
import { STRINGS } from '../strings.ts';

const { placeholders: words } = STRINGS;

/** `main`, or the artist's name. */
export const ownerName = (
  { scope, subject }: { scope: PlaceholderScope; subject: string },
  nameOf: Subjects['nameOf'],
): string => (scope === 'venue' ? subject : nameOf(subject));

/** `1280×720 · 12 s · with sound · 2.4 MB`. */
export const loopFacts = (loop: PlaceholderLoop): string =>
  [
    `${loop.widthPx}×${loop.heightPx}`,
    `${formatSeconds(loop.durationMs)} s`,
    loop.hasSound ? words.withSound : words.noSound,
    formatBytes(loop.bytes),
  ].join(' · ');

export const isUnderWay = ({ state }: Pick<PlaceholderJob, 'state'>): boolean =>
  state !== 'done' && state !== 'failed';

/** Those under way, and those that failed where nothing was tried for the same owner since. Newest first. */
export const shownJobs = (jobs: readonly PlaceholderJob[]): PlaceholderJob[] => {
  const tried = new Set<string>();
  return jobs.filter((job) => {
    const owner = `${job.scope}:${job.subject}`;
    const isNewest = !tried.has(owner);
    tried.add(owner);
    if (job.state === 'failed') return isNewest && job.error?.code !== 'CANCELLED';
    return isUnderWay(job);
  });
};

/** What the job is doing, or what became of it. */
export const jobWords = (job: PlaceholderJob): string => {
  if (job.state === 'failed') return job.error?.message ?? words.failed;
  if (job.state === 'transcoding') return words.transcoding(Math.round(job.progress * 100));
  return [words.states[job.state], ...job.notes].join(' · ');
};
