import { lookAlikeKeys } from '../text/skeleton.ts';

/** Nobody is called this, nor like it. */
const WHOLE_NAMES = [
  'host',
  'hosts',
  'mod',
  'mods',
  'owner',
  'root',
  'security',
  'server',
  'service',
  'staff',
  'support',
  'system',
  'team',
  'everybody',
  'everyone',
  'anonymous',
];

/** Nor has a name one of these among its words. */
const WORDS = [
  'admin',
  'admins',
  'administrator',
  'administrators',
  'houselights',
  'moderator',
  'moderators',
  'official',
  'verified',
];

const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(lookAlikeKeys));

const wholeKeys = keysOf([...WHOLE_NAMES, ...WORDS]);
const wordKeys = keysOf(WORDS);

const BETWEEN_WORDS = /[\p{Z}\p{P}\p{S}]+/u;
/** "Admin 2" is no other name than "Admin". */
const NUMBER_AT_THE_END = /[\p{N}\p{Z}\p{P}\p{S}]+$/u;

/** Whether a name is kept back for the house: one that it would speak under, or that claims to belong to it. Total. */
export const isReserved = (name: string): boolean => {
  const bare = name.replace(NUMBER_AT_THE_END, '');
  if (isIn(wholeKeys, name) || isIn(wholeKeys, bare)) return true;
  return name
    .split(BETWEEN_WORDS)
    .some((word) => isIn(wordKeys, word) || isIn(wordKeys, word.replace(NUMBER_AT_THE_END, '')));
};

const isIn = (keys: ReadonlySet<string>, name: string): boolean =>
  lookAlikeKeys(name).some((key) => keys.has(key));
