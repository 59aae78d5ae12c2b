import { STICKERS, type Sticker } from '../../../../proto/stickers.ts';

/** A part of a chat line, as it is shown. */
export type LinePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emote'; readonly text: string; readonly sticker: Sticker }
  /** The reader's own name behind an at-sign. */
  | { readonly kind: 'own-name'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface LineReading {
  /** The reader's name where the line mentions it. */
  readonly ownName?: string | undefined;
  /** Whether links may be clicked. */
  readonly hasLinks: boolean;
  /** Stickers that may stand as emotes; empty: all. */
  readonly stickerSet: readonly number[];
}

type Find = (text: string) => Iterable<{ readonly index: number; readonly piece: LinePiece }>;

const stickersByName = new Map(STICKERS.map((sticker) => [sticker.name, sticker]));
const EMOTE = /:([a-z0-9-]{1,40}):/gu;
const LINK = /\bhttps?:\/\/[^\s<>"]+/giu;
/** What ends a sentence rather than an address. */
const AFTER_LINK = /[.,;:!?…'"’”»\]]+$/u;

const findEmotes = (stickerSet: readonly number[]): Find =>
  function* (text) {
    for (const match of text.matchAll(EMOTE)) {
      const sticker = stickersByName.get(match[1] ?? '');
      if (sticker === undefined || (stickerSet.length > 0 && !stickerSet.includes(sticker.id))) continue;
      yield { index: match.index, piece: { kind: 'emote', text: match[0], sticker } };
    }
  };

/** The address without the sentence around it: closing brackets belong to it only where it opened them. */
const trimLink = (found: string): string => {
  let link = found.replace(AFTER_LINK, '');
  while (link.endsWith(')') && link.split(')').length > link.split('(').length)
    link = link.slice(0, -1).replace(AFTER_LINK, '');
  return link;
};

const webAddress = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};

const findLinks: Find = function* (text) {
  for (const match of text.matchAll(LINK)) {
    const link = trimLink(match[0]);
    const href = webAddress(link);
    if (href !== undefined) yield { index: match.index, piece: { kind: 'link', text: link, href } };
  }
};

const findName = (name: string): Find =>
  function* (text) {
    const wanted = `@${name}`.toLowerCase();
    const folded = text.toLowerCase();
    // Folding may change a text's length in a few scripts; then places would be wrong.
    if (folded.length !== text.length) return;
    for (let index = folded.indexOf(wanted); index >= 0; index = folded.indexOf(wanted, index + 1)) {
      yield { index, piece: { kind: 'own-name', text: text.slice(index, index + wanted.length) } };
    }
  };

const split = (text: string, find: Find): LinePiece[] => {
  const pieces: LinePiece[] = [];
  let end = 0;
  for (const { index, piece } of find(text)) {
    if (index < end) continue;
    if (index > end) pieces.push({ kind: 'text', text: text.slice(end, index) });
    pieces.push(piece);
    end = index + piece.text.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
};

/** A chat line in pieces, links first: what is within an address is nothing else. Together they are the text. */
export const linePieces = (text: string, reading: LineReading): readonly LinePiece[] => {
  const { ownName, hasLinks, stickerSet } = reading;
  const finds: Find[] = [
    ...(hasLinks ? [findLinks] : []),
    ...(ownName ? [findName(ownName)] : []),
    findEmotes(stickerSet),
  ];
  return finds.reduce<LinePiece[]>(
    (pieces, find) => pieces.flatMap((piece) => (piece.kind === 'text' ? split(piece.text, find) : [piece])),
    [{ kind: 'text', text }],
  );
};

/** For counting: an emote is one sign, however long its name. */
export const countEmotesAsOne = (text: string, stickerSet: readonly number[]): string =>
  split(text, findEmotes(stickerSet))
    .map((piece) => (piece.kind === 'emote' ? '*' : piece.text))
    .join('');
