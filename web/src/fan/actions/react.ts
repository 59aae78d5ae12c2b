import { CLIENT_WINDOW_MS, REACT_MAX_COUNT } from '../../../../proto/limits.ts';
import { live } from '../live.ts';
import { floatReaction } from '../reactions/rain.ts';
import { showToast } from '../store.ts';
import { refusalWords } from '../strings.ts';

/** Taps within this time become one message, milliseconds: a tapping thumb stays under the room's rate. */
const GATHER_MS = CLIENT_WINDOW_MS * 5;

let gathered: { reaction: number; count: number } | undefined;
const sent = new Map<number, number>();

const send = () => {
  const one = gathered;
  gathered = undefined;
  if (one === undefined || live.client === undefined) return;
  sent.set(one.reaction, (sent.get(one.reaction) ?? 0) + one.count);
  void live.client.act({ react: one }).then((outcome) => {
    if (outcome.ok) return;
    withoutOwn(one.reaction, one.count);
    showToast(refusalWords(outcome.refusal));
  });
};

/** Shown at once; sent with the next few of its kind. */
export const react = (reaction: number): void => {
  floatReaction(reaction, 1);
  if (gathered !== undefined && (gathered.reaction !== reaction || gathered.count >= REACT_MAX_COUNT)) send();
  if (gathered === undefined) {
    gathered = { reaction, count: 1 };
    setTimeout(send, GATHER_MS);
  } else gathered = { reaction, count: gathered.count + 1 };
};

/** What the room counted without the own ones, which were shown when they were given. */
export const withoutOwn = (reaction: number, count: number): number => {
  const own = Math.min(count, sent.get(reaction) ?? 0);
  sent.set(reaction, (sent.get(reaction) ?? 0) - own);
  return count - own;
};

/** Reactions are not sent again after a break: what has not come round by then never will. */
export const forgetOwnReactions = (): void => sent.clear();
