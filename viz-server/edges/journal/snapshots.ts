import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { viz } from '../../../proto/gen/viz.js';
import type { VizDatabase } from '../database.ts';

/** A room's state as events, up to and including the event `sequence`. */
export interface Snapshot {
  readonly sequence: number;
  readonly events: viz.Event.$Properties[];
}

export interface Snapshots {
  write(snapshot: { sequence: number; atMs: number; events: Iterable<viz.Event.$Properties> }): void;
  /**
   * The newest that is sound and not of a time after the last event (whose own tick may have been torn), undefined for none.
   * `onBroken` is told of each that is not.
   */
  newest(lastEvent: number, onBroken: (sequence: number) => void): Snapshot | undefined;
  /** The oldest sequence that is kept, 0 for none: events up to it are for the log only. */
  oldestSequence(): number;
}

/** Kept: if the newest turns out to be broken, the one before and the events since do as well. */
const KEPT = 2;

interface SnapshotRow {
  readonly sequence: number;
  readonly payload: Uint8Array;
  readonly crc: number;
}

export const createSnapshots = (database: VizDatabase, room: string): Snapshots => {
  const insert = database.prepare(
    'INSERT OR REPLACE INTO snapshots (room, sequence, at_ms, payload, crc) VALUES (?, ?, ?, ?, ?)',
  );
  const trim = database.prepare(
    `DELETE FROM snapshots WHERE room = ? AND sequence <=
      (SELECT sequence FROM snapshots WHERE room = ? ORDER BY sequence DESC LIMIT 1 OFFSET ${KEPT})`,
  );
  const select = database.prepare<[string], SnapshotRow>(
    'SELECT sequence, payload, crc FROM snapshots WHERE room = ? ORDER BY sequence DESC',
  );
  const oldest = database.prepare<[string], { sequence: number | null }>(
    'SELECT MIN(sequence) AS sequence FROM snapshots WHERE room = ?',
  );
  const write = database.transaction((sequence: number, atMs: number, payload: Uint8Array): void => {
    insert.run(room, sequence, atMs, payload, crc32(payload));
    trim.run(room, room);
  });
  return {
    write: ({ sequence, atMs, events }) =>
      write.immediate(sequence, atMs, deflateRawSync(encodeAll(events), { level: 1 })),
    newest: (lastEvent, onBroken) => {
      for (const row of select.all(room)) {
        const events = row.sequence > lastEvent ? undefined : decodeAll(row);
        if (events !== undefined) return { sequence: row.sequence, events };
        onBroken(row.sequence);
      }
      return undefined;
    },
    oldestSequence: () => oldest.get(room)?.sequence ?? 0,
  };
};

/** The wire's own list of events does: nothing is needed of it but the events. */
const encodeAll = (events: Iterable<viz.Event.$Properties>): Uint8Array =>
  viz.Events.encode({ events: [...events] }).finish();

const decodeAll = ({ payload, crc }: SnapshotRow): viz.Event.$Properties[] | undefined => {
  if (crc32(payload) !== crc) return undefined;
  try {
    return viz.Events.decode(inflateRawSync(payload)).events;
  } catch {
    return undefined;
  }
};
