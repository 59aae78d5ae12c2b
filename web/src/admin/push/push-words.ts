import type { PushState, PushTarget } from '../../../../proto/contracts/push-targets.ts';
import { formatBytes } from '../format/bytes.ts';
import { formatDay } from '../format/day.ts';
import { formatBitrate } from '../format/stream-facts.ts';
import { STRINGS } from '../strings.ts';

const { push: words } = STRINGS;

export const PUSH_BADGES: Readonly<Record<PushState, string>> = {
  off: 'badge',
  connecting: 'badge badge-warn',
  sending: 'badge badge-good',
  waiting: 'badge badge-bad',
};

/** `4,210 kbit/s · 1.2 GB sent · 3 tries · key …x7Qf`; what does not matter is left out. */
export const pushFacts = ({ keyHint, status }: Pick<PushTarget, 'keyHint' | 'status'>): string =>
  [
    status.state === 'sending' ? formatBitrate(status.kbitPerSecond) : '',
    status.bytesSent > 0 ? words.sent(formatBytes(status.bytesSent)) : '',
    status.state !== 'sending' && status.attempts > 0 ? words.attempts(status.attempts) : '',
    status.skippedPictures > 0 ? words.skipped(status.skippedPictures) : '',
    keyHint === '' ? '' : words.keyEnding(keyHint),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Why it was last not sent to, with the time; null where all went well. */
export const pushTrouble = ({ lastError }: PushTarget['status']): string | null =>
  lastError === null ? null : words.lastError(formatDay(lastError.atMs), lastError.message);
