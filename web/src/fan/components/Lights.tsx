import { type CSSProperties, useEffect } from 'react';
import { accentColours, css, ownImage } from '../show-colours.ts';
import { useFan } from '../store.ts';

const ACCENT_NAMES = { lamp: '--lamp', lampBright: '--lamp-bright', lampInk: '--lamp-ink' } as const;

/** The room's own light behind everything, in the colours of the show. */
export const Lights = () => {
  const { backgroundRgb, accentRgb, image } = useFan((state) => state.show);

  useEffect(() => {
    const { style } = document.documentElement;
    if (accentRgb === undefined) return;
    const colours = accentColours(accentRgb);
    style.setProperty(ACCENT_NAMES.lamp, colours.lamp);
    style.setProperty(ACCENT_NAMES.lampBright, colours.lampBright);
    style.setProperty(ACCENT_NAMES.lampInk, colours.lampInk);
    return () => {
      for (const name of Object.values(ACCENT_NAMES)) style.removeProperty(name);
    };
  }, [accentRgb]);

  const picture = ownImage(image);
  const ground: CSSProperties = {
    ...(backgroundRgb === undefined ? {} : { background: css(backgroundRgb) }),
    ...(picture === undefined ? {} : { backgroundImage: picture }),
  };
  return (
    <div
      className={picture === undefined ? 'lamps' : 'lamps has-image'}
      style={ground}
      data-testid="lights"
      aria-hidden="true"
    />
  );
};
