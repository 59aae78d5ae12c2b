import type { viz } from '../../../../proto/gen/viz.js';
import { STICKERS } from '../../../../proto/stickers.ts';
import { STRINGS } from '../strings.ts';
import { actWords } from './acts.ts';

/** One entry of a person's timeline. */
export interface TimelineEntry {
  readonly number: number;
  readonly atMs: number;
  readonly tone: 'said' | 'act' | 'held' | 'sticker' | 'plain';
  readonly words: string;
  /** The person's own words, shown as they are. */
  readonly text: string;
}

type Said = Pick<TimelineEntry, 'tone' | 'words' | 'text'>;

const words = STRINGS.timeline;

const said = (line: viz.ChatPosted.$Properties | null | undefined, label: string): Said => ({
  tone: label === words.said ? 'said' : 'held',
  words: label,
  text: line?.text ?? '',
});

const stickerWords = ({ sticker }: viz.StickerPlaced.$Properties): string =>
  words.placed(STICKERS.find(({ id }) => id === sticker)?.label ?? words.aSticker);

const read = (event: viz.Event.$Properties): Said | undefined => {
  const { moderationAct: act, lineHeld, nameVerified } = event;
  if (event.chatPosted) return said(event.chatPosted, words.said);
  if (lineHeld)
    return said(lineHeld.line, lineHeld.dueMs ? words.delayed : words.held(lineHeld.filters ?? []));
  if (event.shadowedLine) return said(event.shadowedLine.line, words.shadowed);
  if (event.stickerPlaced) return { tone: 'sticker', words: stickerWords(event.stickerPlaced), text: '' };
  if (event.shadowedSticker)
    return { tone: 'sticker', words: `${stickerWords(event.shadowedSticker)} (${words.unseen})`, text: '' };
  if (act) {
    const reason = act.act?.reason ?? '';
    return { tone: 'act', words: `${act.moderatorName ?? ''} ${actWords(act)}`, text: reason };
  }
  return nameVerified
    ? { tone: 'plain', words: words.verified(nameVerified.name ?? ''), text: '' }
    : undefined;
};

/** The entries among some events; how somebody stands after an act is in the act already. */
export const timelineEntries = (events: readonly viz.Event.$Properties[]): readonly TimelineEntry[] =>
  events.flatMap((event) => {
    const entry = read(event);
    return entry === undefined ? [] : [{ ...entry, number: event.sequence ?? 0, atMs: event.atMs ?? 0 }];
  });
