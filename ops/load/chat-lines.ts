import { pick, type Random } from './random.ts';

/** What simulated fans say: short, friendly, about nobody in particular. */
const LINES = [
  'hello everybody ✨',
  'good evening from the back row',
  'this is so warm',
  'that bass though',
  'ok who brought the fireworks',
  'love this one',
  'dancing in my kitchen 💃',
  'first time here, this is lovely',
  'the stickers are everywhere, help',
  'more cats please 🐈',
  'sound is great tonight',
  'turn it up!',
  'hi from the train',
  'that drop 🔥',
  'my headphones are happy',
  'what a sweet set',
  'best room on the internet',
  'watching with my sister, she says hi',
  'look at all the trails!',
  'clap clap clap',
  'those colours 😍',
  'encore already?',
  'I could stay here all night',
  'thank you artists ♥',
  'somebody put a rocket next to the moon',
  'la la laaa',
  'goosebumps',
  'greetings from a rainy balcony 🌧',
  'yesss',
  'hold on, getting tea',
  'back with tea ☕',
  'this part!!',
] as const;

/** One line; never the one that was said just before. */
export const createChatter = (random: Random): (() => string) => {
  let last: string = '';
  return () => {
    let line: string = pick(random, LINES);
    while (line === last) line = pick(random, LINES);
    last = line;
    return line;
  };
};

const FIRST = [
  'Velvet',
  'Neon',
  'Paper',
  'Quiet',
  'Lucky',
  'Cosmic',
  'Little',
  'Golden',
  'Midnight',
  'Sunny',
];
const SECOND = ['Fox', 'Lantern', 'Comet', 'Radio', 'Otter', 'Cloud', 'Tulip', 'Sparrow', 'Moth', 'Piano'];

/** A guest's name; `number` 0 to 99 gives 100 different ones. */
export const guestName = (number: number): string =>
  `${FIRST[number % FIRST.length] ?? ''} ${SECOND[Math.floor(number / FIRST.length) % SECOND.length] ?? ''}`;
