import type { Recording } from '../../../../proto/contracts/recordings.ts';
import { formatBytes } from '../format/bytes.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { STRINGS } from '../strings.ts';

const { recordings: words } = STRINGS;

/** `12:05 · 84 MB · by rule · stopped at the desk`. */
export const recordingFacts = (recording: Recording): string =>
  [
    formatElapsed(recording.durationMs),
    formatBytes(recording.bytes),
    recording.startedBy === 'rule' ? words.byRule : '',
    recording.reason === null ? '' : words.reasons[recording.reason],
  ]
    .filter((part) => part !== '')
    .join(' · ');

const BADGES = { recording: 'badge badge-rec', complete: 'badge', 'cut-short': 'badge badge-warn' } as const;

export const stateBadge = (state: Recording['state']): { className: string; words: string } => ({
  className: BADGES[state],
  words: words.states[state],
});
