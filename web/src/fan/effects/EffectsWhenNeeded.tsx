import { lazy, Suspense, useState } from 'react';
import { useFan } from '../store.ts';

const Effects = lazy(() => import('./Effects.tsx').then((module) => ({ default: module.Effects })));

/** The choreography's code comes with the first effect of the night, and stays: what went away at once could not fade. */
export const EffectsWhenNeeded = () => {
  const hasEffects = useFan((state) => state.effects.length > 0);
  const [isNeeded, setIsNeeded] = useState(hasEffects);
  if (hasEffects && !isNeeded) setIsNeeded(true);
  return isNeeded ? (
    <Suspense fallback={null}>
      <Effects />
    </Suspense>
  ) : null;
};
