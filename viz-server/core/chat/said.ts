import type { viz } from '../../../proto/gen/viz.js';
import { CHAT_REPEAT_MS } from '../../../proto/limits.ts';
import type { ProposedEvent } from '../room-part.ts';

/**
 * When each person last said something, and what: for slow mode and against repetition. It comes from the events, so that it
 * outlives leaving and coming back; after a start it reaches back as far as the chat's history and what the journal has since.
 */
export type Said = Map<string, SaidByPerson>;

interface SaidByPerson {
  readonly atMs: number;
  /** The last texts, newest last. */
  readonly texts: readonly { readonly key: number; readonly atMs: number }[];
}

/** Most persons remembered; those who spoke least lately are forgotten first. */
const PERSONS_MAX = 20_000;
/** Texts of each: at a line a second, nobody says more that would be worth comparing. */
const TEXTS_MAX = 5;

/** The line that an event brings, whoever may see it. */
export const lineOf = (event: ProposedEvent): viz.ChatPosted.$Properties | undefined =>
  event.chatPosted ?? event.lineHeld?.line ?? event.shadowedLine?.line ?? undefined;

/** 32-bit FNV-1a over the UTF-16 units (Fowler, Noll, Vo): a text's key is all that is kept of it. */
export const textKeyOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/** Takes in a line that was journaled. One that was held before was said when it was held. */
export const noteSaid = (said: Said, event: viz.Event.$Properties): void => {
  const line = lineOf(event);
  if (!line?.person || line.heldAs || line.announcement) return;
  const atMs = event.atMs ?? 0;
  const texts = said.get(line.person)?.texts ?? [];
  said.delete(line.person);
  said.set(line.person, {
    atMs,
    texts: [
      ...texts.filter((text) => text.atMs > atMs - CHAT_REPEAT_MS),
      { key: textKeyOf(line.text ?? ''), atMs },
    ].slice(-TEXTS_MAX),
  });
  if (said.size <= PERSONS_MAX) return;
  const [oldest] = said.keys();
  said.delete(oldest ?? '');
};

/** What a person said last, what this tick wants included; a time ahead of now is from before the clock was set back. */
export const lastSaidMs = (
  said: Said,
  person: string,
  tick: { proposed: readonly ProposedEvent[]; nowMs: number },
): number => {
  if (tick.proposed.some((event) => isBy(event, person))) return tick.nowMs;
  const atMs = said.get(person)?.atMs ?? 0;
  return atMs > tick.nowMs ? 0 : atMs;
};

/** When a person said the same within CHAT_REPEAT_MS, Unix milliseconds; undefined where it did not. */
export const saidSameMs = (
  said: Said,
  line: { person: string; text: string },
  tick: { proposed: readonly ProposedEvent[]; nowMs: number },
): number | undefined => {
  const { person, text } = line;
  const { proposed, nowMs } = tick;
  if (proposed.some((event) => isBy(event, person) && lineOf(event)?.text === text)) return nowMs;
  const key = textKeyOf(text);
  return said
    .get(person)
    ?.texts.findLast(
      (other) => other.key === key && other.atMs <= nowMs && other.atMs > nowMs - CHAT_REPEAT_MS,
    )?.atMs;
};

const isBy = (event: ProposedEvent, person: string): boolean => lineOf(event)?.person === person;
