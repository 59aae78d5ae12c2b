/** A message that is larger than the server's max_payload goes as parts, one after the other, in the order of everything else. */
export interface Part {
  /** Of one message, different for all messages of all publishers. */
  readonly message: string;
  /** From 0, without gaps. */
  readonly index: number;
  readonly count: number;
}

/** Largest message, bytes: half of what a NATS server lets pile up for one reader before it cuts it off. */
export const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
/** Most that incomplete messages may hold, bytes. */
const MAX_HELD_BYTES = 2 * MAX_MESSAGE_BYTES;
/** Most incomplete messages: one publisher sends one at a time, so more than publishers means that some will never be complete. */
const MAX_HELD_MESSAGES = 256;
const HEADER = /^([\w-]{1,64}) (\d{1,6}) (\d{1,6})$/;

export const formatPart = ({ message, index, count }: Part): string => `${message} ${index} ${count}`;

/** Undefined where the text is none. */
export const parsePart = (text: string): Part | undefined => {
  const [, message, index, count] = HEADER.exec(text) ?? [];
  if (message === undefined) return undefined;
  const part = { message, index: Number(index), count: Number(count) };
  return part.index < part.count ? part : undefined;
};

interface Held {
  readonly count: number;
  readonly pieces: Uint8Array[];
  byteCount: number;
}

/** Puts parts together again. */
export interface PartsAssembler {
  /** The whole message with its last part; a sentence where something had to be thrown away; else undefined. */
  add(subject: string, part: Part, bytes: Uint8Array): Uint8Array | string | undefined;
  clear(): void;
}

export const createPartsAssembler = (): PartsAssembler => {
  // In order of their first part: the oldest goes first where room is needed.
  const held = new Map<string, Held>();
  let heldBytes = 0;

  const drop = (key: string): void => {
    heldBytes -= held.get(key)?.byteCount ?? 0;
    held.delete(key);
  };
  const isFull = (): boolean => heldBytes > MAX_HELD_BYTES || held.size > MAX_HELD_MESSAGES;
  const makeRoom = (key: string): string | undefined => {
    if (!isFull()) return undefined;
    do {
      const [oldest = key] = held.keys();
      drop(oldest);
    } while (isFull());
    return 'incomplete messages were thrown away: too many of them';
  };
  const begin = (key: string, count: number): Held => {
    const fresh: Held = { count, pieces: [], byteCount: 0 };
    held.set(key, fresh);
    return fresh;
  };

  return {
    add: (subject, { message, index, count }, bytes) => {
      const key = `${message} ${subject}`;
      const whole = index === 0 && !held.has(key) ? begin(key, count) : held.get(key);
      // The beginning went to who was there before us.
      if (whole === undefined) return undefined;
      if (whole.count !== count || whole.pieces.length !== index || whole.byteCount > MAX_MESSAGE_BYTES) {
        drop(key);
        return 'a message was thrown away: its parts do not fit together';
      }
      whole.pieces.push(bytes);
      whole.byteCount += bytes.length;
      heldBytes += bytes.length;
      if (whole.pieces.length < count) return makeRoom(key);
      drop(key);
      return Buffer.concat(whole.pieces);
    },
    clear: () => {
      held.clear();
      heldBytes = 0;
    },
  };
};
