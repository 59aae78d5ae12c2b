import type { viz } from '../../../../proto/gen/viz.js';
import { LAYERS } from '../../shared/wire/room-facts.ts';
import { readRoomRules } from '../room/room-rules.ts';
import { STRINGS } from '../strings.ts';
import { spanWords } from './times.ts';

type Act = viz.ModerationAct.$Properties;
type Kind = NonNullable<viz.Moderate['act']>;
type Words<K extends Kind> = (
  asked: NonNullable<viz.Moderate.$Properties[K]>,
  about: { readonly act: Act; readonly who: string },
) => string;

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;
const quote = (text: string | null | undefined): string => (text ? `: “${text}”` : '');
const span = (durationS: number | null | undefined): string =>
  durationS ? `for ${spanWords(durationS)}` : 'for good';

/** viz.Reach */
const REACHES = ['', ' by address', ' and their address'] as const;

const lineTexts = (act: Act): string => {
  const [first, ...more] = act.before?.lines ?? [];
  return more.length === 0 ? quote(first?.chatPosted?.text) : '';
};

const stickersTaken = (act: Act): string =>
  count(act.before?.stickers?.stickers?.numberGaps?.length ?? 0, 'sticker', 'stickers');

const rulesWords: Words<'setRules'> = (asked, { act }) => {
  const [was, is] = [readRoomRules(act.before?.rules ?? {}), readRoomRules(asked)];
  const changes = [
    was.slowModeS !== is.slowModeS && (is.slowModeS ? `slow mode ${is.slowModeS} s` : 'no slow mode'),
    was.delayMs !== is.delayMs && (is.delayMs ? `a chat delay of ${is.delayMs / 1000} s` : 'no chat delay'),
    was.isVerifiedOnly !== is.isVerifiedOnly && (is.isVerifiedOnly ? 'verified only' : 'everybody may write'),
    was.areLinksOff !== is.areLinksOff && (is.areLinksOff ? 'links off' : 'links allowed'),
    was.areLinksClickable !== is.areLinksClickable &&
      (is.areLinksClickable ? 'links can be clicked' : 'links are text'),
  ].filter((change) => change !== false);
  return `set the chat to ${changes.length === 0 ? 'the same rules again' : changes.join(', ')}`;
};

const freezeWords: Words<'freeze'> = ({ layers, onlyNewFans }) => {
  const names = LAYERS.filter((_, index) => layers?.includes(index)).map((layer) => STRINGS.layers[layer]);
  if (names.length === 0) return 'unfroze everything';
  return `froze ${names.join(', ').toLowerCase()}${onlyNewFans ? ' for newcomers' : ''}`;
};

const WORDS: { readonly [K in Kind]: Words<K> } = {
  removeLines: ({ numbers }, { act, who }) =>
    `deleted ${count(numbers?.length ?? 0, 'line', 'lines')} of ${who}${lineTexts(act)}`,
  purge: (_, { act, who }) =>
    `deleted all that ${who} said (${count(act.before?.lines?.length ?? 0, 'line', 'lines')})`,
  timeout: ({ durationS }, { who }) => `gave ${who} a break ${span(durationS)}`,
  ban: ({ durationS, reach }, { who }) => `banned ${who}${REACHES[reach ?? 0] ?? ''} ${span(durationS)}`,
  shadowBan: ({ durationS }, { who }) => `shadow-banned ${who} ${span(durationS)}`,
  lift: (_, { who }) => `lifted everything from ${who}`,
  warn: ({ text }, { who }) => `warned ${who}${quote(text)}`,
  note: ({ text }, { who }) =>
    text ? `noted about ${who}${quote(text)}` : `took the newest note about ${who} away`,
  removeStickers: (_, { act, who }) => `took down ${stickersTaken(act)} of ${who}`,
  removeStickersOf: (_, { act, who }) => `took down all stickers of ${who} (${stickersTaken(act)})`,
  removeStickersIn: (_, { act }) => `swept an area of the background (${stickersTaken(act)})`,
  setRules: rulesWords,
  freeze: freezeWords,
  decide: ({ approve }, { act, who }) =>
    `${approve ? 'let through' : 'turned down'} a line of ${who}${quote(act.before?.held?.[0]?.lineHeld?.line?.text)}`,
  undo: () => 'took an act back',
  pin: (number, { act, who }) =>
    number ? `pinned a line of ${who}${quote(act.after?.pinned?.chatPosted?.text)}` : 'took the pin away',
  announce: (text) => `announced${quote(text)}`,
  setFilters: () => 'changed the filters',
  startEffect: ({ effect }) => `started an effect (${STRINGS.effects.kinds[effect ?? 0] ?? 'unknown'})`,
  stopEffect: () => 'stopped an effect',
  panic: (isOn) => (isOn ? 'pressed panic' : 'ended panic'),
};

const wordsOf = <K extends Kind>(
  kind: K,
  asked: viz.Moderate.$Properties,
  about: Parameters<Words<K>>[1],
): string | undefined => {
  const value = asked[kind];
  const words: Words<K> = WORDS[kind];
  return value === undefined || value === null ? undefined : words(value, about);
};

const KINDS = Object.keys(WORDS) as Kind[];

/** What was done, without who did it; `nameOf` knows names that the act does not say. */
export const actWords = (act: Act, nameOf: (person: string) => string = () => ''): string => {
  const who = act.personName || nameOf(act.person ?? '') || STRINGS.somebody;
  const asked = act.act ?? {};
  for (const kind of KINDS) {
    const words = wordsOf(kind, asked, { act, who });
    if (words !== undefined) return words;
  }
  return STRINGS.log.unknown;
};
