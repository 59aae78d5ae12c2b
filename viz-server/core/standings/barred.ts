import type { viz } from '../../../proto/gen/viz.js';
import { isStaff } from '../event-audience.ts';
import { addressPerson, type StandingsState } from './standings-state.ts';

/** Somebody, by person and by where it comes from. What holds for a whole address does not hold for staff. */
export interface Somebody {
  readonly person: string;
  /** A key of the address; empty where it is not known. */
  readonly address: string;
  readonly role: viz.Role;
}

const standingsOf = (
  { byPerson }: StandingsState,
  { person, address, role }: Somebody,
): viz.Standing.$Properties[] => {
  const isByAddress = address !== '' && !isStaff(role);
  return [byPerson.get(person), isByAddress ? byPerson.get(addressPerson(address)) : undefined].filter(
    (standing) => standing !== undefined,
  );
};

/** Whether nobody else is to see what somebody does. */
export const isShadowed = (state: StandingsState, somebody: Somebody, nowMs: number): boolean =>
  state.byPerson.size > 0 &&
  standingsOf(state, somebody).some(
    ({ shadow, shadowUntilMs }) => shadow === true && (!shadowUntilMs || shadowUntilMs > nowMs),
  );

/** Until when somebody may only watch, Unix milliseconds; 0 where it never was told so. */
export const timedOutUntil = (state: StandingsState, somebody: Somebody): number =>
  state.byPerson.size === 0
    ? 0
    : Math.max(0, ...standingsOf(state, somebody).map(({ timeoutUntilMs }) => timeoutUntilMs ?? 0));

/** Until when somebody is kept out, Unix milliseconds; 0 where it never was. */
export const bannedUntil = (state: StandingsState, somebody: Somebody): number =>
  state.byPerson.size === 0
    ? 0
    : Math.max(0, ...standingsOf(state, somebody).map(({ banUntilMs }) => banUntilMs ?? 0));
