import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';

/** Where people stand with the moderators, by person, and by `address:<key>` for addresses. Who never stood out is not in it. */
export interface StandingsState {
  readonly byPerson: Map<string, viz.Standing.$Properties>;
}

/** Under which key an address stands. */
export const addressPerson = (address: string): string => `address:${address}`;

const isClean = ({
  timeoutUntilMs,
  banUntilMs,
  shadow,
  notes,
  warnings,
}: viz.Standing.$Properties): boolean =>
  !timeoutUntilMs && !banUntilMs && !shadow && !warnings && (notes ?? []).length === 0;

export const standings: RoomPart<StandingsState> = {
  create: () => ({ byPerson: new Map() }),
  apply: (state, event) => {
    const { person, standing } = event.standingChanged ?? {};
    if (!person || !standing) return;
    if (isClean(standing)) state.byPerson.delete(person);
    else state.byPerson.set(person, standing);
  },
  save: (state) =>
    [...state.byPerson].map(([person, standing]) => ({ standingChanged: { person, standing } })),
};
