import { writePref } from '../../shared/prefs.ts';
import { type Tool, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { FireworkIcon, StickerIcon } from './icons.tsx';

const TOOLS = [
  { tool: 'sticker', label: STRINGS.tray.sticker, Icon: StickerIcon },
  { tool: 'firework', label: STRINGS.tray.firework, Icon: FireworkIcon },
] as const;

const LAYERS = { sticker: 'stickers', firework: 'fireworks' } as const;

const choose = (tool: Tool) => {
  writePref('tool', tool);
  useFan.setState({ tool });
};

export const ToolSwitch = () => {
  const chosen = useFan((state) => state.tool);
  const { modes } = useFan((state) => state.show);
  const tools = TOOLS.filter(({ tool }) => modes[LAYERS[tool]] !== 'off');
  return (
    <fieldset className="tools">
      <legend className="visually-hidden">{STRINGS.tray.tool}</legend>
      {tools.map(({ tool, label, Icon }) => (
        <label key={tool} className="tool">
          <input
            type="radio"
            name="tool"
            checked={chosen === tool}
            onChange={() => choose(tool)}
            data-testid={`tool-${tool}`}
          />
          <Icon />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
};
