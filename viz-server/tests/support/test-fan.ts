import { WebSocket } from 'ws';
import { viz } from '../../../proto/gen/viz.js';
import { applyMessage, createView, type View } from './view.ts';
import { decodeServer, encodeClient, encodeHello } from './wire.ts';

/** A generous limit for what should come at once: only a hang reaches it. */
const HANG_MS = 20_000;

/** A real websocket of a fan. */
export interface TestFan {
  readonly view: View;
  readonly socket: WebSocket;
  readonly messages: viz.ServerMessage[];
  send(message: viz.ClientMessage.$Properties): void;
  sendBytes(bytes: Uint8Array): void;
  /** Sends one action and resolves with its answer. */
  ask(action: viz.Action.$Properties): Promise<viz.Reply.$Properties>;
  /** Resolves when the condition holds; looked at after each message. */
  until(condition: (view: View) => boolean, what?: string): Promise<void>;
  /** Resolves with code and reason when the socket has closed. */
  readonly closed: Promise<{ code: number; reason: string }>;
  close(): Promise<void>;
}

export interface TestFanOptions {
  readonly hello?: viz.Hello.$Properties;
  /** undefined: the venue page's own; null: none at all. */
  readonly origin?: string | null;
  /** Goes on with what an earlier connection saw. */
  readonly view?: View;
  /** Sends no Hello. */
  readonly isSilent?: boolean;
}

/** Opens a websocket; resolves when the handshake is done (and Hello is sent). */
export const connectFan = async (url: string, options: TestFanOptions = {}): Promise<TestFan> => {
  const origin = options.origin === undefined ? 'http://127.0.0.1:8080' : options.origin;
  const socket = new WebSocket(url, origin === null ? {} : { origin });
  const fan = attach(socket, options.view ?? createView());
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  if (options.isSilent !== true) fan.sendBytes(encodeHello(options.hello ?? {}));
  return fan;
};

/** The same, and resolves when the room has let the fan in. */
export const joinFan = async (url: string, options: TestFanOptions = {}): Promise<TestFan> => {
  const fan = await connectFan(url, options);
  await fan.until((view) => view.isCaughtUp, 'the snapshot');
  return fan;
};

/** Never used twice, as a view may live through several connections. */
let lastRef = 1000;

const attach = (socket: WebSocket, view: View): TestFan => {
  view.isCaughtUp = false;
  const messages: viz.ServerMessage[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    const message = decodeServer(data as Buffer);
    messages.push(message);
    applyMessage(view, message);
    for (const look of waiting) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('error', () => {});

  const until: TestFan['until'] = (condition, what = 'a condition') =>
    new Promise((resolve, reject) => {
      const end = (done: () => void): void => {
        clearTimeout(timer);
        waiting.delete(look);
        done();
      };
      const look = (): void => {
        if (condition(view)) end(resolve);
      };
      const timer = setTimeout(() => end(() => reject(new Error(`${what} did not come`))), HANG_MS);
      waiting.add(look);
      void closed.then(({ code, reason }) =>
        end(() => reject(new Error(`closed with ${code} ${reason} before ${what}`))),
      );
      look();
    });

  return {
    view,
    socket,
    messages,
    closed,
    until,
    send: (message) => socket.send(encodeClient(message)),
    sendBytes: (bytes) => socket.send(bytes),
    ask: async (action) => {
      lastRef += 1;
      const ref = lastRef;
      const find = (): viz.Reply.$Properties | undefined => view.replies.find((reply) => reply.ref === ref);
      socket.send(encodeClient({ actions: [{ ref, ...action }] }));
      await until(() => find() !== undefined, `the answer to ${JSON.stringify(action)}`);
      return find() ?? {};
    },
    close: async () => {
      socket.close();
      await closed;
    },
  };
};
