import type { HealthWarningCode } from '../../../proto/contracts/ingest-health.ts';
import type { Health } from './health.ts';

/** What can be wrong with a source. A rule is judged once a second. */
export interface WarningRule {
  readonly code: HealthWarningCode;
  /** For how many seconds on end it must be so before anybody is told, and not so before it is taken back. */
  readonly raiseAfter: number;
  readonly clearAfter: number;
  /** Raised rules are asked with the milder limit, so that a source on the edge is told once. */
  isSo(health: Health, isRaised: boolean): boolean;
  /** What is wrong and what to do, in words of an artist. */
  message(health: Health): string;
}

/** From where on a rule holds: the milder limit where it is raised already. */
export const limit = (limits: { raise: number; clear: number }, isRaised: boolean): number =>
  isRaised ? limits.clear : limits.raise;
