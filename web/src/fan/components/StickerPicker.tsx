import { STICKERS } from '../../../../proto/stickers.ts';
import { writePref } from '../../shared/prefs.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { StickerPicture } from './StickerPicture.tsx';

const choose = (sticker: number) => {
  writePref('sticker', String(sticker));
  useFan.setState({ sticker, tool: 'sticker' });
};

export const StickerPicker = () => {
  const chosen = useFan((state) => state.sticker);
  const isInUse = useFan((state) => state.tool === 'sticker');
  const { stickerSet } = useFan((state) => state.show);
  const stickers = STICKERS.filter(({ id }) => stickerSet.length === 0 || stickerSet.includes(id));
  return (
    <fieldset className={isInUse ? 'stickers' : 'stickers is-resting'} data-testid="sticker-picker">
      <legend className="visually-hidden">{STRINGS.tray.stickers}</legend>
      <div className="stickers-strip">
        {stickers.map((sticker) => (
          <label key={sticker.id} className="sticker" title={sticker.label}>
            <input
              type="radio"
              name="sticker"
              aria-label={sticker.label}
              checked={chosen === sticker.id}
              onChange={() => choose(sticker.id)}
              // Chosen already, but with the firework in hand: a click takes the sticker up again.
              onClick={() => choose(sticker.id)}
              data-testid={`sticker-${sticker.name}`}
            />
            <StickerPicture sticker={sticker} />
          </label>
        ))}
      </div>
    </fieldset>
  );
};
