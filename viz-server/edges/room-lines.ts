import type { bus } from '../../proto/gen/bus.js';
import { CLOSE } from '../../proto/limits.ts';
import { createRoomLine, HOST_SILENT_MS, type RoomLine, type RoomLineOptions } from './room-line.ts';

export interface RoomLinesOptions extends Omit<RoomLineOptions, 'room' | 'newRound'> {
  /** The room that is always open: it can be away, and never closes. */
  readonly defaultRoom: string;
}

/** The rooms that a gateway has heard of. */
export interface RoomLines {
  find(room: string): RoomLine | undefined;
  /** A room is there, or has closed. */
  hear(beat: bus.HostBeat): void;
  /** What was said may be lost: see RoomLine. */
  fallOutOfStep(): void;
  /** Sends what was gathered; called once a tick. */
  flush(nowMs: number): void;
  close(): void;
}

export const createRoomLines = (options: RoomLinesOptions): RoomLines => {
  const lines = new Map<string, RoomLine>();
  let hostHeardMs = Number.NEGATIVE_INFINITY;
  let lastRound = 0;

  const newRound = (): number => {
    lastRound += 1;
    return lastRound;
  };
  const open = (room: string): RoomLine => {
    const line = createRoomLine({ ...options, room, newRound });
    lines.set(room, line);
    return line;
  };
  const end = (line: RoomLine, { code, reason }: { code: number; reason: string }): void => {
    line.closeSessions(code, reason);
    line.close();
    lines.delete(line.room);
  };
  return {
    find: (room) => lines.get(room),
    hear: (beat) => {
      hostHeardMs = options.now();
      const known = lines.get(beat.room);
      if (!beat.closed) (known ?? open(beat.room)).heard(beat);
      else if (known?.heard(beat) === true) end(known, { code: CLOSE.ROOM_CLOSED, reason: 'ROOM_CLOSED' });
    },
    fallOutOfStep: () => {
      for (const line of lines.values()) line.fallOutOfStep();
    },
    flush: (nowMs) => {
      const isHouseHeard = options.bus.isConnected && nowMs - hostHeardMs <= HOST_SILENT_MS;
      for (const line of lines.values()) {
        line.flush(nowMs, isHouseHeard);
        if (line.room !== options.defaultRoom && line.isForsaken(nowMs))
          end(line, { code: CLOSE.RESTARTING, reason: 'ROOM_AWAY' });
      }
    },
    close: () => {
      for (const line of lines.values()) line.close();
    },
  };
};
