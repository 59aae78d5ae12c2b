import { STICKERS, type Sticker } from '../../../../proto/stickers.ts';
import { writePref } from '../../shared/prefs.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

const choose = (sticker: number) => {
  writePref('sticker', String(sticker));
  useFan.setState({ sticker, tool: 'sticker' });
};

const Picture = ({ sticker }: { sticker: Sticker }) =>
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

export const StickerPicker = () => {
  const chosen = useFan((state) => state.sticker);
  const isInUse = useFan((state) => state.tool === 'sticker');
  return (
    <fieldset className={isInUse ? 'stickers' : 'stickers is-resting'} data-testid="sticker-picker">
      <legend className="visually-hidden">{STRINGS.tray.stickers}</legend>
      <div className="stickers-strip">
        {STICKERS.map((sticker) => (
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
            <Picture sticker={sticker} />
          </label>
        ))}
      </div>
    </fieldset>
  );
};
