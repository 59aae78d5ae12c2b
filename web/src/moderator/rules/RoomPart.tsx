import type { JSX } from 'react';
import { EffectsPanel } from './EffectsPanel.tsx';
import { FiltersPanel } from './FiltersPanel.tsx';
import { FreezePanel } from './FreezePanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';

/** What holds for the whole room. */
export const RoomPart = (): JSX.Element => (
  <>
    <RulesPanel />
    <FreezePanel />
    <EffectsPanel />
    <FiltersPanel />
  </>
);
