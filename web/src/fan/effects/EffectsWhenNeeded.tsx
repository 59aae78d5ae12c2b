import { lazy, Suspense } from 'react';
import { useFan } from '../store.ts';

const Effects = lazy(() => import('./Effects.tsx').then((module) => ({ default: module.Effects })));

/** The choreography's code comes with the first effect of the night. */
export const EffectsWhenNeeded = () => {
  const isNeeded = useFan((state) => state.effects.length > 0);
  return isNeeded ? (
    <Suspense fallback={null}>
      <Effects />
    </Suspense>
  ) : null;
};
