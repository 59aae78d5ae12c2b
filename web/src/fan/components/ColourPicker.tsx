import { PALETTE, paletteCss } from '../../../../proto/palette.ts';
import { chooseColour } from '../actions/look.ts';
import { useFan } from '../store.ts';
import { COLOUR_NAMES, STRINGS } from '../strings.ts';

export const ColourPicker = () => {
  const chosen = useFan((state) => state.colour);
  return (
    <fieldset className="colours" data-testid="colour-picker">
      <legend className="visually-hidden">{STRINGS.tray.colours}</legend>
      {PALETTE.map((_, index) => (
        <label key={paletteCss(index)} className="colour" style={{ color: paletteCss(index) }}>
          <input
            type="radio"
            name="colour"
            aria-label={COLOUR_NAMES[index] ?? paletteCss(index)}
            checked={chosen === index}
            onChange={() => void chooseColour(index)}
          />
          <span className="colour-dot" />
        </label>
      ))}
    </fieldset>
  );
};
