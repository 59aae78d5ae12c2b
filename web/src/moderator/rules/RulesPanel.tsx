import type { JSX } from 'react';
import { Panel } from '../../admin/parts/Panel.tsx';
import { SelectField } from '../../admin/parts/SelectField.tsx';
import { doAct } from '../acts.ts';
import { oneGroup } from '../parts/one-group.ts';
import { type RoomRules, writeRoomRules } from '../room/room-rules.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.rules;

const SLOW_MODES_S = [0, 3, 5, 10, 30, 60, 120, 300] as const;
const DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 30_000] as const;

/** The choices, and what holds now where it is none of them. */
const groupsOf = (choices: readonly number[], now: number, perSecond: number) => {
  const all = [...new Set([...choices, now])].sort((one, other) => one - other);
  const label = (value: number) => (value === 0 ? words.off : words.seconds(value / perSecond));
  return oneGroup(all.map((value) => ({ value: String(value), label: label(value) })));
};

/** The chat's rules; each change holds at once. */
export const RulesPanel = (): JSX.Element => {
  const rules = useModerator((state) => state.rules);
  const set = (change: Partial<RoomRules>): void =>
    void doAct({ setRules: writeRoomRules({ ...rules, ...change }) }, words.changed);
  return (
    <Panel title={words.title} name="rules">
      <div className="card list-card">
        <SelectField
          label={words.slowMode}
          value={String(rules.slowModeS)}
          groups={groupsOf(SLOW_MODES_S, rules.slowModeS, 1)}
          onChange={(value) => set({ slowModeS: Number(value) })}
          testId="slow-mode"
        />
        <SelectField
          label={words.delay}
          value={String(rules.delayMs)}
          groups={groupsOf(DELAYS_MS, rules.delayMs, 1000)}
          onChange={(value) => set({ delayMs: Number(value) })}
          testId="chat-delay"
        />
        <Check
          label={words.verifiedOnly}
          isOn={rules.isVerifiedOnly}
          set={(isVerifiedOnly) => set({ isVerifiedOnly })}
          testId="verified-only"
        />
        <Check
          label={words.linksOff}
          isOn={rules.areLinksOff}
          set={(areLinksOff) => set({ areLinksOff })}
          testId="links-off"
        />
        <Check
          label={words.linksClickable}
          isOn={rules.areLinksClickable}
          set={(areLinksClickable) => set({ areLinksClickable })}
          testId="links-clickable"
        />
      </div>
    </Panel>
  );
};

export interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly testId: string;
  set(isOn: boolean): void;
}

/** A tick that shows what the room says, not what was clicked. */
export const Check = ({ label, isOn, set, testId }: CheckProps): JSX.Element => (
  <label className="check">
    <input
      type="checkbox"
      checked={isOn}
      data-testid={testId}
      onChange={(event) => set(event.target.checked)}
    />
    <span>{label}</span>
  </label>
);
