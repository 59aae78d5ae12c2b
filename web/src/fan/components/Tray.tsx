import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { ColourPicker } from './ColourPicker.tsx';
import { ViewIcon } from './icons.tsx';
import { StickerPicker } from './StickerPicker.tsx';
import { ToolSwitch } from './ToolSwitch.tsx';

export const Tray = () => {
  const isClearView = useFan((state) => state.isClearView);
  const label = isClearView ? STRINGS.tray.fullView : STRINGS.tray.clearView;
  return (
    <section className="tray card" aria-label={STRINGS.tray.label}>
      <ToolSwitch />
      <StickerPicker />
      <ColourPicker />
      <button
        type="button"
        className="button button-icon button-quiet tray-view"
        aria-pressed={isClearView}
        aria-label={label}
        title={label}
        onClick={() => useFan.setState({ isClearView: !isClearView })}
      >
        <ViewIcon />
      </button>
    </section>
  );
};
