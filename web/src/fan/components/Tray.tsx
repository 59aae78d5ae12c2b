import { layerState } from '../layer-states.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { ColourPicker } from './ColourPicker.tsx';
import { CrowdMeter } from './CrowdMeter.tsx';
import { ViewIcon } from './icons.tsx';
import { Reactions } from './Reactions.tsx';
import { StickerPicker } from './StickerPicker.tsx';
import { ToolSwitch } from './ToolSwitch.tsx';
import { TrailSwitches } from './TrailSwitches.tsx';
import { UndoButton } from './UndoButton.tsx';

const ViewSwitch = () => {
  const isClearView = useFan((state) => state.isClearView);
  const label = isClearView ? STRINGS.tray.fullView : STRINGS.tray.clearView;
  return (
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
  );
};

export const Tray = () => {
  const show = useFan((state) => state.show);
  const frozen = useFan((state) => state.frozen);
  const me = useFan((state) => state.me);
  const standing = { show, frozen, me };
  const stickers = layerState('stickers', standing);
  const fireworks = layerState('fireworks', standing);
  const trails = layerState('trails', standing);
  const words = [stickers, fireworks, trails].flatMap((layer) => layer.words ?? []);
  return (
    <section className="tray card" aria-label={STRINGS.tray.label}>
      <ToolSwitch />
      {stickers.isShown && <StickerPicker />}
      <ColourPicker />
      <ViewSwitch />
      <div className="tray-crowd">
        {fireworks.isShown && <Reactions isUsable={fireworks.isUsable} />}
        <CrowdMeter />
        <UndoButton />
        {trails.isShown && <TrailSwitches />}
      </div>
      <p className="tray-words" role="status" data-testid="tray-words">
        {words.join(' ')}
      </p>
    </section>
  );
};
