import { type JSX, useState } from 'react';
import { Panel } from '../../admin/parts/Panel.tsx';
import { SelectField } from '../../admin/parts/SelectField.tsx';
import { LAYERS, type Layer } from '../../shared/wire/room-facts.ts';
import { doAct } from '../acts.ts';
import { oneGroup } from '../parts/one-group.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { Check } from './RulesPanel.tsx';

const words = STRINGS.freeze;
const WHOM = oneGroup([
  { value: 'all', label: words.all },
  { value: 'newcomers', label: words.newcomers },
]);

/** What nobody, or nobody new, can do for a while. */
export const FreezePanel = (): JSX.Element => {
  const frozen = useModerator((state) => state.frozen);
  const [chosen, setChosen] = useState(frozen.isForNewFansOnly);
  const isAny = frozen.layers.length > 0;
  // A freeze of nothing stops nobody: the room keeps no word on whom.
  const isForNewFansOnly = isAny ? frozen.isForNewFansOnly : chosen;
  const freeze = (change: { layers: readonly Layer[]; onlyNewFans: boolean }, done: string): void => {
    const layers = change.layers.map((layer) => LAYERS.indexOf(layer));
    void doAct({ freeze: { layers, onlyNewFans: change.onlyNewFans } }, done);
  };
  const toggle = (layer: Layer, isOn: boolean): void => {
    const others = frozen.layers.filter((one) => one !== layer);
    freeze(
      { layers: isOn ? [...others, layer] : others, onlyNewFans: isForNewFansOnly },
      words.changed(STRINGS.layers[layer], isOn),
    );
  };
  const setWhom = (value: string): void => {
    const onlyNewFans = value === 'newcomers';
    setChosen(onlyNewFans);
    if (!isAny) return;
    freeze(
      { layers: frozen.layers, onlyNewFans },
      words.whomChanged(onlyNewFans ? words.newcomers : words.all),
    );
  };
  return (
    <Panel title={words.title} name="freeze">
      <div className="card list-card">
        <p className="field-hint">{words.hint}</p>
        {LAYERS.map((layer) => (
          <Check
            key={layer}
            label={STRINGS.layers[layer]}
            isOn={frozen.layers.includes(layer)}
            set={(isOn) => toggle(layer, isOn)}
            testId={`freeze-${layer}`}
          />
        ))}
        <SelectField
          label={words.whom}
          value={isForNewFansOnly ? 'newcomers' : 'all'}
          groups={WHOM}
          onChange={setWhom}
          testId="freeze-whom"
        />
      </div>
    </Panel>
  );
};
