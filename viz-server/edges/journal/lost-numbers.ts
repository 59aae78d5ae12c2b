import { commitDurably } from '../../../ops/service/database.ts';
import type { viz } from '../../../proto/gen/viz.js';
import type { VizDatabase } from '../database.ts';

/**
 * So many numbers are left out after the machine went down. More than can be lost then: the disk has all that was
 * written before the last checkpoint, that is no more than 8,000 pages of 4 KiB ago, and an event takes 50 bytes or more
 * of them. Journals hold it, so it stays as it is.
 */
export const NUMBERS_LEFT_OUT = 1_000_000;

/** True for the event that stands for numbers left out before it: it says nothing but its number and time. */
export const endsLeftOut = ({ sequence, kind }: viz.Event, previous: number): boolean =>
  kind === undefined && sequence === previous + NUMBERS_LEFT_OUT;

export interface LeaveOutOptions {
  /** Which start of the machine this is. */
  readonly boot: string;
  /** The room's last event, 0 for none. */
  readonly last: number;
  /** Part of the transaction. */
  readonly append: (sequence: number) => void;
}

/**
 * A power cut may take the last events back, though fans have seen them. If their numbers were given to others, such a
 * fan would resume after them and never see those. So the first start after the machine's own leaves numbers out, and
 * whoever is behind the gap gets the room as it is. Needs the room's row in `fences`.
 */
export const leaveLostNumbersOut = (
  database: VizDatabase,
  room: string,
  { boot, last, append }: LeaveOutOptions,
): void => {
  const select = database.prepare<[string], { boot: string | null }>(
    'SELECT boot FROM fences WHERE room = ?',
  );
  const note = database.prepare('UPDATE fences SET boot = ? WHERE room = ?');
  const known = select.get(room)?.boot ?? undefined;
  if (known === boot) return;
  // Before any number of this start is given out: were it lost, the next start would leave out the same ones again.
  commitDurably(database, () => {
    if (known !== undefined) append(last + NUMBERS_LEFT_OUT);
    note.run(boot, room);
  });
};
