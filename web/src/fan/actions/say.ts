import { Refusal } from '../../shared/wire/codes.ts';
import type { Outcome } from '../../shared/wire/pending-actions.ts';
import { live } from '../live.ts';
import { announce, nextId, useFan } from '../store.ts';
import { refusalWords, STRINGS } from '../strings.ts';

/** After these the next line may be sent when their time is over. */
const WAITS: readonly unknown[] = [
  Refusal.REFUSAL_SLOW_MODE,
  Refusal.REFUSAL_TOO_OFTEN,
  Refusal.REFUSAL_TIMED_OUT,
];
/** viz.Role from which on slow mode does not hold. */
const FIRST_STAFF_ROLE = 2;

const removePendingLine = (id: number) =>
  useFan.setState((before) => ({ pendingChat: before.pendingChat.filter((line) => line.id !== id) }));

const waitMs = (outcome: Outcome): number => {
  if (!outcome.ok) return WAITS.includes(outcome.refusal) ? outcome.retryAfterMs : 0;
  const { rules, me } = useFan.getState();
  return (me?.role ?? 0) >= FIRST_STAFF_ROLE ? 0 : rules.slowModeS * 1000;
};

/** Says a line; gives a sentence why not, or undefined where the room took it. */
export const say = async (text: string, replyTo = 0): Promise<string | undefined> => {
  const { client } = live;
  if (client === undefined) return refusalWords('not-connected');
  const id = nextId();
  useFan.setState((before) => ({ pendingChat: [...before.pendingChat, { id, text }] }));
  const outcome = await client.act({ sayChat: { text, replyTo } });
  const wasPending = useFan.getState().pendingChat.some((line) => line.id === id);
  removePendingLine(id);
  const wait = waitMs(outcome);
  if (wait > 0) useFan.setState({ sayAgainAtMs: Date.now() + wait });
  if (outcome.ok && outcome.isHeld) announce(STRINGS.chat.heldAnnouncement);
  // A line that came back as an event was taken, whatever became of the answer.
  return outcome.ok || !wasPending ? undefined : refusalWords(outcome.refusal);
};
