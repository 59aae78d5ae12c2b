import type { NewPushTarget } from '../../../../proto/contracts/push-targets.ts';
import { STRINGS } from '../strings.ts';

export interface TargetFields {
  readonly name: string;
  readonly venue: string;
  readonly url: string;
  readonly key: string;
}

export type TargetProblems = Partial<Record<'name' | 'url', string>>;

const RTMP = /^rtmps?:\/\/[^/\s]+/i;

/** What is missing, beside its field. A key may stand in the address already. */
export const checkTarget = ({ name, url }: TargetFields): TargetProblems => ({
  ...(name.trim() === '' ? { name: STRINGS.push.missing } : {}),
  ...(RTMP.test(url.trim()) ? {} : { url: STRINGS.push.badUrl }),
});

/** The fields as the house wants them. */
export const newTarget = ({ name, venue, url, key }: TargetFields): NewPushTarget => ({
  name: name.trim(),
  venue,
  url: url.trim(),
  ...(key.trim() === '' ? {} : { key: key.trim() }),
});
