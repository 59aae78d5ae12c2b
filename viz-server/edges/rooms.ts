import { CodedError } from '../../ops/service/errors.ts';
import type { Logger } from '../../ops/service/logger.ts';
import type { Pressure } from '../core/load-gauge.ts';
import type { VizDatabase } from './database.ts';
import { fatal } from './fatal.ts';
import { FencedError } from './journal/fence.ts';
import { createJournal } from './journal/journal.ts';
import { createRoomBook, type RoomBook } from './room-book.ts';
import { createRoomHost, type RoomHost, type RoomHostOptions } from './room-host.ts';
import type { Lease, RoomLeases } from './room-lease.ts';

/** Room names are part of addresses and of bus subjects. */
const ROOM_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
/** Each room has a tick, a journal and a frame of its own. */
const MAX_ROOMS = 32;
/** How often the book is looked at for rooms that another process has opened or closed, milliseconds. */
const LOOK_EVERY_MS = 1000;
/** How long a start waits for its rooms; where another host holds one, this process is a spare and goes on waiting, milliseconds. */
const START_WAIT_MS = 2000;

export interface RoomsOptions
  extends Omit<RoomHostOptions, 'room' | 'epoch' | 'journal' | 'onJournal' | 'onSnapshot'> {
  readonly database: VizDatabase;
  readonly leases: RoomLeases;
  readonly log: Logger;
  /** The room that is always open. */
  readonly mainRoom: string;
}

/** The rooms that this process hosts: one an event, each on its own. */
export interface Rooms {
  hosts(): readonly RoomHost[];
  /** The host of a room; throws CodedError where this process has none. */
  host(name: string): RoomHost;
  /** Opens a room for good; throws CodedError where the name is none or there are too many. */
  add(name: string): Promise<void>;
  /** Closes a room: its fans are told, its journal stays. */
  remove(name: string): Promise<void>;
  tick(pressure: Pressure): void;
  /** Rooms that wait for another host to give them up. */
  waiting(): string[];
  close(): Promise<void>;
}

interface HostedRoom {
  readonly name: string;
  readonly ending: AbortController;
  host: RoomHost | undefined;
  lease: Lease | undefined;
  /** Another host's journal entry came before ours: gives the lease back and waits again. */
  onFenced: () => void;
  /** It has closed meanwhile: nobody waits for it any more. */
  forget(): void;
}

/** Opens the rooms of the house as far as other hosts do not hold them. */
export const openRooms = async (options: RoomsOptions): Promise<Rooms> => {
  const { database, mainRoom, log, now } = options;
  const book = createRoomBook(database);
  const rooms = new Map<string, HostedRoom>();
  let lookedMs = options.steadyNow();
  const start = async (name: string): Promise<void> => {
    const room: HostedRoom = {
      name,
      ending: new AbortController(),
      host: undefined,
      lease: undefined,
      onFenced: () => {},
      forget: () => {
        if (rooms.get(name) === room) rooms.delete(name);
      },
    };
    rooms.set(name, room);
    await host(room, options, book);
  };
  const startLater = (name: string): void => {
    log.info({ room: name }, 'another process has opened a room');
    start(name).catch(fatal);
  };
  const endClosed = (room: HostedRoom): void => {
    rooms.delete(room.name);
    room.host?.sayClosed();
    end(room).catch(fatal);
    log.info({ room: room.name }, 'another process has closed a room');
  };
  /** A spare stands in for all rooms of the house, not for those alone that there were at its start. */
  const lookIntoBook = (): void => {
    let isOpen: Set<string>;
    try {
      isOpen = new Set(book.open());
    } catch (error) {
      log.warn({ err: error }, 'the book of rooms cannot be read at the moment');
      return;
    }
    for (const name of isOpen) if (!rooms.has(name)) startLater(name);
    for (const room of [...rooms.values()]) if (!isOpen.has(room.name)) endClosed(room);
  };
  if (!book.open().includes(mainRoom)) book.add(mainRoom, now());
  await Promise.all(book.open().map(start));

  const find = (name: string): HostedRoom => {
    const room = rooms.get(name);
    if (room === undefined) throw refusal(404, 'UNKNOWN_ROOM', `There is no room ${name}.`);
    return room;
  };
  return {
    hosts: () => [...rooms.values()].flatMap((room) => room.host ?? []),
    host: (name) => {
      const room = find(name);
      if (room.host !== undefined) return room.host;
      throw refusal(503, 'ROOM_ELSEWHERE', `Another process hosts the room ${name} at the moment.`);
    },
    add: async (name) => {
      if (!ROOM_NAME.test(name))
        throw refusal(400, 'BAD_ROOM_NAME', 'A room name has up to 40 of a–z, 0–9 and - in between.');
      const isOpen = book.open();
      if (isOpen.includes(name)) throw refusal(409, 'ROOM_EXISTS', `The room ${name} is open already.`);
      if (isOpen.length >= MAX_ROOMS)
        throw refusal(409, 'TOO_MANY_ROOMS', `At most ${MAX_ROOMS} rooms can be open. Close one first.`);
      book.add(name, now());
      await start(name);
    },
    remove: async (name) => {
      const room = find(name);
      if (name === mainRoom)
        throw refusal(409, 'MAIN_ROOM', 'The main room stays open: it is what HL_ROOM names.');
      if (room.host === undefined)
        throw refusal(503, 'ROOM_ELSEWHERE', `Another process hosts the room ${name}: ask it.`);
      book.close(name, now());
      rooms.delete(name);
      room.host.sayClosed();
      await end(room);
      log.info({ room: name }, 'a room has closed');
    },
    tick: (pressure) => {
      for (const room of rooms.values()) tick(room, pressure, options);
      const nowMs = options.steadyNow();
      if (nowMs - lookedMs < LOOK_EVERY_MS) return;
      lookedMs = nowMs;
      lookIntoBook();
    },
    waiting: () => [...rooms.values()].filter((room) => room.host === undefined).map(({ name }) => name),
    close: async () => {
      for (const room of rooms.values()) await end(room);
      rooms.clear();
    },
  };
};

const refusal = (statusCode: number, code: string, message: string): CodedError =>
  new CodedError({ statusCode, code, message });

/** Takes the room when it is free, and again after it was lost; resolves when it is ours or somebody else's. */
const host = async (room: HostedRoom, options: RoomsOptions, book: RoomBook): Promise<void> => {
  const { log } = options;
  const hosted = options.leases
    .acquire(room.name, { afterToken: () => book.token(room.name), signal: room.ending.signal })
    .then(async (lease) => {
      // It was closed while the last answer was on its way, or by the host that had it before.
      if (room.ending.signal.aborted || !book.open().includes(room.name)) {
        room.forget();
        return lease.release();
      }
      const again = (): void => {
        abandon(room);
        if (!room.ending.signal.aborted) host(room, options, book).catch(fatal);
      };
      room.onFenced = () => void lease.release().then(again, fatal);
      lease.onLost((loss) => {
        log.error({ room: room.name, loss }, 'the room was lost: waiting for it');
        again();
      });
      try {
        open(room, lease, options);
      } catch (error) {
        if (!(error instanceof FencedError)) throw error;
        room.onFenced();
      }
    });
  const opened = hosted.catch((error: unknown) => {
    if (!room.ending.signal.aborted) throw error;
  });
  const waited = new Promise<'waiting'>((resolve) => setTimeout(resolve, START_WAIT_MS, 'waiting').unref());
  const outcome = await Promise.race([opened, waited]);
  if (outcome !== 'waiting') return;
  log.info(
    { room: room.name },
    'the room is another host’s, or was until a moment ago: it opens here when it is free',
  );
  opened.catch(fatal);
};

const open = (room: HostedRoom, lease: Lease, options: RoomsOptions): void => {
  const { name } = room;
  const { database, log } = options;
  const onDamage = (problem: string): void => log.error({ room: name, problem }, 'the journal was damaged');
  const journal = createJournal(database, name, { token: lease.token, now: options.now, onDamage });
  room.lease = lease;
  room.host = createRoomHost({
    ...options,
    room: name,
    epoch: lease.token,
    journal,
    onSnapshot: (problem) =>
      log.warn({ err: problem, room: name }, 'the journal could not be tidied: free some disk'),
    onSlowDisk: (tookMs) =>
      log.warn({ room: name, tookMs: Math.round(tookMs) }, 'the journal is slow: ticks wait for the disk'),
    onJournal: (problem) => {
      if (problem === undefined) log.info({ room: name }, 'the journal takes events again');
      else
        log.error(
          { err: problem, room: name },
          'the journal cannot be written: the room is read-only until it can',
        );
    },
  });
  log.info(room.host.facts(), 'the room is open');
};

const tick = (room: HostedRoom, pressure: Pressure, options: RoomsOptions): void => {
  if (room.host === undefined || room.lease?.isHeld(options.steadyNow()) !== true) return;
  try {
    room.host.tick(pressure);
  } catch (error) {
    if (!(error instanceof FencedError)) throw error;
    options.log.error({ err: error, room: room.name }, 'another host writes this room: this one stops');
    abandon(room);
    room.onFenced();
  }
};

/** Lets go of a room that is not ours any more, without another word in its journal. */
const abandon = (room: HostedRoom): void => {
  room.host?.close({ isOurs: false });
  room.host = undefined;
  room.lease = undefined;
};

const end = async (room: HostedRoom): Promise<void> => {
  room.ending.abort(new Error('the room is ending'));
  const { lease } = room;
  room.host?.close({ isOurs: true });
  room.host = undefined;
  room.lease = undefined;
  await lease?.release();
};
