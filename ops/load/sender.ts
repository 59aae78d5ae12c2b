import { CLIENT_WINDOW_MS } from '../../proto/limits.ts';
import { createCursorPath } from './cursor-path.ts';
import type { DialectFamily, SmallMessage } from './dialect.ts';
import { encodeMessage } from './fan-wire.ts';
import { OPCODE, writeClientFrame } from './frame-writer.ts';
import type { DriveOrder } from './load-messages.ts';
import { type Random, wholeBetween } from './random.ts';
import type { WebsocketConnection } from './websocket-connection.ts';

export interface Sender {
  readonly sent: number;
  stop(): void;
}

/** Short, so that what is due together is little: a server sees a stream and not bursts. */
const PACE_MS = 4;
/** Frames are written once and sent many times: the load generator's CPU goes into sending. */
const PREPARED_FRAMES = 1024;

/** Sends at the ordered pace, the connections taking turns, one frame per write. */
export const createSender = (options: {
  order: DriveOrder;
  family: DialectFamily;
  connections: readonly WebsocketConnection[];
  random: Random;
}): Sender => {
  const { order, family, connections, random } = options;
  if (connections.length === 0) return { sent: 0, stop: () => {} };
  const frames = prepare({ order, family, random });
  const perMs = (connections.length * order.perSenderPerSecond) / 1000;
  const startMs = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - startMs) * perMs);
    for (; sent < due; sent += 1) {
      const sender = sent % connections.length;
      const turn = Math.floor(sent / connections.length);
      const frame = frames[(sender * 17 + turn) % frames.length];
      if (frame !== undefined) connections[sender]?.sendFrame(frame);
    }
  }, PACE_MS);
  return {
    get sent() {
      return sent;
    },
    stop: () => clearInterval(timer),
  };
};

const prepare = (options: { order: DriveOrder; family: DialectFamily; random: Random }): Buffer[] => {
  const { order, family, random } = options;
  const path = createCursorPath(random);
  return Array.from({ length: PREPARED_FRAMES }, (_, index) => {
    const { x, y } = path.at(index * CLIENT_WINDOW_MS);
    const message = order.what === 'chat' ? chatMessage(order.chatCharacters, random) : family.cursor(x, y);
    return writeClientFrame({ ...message, mask: (random() * 2 ** 32) >>> 0 });
  });
};

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

/** A chat line of syllables that compress badly, so that frames have a size that is wanted. */
const chatMessage = (characters: number, random: Random): SmallMessage => {
  const text = Array.from({ length: characters }, () =>
    String.fromCodePoint(wholeBetween(random, HANGUL_FIRST, HANGUL_LAST)),
  ).join('');
  return { opcode: OPCODE.BINARY, payload: encodeMessage({ actions: [{ ref: 1, sayChat: { text } }] }) };
};
