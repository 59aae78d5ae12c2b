import type { viz } from '../../../proto/gen/viz.js';

type Kind = Exclude<viz.EffectKind, undefined>;

const WASH: Kind = 0;
const FILTER: Kind = 2;
const TEXT: Kind = 5;

/**
 * What is shown instead where less motion is preferred: what neither moves nor flashes stays as it is; a flash, confetti
 * and a shake become their text where they carry one, and otherwise a wash of their colour.
 */
const REDUCED: { readonly [Effect in Kind]: Kind | 'text-or-wash' } = {
  0: WASH,
  1: 'text-or-wash',
  2: FILTER,
  3: 'text-or-wash',
  4: 'text-or-wash',
  5: TEXT,
};

export const reducedKind = ({ effect, text }: viz.StartEffect.$Properties): Kind => {
  const reduced = REDUCED[effect ?? WASH];
  if (reduced !== 'text-or-wash') return reduced;
  return text ? TEXT : WASH;
};
