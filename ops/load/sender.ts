import type { Seat } from './seat.ts';

export interface Sender {
  stop(): void;
}

/** Short, so that what is due together is little: a server sees a stream and not bursts. */
const PACE_MS = 4;

/**
 * Has each seat do something so often per second, the seats taking turns. `act` gets a seat, its index and
 * the number of its turn. What is overdue is caught up with.
 */
export const takeTurns = (
  seats: readonly Seat[],
  perSecond: number,
  act: (seat: Seat, index: number, turn: number) => void,
): Sender => {
  const perMs = (seats.length * perSecond) / 1000;
  const startMs = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - startMs) * perMs);
    for (; done < due; done += 1) {
      const index = done % seats.length;
      const seat = seats[index];
      if (seat !== undefined) act(seat, index, Math.floor(done / seats.length));
    }
  }, PACE_MS);
  return { stop: () => clearInterval(timer) };
};
