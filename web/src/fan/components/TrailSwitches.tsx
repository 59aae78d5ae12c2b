import { chooseTrail } from '../actions/look.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { GlowIcon, HideIcon } from './icons.tsx';

const SWITCHES = [
  { style: 'glow', label: STRINGS.tray.glow, Icon: GlowIcon },
  { style: 'hidden', label: STRINGS.tray.hideMe, Icon: HideIcon },
] as const;

/** How others see the own pointer: it may glow, or be hidden. */
export const TrailSwitches = () => {
  const trail = useFan((state) => state.trail);
  return (
    <div className="trail-switches">
      {SWITCHES.map(({ style, label, Icon }) => (
        <button
          key={style}
          type="button"
          className="button button-icon button-quiet"
          aria-pressed={trail === style}
          aria-label={label}
          title={label}
          data-testid={`trail-${style}`}
          onClick={() => void chooseTrail(trail === style ? 'plain' : style)}
        >
          <Icon />
        </button>
      ))}
    </div>
  );
};
