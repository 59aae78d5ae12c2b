import type { JSX } from 'react';
import { type Standing, sanctionsOf } from '../room/standing.ts';
import { STRINGS } from '../strings.ts';
import { untilWords } from '../words/times.ts';

export interface SanctionBadgesProps {
  readonly standing: Standing;
  readonly nowMs: number;
  /** What holds is held by the address. */
  readonly isByAddress?: boolean;
}

const words = STRINGS.sheet;

/** What holds now, each with its end. */
export const SanctionBadges = ({ standing, nowMs, isByAddress }: SanctionBadgesProps): JSX.Element => (
  <>
    {sanctionsOf(standing, nowMs).map(({ kind, untilMs }) => (
      <span key={kind} className={kind === 'ban' ? 'badge badge-bad' : 'badge badge-warn'}>
        {words.sanctions[kind]} {isByAddress === true && `${words.byAddress} `}
        {untilWords(untilMs, nowMs)}
      </span>
    ))}
    {standing.warnings > 0 && <span className="badge">{words.warnings(standing.warnings)}</span>}
  </>
);
