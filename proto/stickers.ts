/**
 * One sticker of the bundled set. Its picture is `web/public/stickers/<name>.svg`, square; an animated one
 * is a row of `frames` squares, each shown for STICKER_FRAME_MS.
 */
export interface Sticker {
  /** Number on the wire; never reused. */
  readonly id: number;
  readonly name: string;
  /** What a screen reader says. */
  readonly label: string;
  /** 1 for a still. */
  readonly frames: number;
}

/** How long one frame of an animated sticker is shown, milliseconds. */
export const STICKER_FRAME_MS = 80;

const sticker = (id: number, name: string, label: string): Sticker => ({ id, name, label, frames: 1 });
const animated = (id: number, name: string, label: string): Sticker => ({ id, name, label, frames: 12 });

/** The bundled set, in the picker's order. Append only: rooms keep the numbers. */
export const STICKERS: readonly Sticker[] = [
  sticker(1, 'neon-heart', 'Neon heart'),
  sticker(2, 'star', 'Star'),
  sticker(3, 'bolt', 'Lightning bolt'),
  sticker(4, 'flame', 'Flame'),
  sticker(5, 'moon', 'Moon'),
  sticker(6, 'sun', 'Sun'),
  sticker(7, 'cloud', 'Cloud'),
  sticker(8, 'rainbow', 'Rainbow'),
  sticker(9, 'vinyl', 'Vinyl record'),
  sticker(10, 'cassette', 'Cassette'),
  sticker(11, 'headphones', 'Headphones'),
  sticker(12, 'microphone', 'Microphone'),
  sticker(13, 'note', 'Music note'),
  sticker(14, 'speaker', 'Loudspeaker'),
  sticker(15, 'synth', 'Synthesiser'),
  sticker(16, 'guitar', 'Guitar'),
  sticker(17, 'cat', 'Cat'),
  sticker(18, 'ghost', 'Ghost'),
  sticker(19, 'alien', 'Alien'),
  sticker(20, 'mushroom', 'Mushroom'),
  sticker(21, 'flower', 'Flower'),
  sticker(22, 'cherry', 'Cherries'),
  sticker(23, 'planet', 'Planet'),
  sticker(24, 'rocket', 'Rocket'),
  animated(25, 'disco-ball', 'Disco ball, turning'),
  animated(26, 'equalizer', 'Equalizer, dancing'),
  animated(27, 'beating-heart', 'Heart, beating'),
  animated(28, 'spinning-star', 'Star, spinning'),
];

const byId = new Map(STICKERS.map((entry) => [entry.id, entry]));

/** The sticker with that number, or undefined. */
export const findSticker = (id: number): Sticker | undefined => byId.get(id);
