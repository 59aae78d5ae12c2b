import type { HealthWarning, HealthWarningCode } from '../../../proto/contracts/ingest-health.ts';
import type { Health } from './health.ts';
import type { WarningRule } from './warning-rule.ts';
import { STALLED_RULE, WARNING_RULES } from './warning-rules.ts';

/** A warning that is new, or gone. */
export interface WarningChange {
  readonly code: HealthWarningCode;
  readonly message: string;
  readonly change: 'raised' | 'cleared';
}

/** Where a source stands with each rule: a warning is raised and taken back only after it has been so for a while. */
export interface Warnings {
  readonly standing: Map<HealthWarningCode, Standing>;
}

interface Standing {
  /** For how many seconds on end the rule has said the other thing than what stands. */
  contrarySeconds: number;
  raised: HealthWarning | null;
}

export const createWarnings = (): Warnings => ({ standing: new Map() });

/** Judges a source; once a second. Gives what has changed. */
export const judgeWarnings = (warnings: Warnings, health: Health, unixMs: number): WarningChange[] => {
  const context = { warnings, health, unixMs };
  const changes = judge(STALLED_RULE, context);
  // While nothing arrives, nothing can be said about how it arrives: what was raised stands.
  if (STALLED_RULE.isSo(health, false)) return changes;
  for (const rule of WARNING_RULES) changes.push(...judge(rule, context));
  return changes;
};

/** The warnings that stand, in a fixed order. */
export const raisedWarnings = ({ standing }: Warnings): HealthWarning[] =>
  [STALLED_RULE, ...WARNING_RULES].flatMap(({ code }) => standing.get(code)?.raised ?? []);

const judge = (
  rule: WarningRule,
  { warnings, health, unixMs }: { warnings: Warnings; health: Health; unixMs: number },
): WarningChange[] => {
  const { code } = rule;
  const standing = warnings.standing.get(code) ?? { contrarySeconds: 0, raised: null };
  warnings.standing.set(code, standing);
  const { raised } = standing;
  const isSo = rule.isSo(health, raised !== null);
  standing.contrarySeconds = isSo === (raised !== null) ? 0 : standing.contrarySeconds + 1;
  if (raised === null && standing.contrarySeconds >= rule.raiseAfter) {
    const message = rule.message(health);
    standing.raised = { code, message, sinceMs: unixMs };
    standing.contrarySeconds = 0;
    return [{ code, message, change: 'raised' }];
  }
  if (raised !== null && standing.contrarySeconds >= rule.clearAfter) {
    standing.raised = null;
    standing.contrarySeconds = 0;
    return [{ code, message: raised.message, change: 'cleared' }];
  }
  // While it is on the way out the last true figures stay.
  if (raised !== null && isSo) standing.raised = { ...raised, message: rule.message(health) };
  return [];
};
