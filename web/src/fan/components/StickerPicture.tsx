import type { Sticker } from '../../../../proto/stickers.ts';

/** A sticker's picture; an animated one turns where the page's styles let it. */
export const StickerPicture = ({ sticker }: { sticker: Sticker }) =>
  sticker.frames === 1 ? (
    <img src={`/stickers/${sticker.name}.svg`} alt="" width="40" height="40" draggable={false} />
  ) : (
    <span
      className="sticker-sheet"
      style={{
        backgroundImage: `url("/stickers/${sticker.name}.svg")`,
        backgroundSize: `${sticker.frames * 100}% 100%`,
      }}
    />
  );
