import type { MediaTag } from '../core/media-tag.ts';
import {
  admit,
  createPlayerCursor,
  isLevel,
  MOST_AT_ONCE_BYTES,
  type PlayerCursor,
  takeDue,
} from '../core/player-cursor.ts';
import {
  appendTag,
  bytesFrom,
  createSendRing,
  endOf,
  pictureSoFar,
  type SendRing,
} from '../core/send-ring.ts';
import type { PlayerProtocol } from '../core/stream-bytes.ts';

/** The way out to one player, whatever its protocol. */
export interface PlayerSink {
  readonly protocol: PlayerProtocol;
  write(bytes: Uint8Array): void;
  /** What has been written but not taken by the system. */
  unsentBytes(): number;
  /** Ends the connection at once. */
  drop(): void;
}

/** A player that has joined. */
export interface JoinedPlayer {
  /** Its socket has room again: sends what has waited for that. */
  onRoom(): void;
  leave(): void;
}

/** One venue's way to all its players: what it sends is encoded once, gathered, and written to each in one piece. */
export interface VenueFanOut {
  send(tag: MediaTag): void;
  /** Sends headers and the picture so far, then what comes. */
  join(sink: PlayerSink): JoinedPlayer;
  playerCount(): number;
  /** Headers and the tags since the newest key frame. */
  pictureSoFar(): MediaTag[];
  /** Drops all players. */
  close(): void;
}

export interface FanOutEvents {
  onSent(protocol: PlayerProtocol, bytes: number): void;
  onTooSlow(protocol: PlayerProtocol): void;
}

/** With this many players a write to each costs more than a few milliseconds of lateness are worth. */
const GATHER_FROM_PLAYERS = 16;
/** How long anything waits for what comes after it, milliseconds; at 25 pictures a second the next one comes before. */
const MOST_WAIT_MS = 45;
/** A picture that finds something waiting for this long takes it along, milliseconds: every second one at 30 a second. */
const FULL_AFTER_MS = 28;

export const createVenueFanOut = (events: FanOutEvents): VenueFanOut => {
  const ring = createSendRing();
  const players = new Set<Player>();
  /** Up to here everything has been handed to the players that keep pace. */
  let sentUpTo = 0;
  /** Since when something waits for the next flush; null while nothing does. */
  let waitingSinceMs: number | null = null;
  const flush = (): void => {
    const from = sentUpTo;
    sentUpTo = endOf(ring);
    waitingSinceMs = null;
    const nowMs = performance.now();
    const round: Round = { ring, events, from, batch: createBatch(ring, from), nowMs };
    for (const player of players) sendTo(round, player);
  };
  const timer = createFlushTimer(flush);
  const send = (tag: MediaTag): void => {
    appendTag(ring, tag);
    if (players.size === 0) sentUpTo = endOf(ring);
    else if (players.size < GATHER_FROM_PLAYERS) timer.inMs(0);
    else {
      const nowMs = performance.now();
      waitingSinceMs ??= nowMs;
      const isPicture = tag.role === 'key' || tag.role === 'inter';
      const isFull = isPicture && nowMs - waitingSinceMs >= FULL_AFTER_MS;
      timer.inMs(isFull ? 0 : MOST_WAIT_MS);
    }
  };
  const join = (sink: PlayerSink): JoinedPlayer => {
    const player: Player = { cursor: createPlayerCursor(ring, sink.protocol), sink };
    players.add(player);
    const catchUp = (): void => {
      if (players.has(player) && !isLevel(player.cursor, sentUpTo)) {
        sendDue({ ring, events, nowMs: performance.now() }, player);
      }
    };
    catchUp();
    return { onRoom: catchUp, leave: () => void players.delete(player) };
  };
  const close = (): void => {
    timer.stop();
    for (const { sink } of players) sink.drop();
    players.clear();
  };
  return {
    send,
    join,
    playerCount: () => players.size,
    pictureSoFar: () => pictureSoFar(ring),
    close,
  };
};

interface Player {
  readonly cursor: PlayerCursor;
  readonly sink: PlayerSink;
}

/** Everything new as one piece per protocol, made when the first player wants it. */
type Batch = (protocol: PlayerProtocol) => Uint8Array;

const createBatch = (ring: SendRing, from: number): Batch => {
  const made: Partial<Record<PlayerProtocol, Uint8Array>> = {};
  return (protocol) => {
    made[protocol] ??= bytesFrom(ring, Math.max(from, ring.firstNumber), protocol);
    return made[protocol];
  };
};

interface Delivery {
  readonly ring: SendRing;
  readonly events: FanOutEvents;
  readonly nowMs: number;
}

/** One flush: what is new since the packet `from`. */
interface Round extends Delivery {
  readonly from: number;
  readonly batch: Batch;
}

/** The usual case is one write of the bytes that everybody gets; a player that is behind gets its own. */
const sendTo = (round: Round, player: Player): void => {
  const { ring, events, from, batch, nowMs } = round;
  const { cursor, sink } = player;
  const admission = admit(cursor, { unsentBytes: sink.unsentBytes(), nowMs });
  if (admission === 'wait') return;
  if (admission === 'drop') {
    events.onTooSlow(cursor.protocol);
    sink.drop();
    return;
  }
  const bytes = isLevel(cursor, from) && from >= ring.firstNumber ? batch(cursor.protocol) : undefined;
  if (bytes === undefined || bytes.length > MOST_AT_ONCE_BYTES) {
    sendDue(round, player);
    return;
  }
  cursor.next = endOf(ring);
  sink.write(bytes);
  events.onSent(cursor.protocol, bytes.length);
};

const sendDue = ({ ring, events, nowMs }: Delivery, { cursor, sink }: Player): void => {
  if (admit(cursor, { unsentBytes: sink.unsentBytes(), nowMs }) !== 'send') return;
  for (const piece of takeDue(ring, cursor)) {
    sink.write(piece);
    events.onSent(cursor.protocol, piece.length);
  }
};

/** One flush to come, at the earliest of the times that were asked for. */
const createFlushTimer = (flush: () => void): { inMs(ms: number): void; stop(): void } => {
  let immediate: NodeJS.Immediate | undefined;
  let timeout: NodeJS.Timeout | undefined;
  let dueMs = Number.POSITIVE_INFINITY;
  const stop = (): void => {
    clearImmediate(immediate);
    clearTimeout(timeout);
    immediate = undefined;
    timeout = undefined;
    dueMs = Number.POSITIVE_INFINITY;
  };
  const fire = (): void => {
    stop();
    flush();
  };
  const inMs = (ms: number): void => {
    const atMs = performance.now() + ms;
    if (immediate !== undefined || atMs >= dueMs) return;
    stop();
    dueMs = atMs;
    // The end of this turn of the event loop: what arrived in one read leaves in one write.
    if (ms < 1) immediate = setImmediate(fire);
    else timeout = setTimeout(fire, ms);
  };
  return { inMs, stop };
};
