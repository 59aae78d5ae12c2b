const FIRST = [
  'Amber',
  'Velvet',
  'Neon',
  'Lunar',
  'Cosmic',
  'Silver',
  'Electric',
  'Golden',
  'Midnight',
  'Mellow',
  'Crystal',
  'Disco',
  'Solar',
  'Turbo',
  'Cherry',
  'Misty',
];
const SECOND = [
  'Otter',
  'Fox',
  'Heron',
  'Moth',
  'Panda',
  'Lynx',
  'Whale',
  'Raven',
  'Gecko',
  'Hare',
  'Koala',
  'Comet',
  'Tiger',
  'Owl',
  'Crane',
  'Bear',
];

/** A friendly name for a guest who gave none, such as "Velvet Otter 42". */
export const guestName = (random: () => number): string =>
  `${pick(FIRST, random)} ${pick(SECOND, random)} ${2 + Math.floor(random() * 98)}`;

const pick = (words: readonly string[], random: () => number): string =>
  words[Math.floor(random() * words.length)] ?? 'Fan';
