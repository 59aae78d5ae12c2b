import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * An OBS as seen through obs-websocket 5.1 (JSON), on a real websocket: handshake with challenge and salt, close
 * codes, request status codes, event subscriptions, scenes listed from the bottom.
 */
export interface FakeObs {
  readonly url: string;
  readonly currentScene: () => string;
  readonly connections: () => number;
  /** What somebody does in OBS itself; scenes are given top first. */
  setScenes(topFirst: string[]): void;
  switchScene(name: string): void;
  renameScene(from: string, to: string): void;
  /** Hangs without a word, as a machine that lost its network does. */
  freeze(): void;
  dropEverybody(): void;
  close(): Promise<void>;
}

interface Peer {
  readonly socket: WebSocket;
  subscriptions: number;
  identified: boolean;
}

interface Message {
  readonly op: number;
  readonly d: Record<string, unknown>;
}

const OP = {
  hello: 0,
  identify: 1,
  identified: 2,
  reidentify: 3,
  event: 5,
  request: 6,
  response: 7,
} as const;
const CLOSE = {
  decodeError: 4002,
  unknownOpCode: 4006,
  notIdentified: 4007,
  alreadyIdentified: 4008,
  authenticationFailed: 4009,
  unsupportedRpcVersion: 4010,
} as const;
const STATUS = { success: 100, unknownRequestType: 204, missingField: 300, notFound: 600 } as const;
const SCENE_EVENTS = 1 << 2;
const ALL_EVENTS = 0xfff;

export const startFakeObs = async (options: {
  password?: string;
  scenes?: string[];
  port?: number;
}): Promise<FakeObs> => {
  const peers = new Set<Peer>();
  let bottomFirst = [...(options.scenes ?? ['1-up', '2-up', '4-up'])].toReversed();
  let current = bottomFirst.at(-1) ?? '';
  let frozen = false;
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: options.port ?? 0,
    handleProtocols: (offered) => (offered.has('obswebsocket.json') ? 'obswebsocket.json' : false),
  });
  await new Promise((resolve) => server.once('listening', resolve));

  const sceneList = () => bottomFirst.map((sceneName, sceneIndex) => ({ sceneName, sceneIndex }));
  const emit = (eventType: string, eventData: object): void => {
    for (const peer of peers) {
      if (!peer.identified || (peer.subscriptions & SCENE_EVENTS) === 0) continue;
      send(peer.socket, OP.event, { eventType, eventIntent: SCENE_EVENTS, eventData });
    }
  };
  const switchTo = (name: string): boolean => {
    if (!bottomFirst.includes(name)) return false;
    current = name;
    emit('CurrentProgramSceneChanged', { sceneName: name });
    return true;
  };

  const requests: Record<string, (data: Record<string, unknown>) => Answer> = {
    GetVersion: () =>
      done({ obsVersion: '29.0.2', obsWebSocketVersion: '5.1.0', rpcVersion: 1, availableRequests: [] }),
    GetSceneList: () =>
      done({ currentProgramSceneName: current, currentPreviewSceneName: null, scenes: sceneList() }),
    GetCurrentProgramScene: () => done({ currentProgramSceneName: current }),
    SetCurrentProgramScene: ({ sceneName }) => {
      if (typeof sceneName !== 'string') {
        return failed(STATUS.missingField, 'Your request is missing the `sceneName` field.');
      }
      return switchTo(sceneName)
        ? done()
        : failed(STATUS.notFound, `No source was found by the name of \`${sceneName}\`.`);
    },
  };

  server.on('connection', (socket) => {
    const peer: Peer = { socket, subscriptions: ALL_EVENTS, identified: false };
    const challenge = randomBytes(32).toString('base64');
    const salt = randomBytes(32).toString('base64');
    peers.add(peer);
    socket.on('close', () => peers.delete(peer));
    socket.on('message', (data) => {
      if (frozen) return;
      const message = decode((data as Buffer).toString());
      if (message === undefined) return socket.close(CLOSE.decodeError);
      if (message.op === OP.identify) return identify(peer, message, expectedAnswer());
      if (!peer.identified) return socket.close(CLOSE.notIdentified);
      if (message.op !== OP.request) return socket.close(CLOSE.unknownOpCode);
      answerRequest(socket, message, requests);
    });
    const expectedAnswer = (): string | undefined =>
      options.password === undefined ? undefined : sha256(sha256(options.password + salt) + challenge);
    if (frozen) return;
    send(socket, OP.hello, {
      obsWebSocketVersion: '5.1.0',
      rpcVersion: 1,
      ...(options.password === undefined ? {} : { authentication: { challenge, salt } }),
    });
  });

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    currentScene: () => current,
    connections: () => peers.size,
    setScenes: (topFirst) => {
      bottomFirst = [...topFirst].toReversed();
      emit('SceneListChanged', { scenes: sceneList() });
    },
    switchScene: switchTo,
    renameScene: (from, to) => {
      bottomFirst = bottomFirst.map((name) => (name === from ? to : name));
      if (current === from) current = to;
      emit('SceneNameChanged', { oldSceneName: from, sceneName: to });
    },
    freeze: () => {
      frozen = true;
    },
    dropEverybody: () => {
      for (const { socket } of peers) socket.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        for (const { socket } of peers) socket.close(1001, 'Server stopping.');
        server.close(() => resolve());
      }),
  };
};

interface Answer {
  readonly requestStatus: { result: boolean; code: number; comment?: string };
  readonly responseData?: object;
}

const done = (responseData?: object): Answer => ({
  requestStatus: { result: true, code: STATUS.success },
  ...(responseData === undefined ? {} : { responseData }),
});

const failed = (code: number, comment: string): Answer => ({
  requestStatus: { result: false, code, comment },
});

const identify = (peer: Peer, { d }: Message, expected: string | undefined): void => {
  if (peer.identified) return peer.socket.close(CLOSE.alreadyIdentified);
  if (d.rpcVersion !== 1) return peer.socket.close(CLOSE.unsupportedRpcVersion);
  if (expected !== undefined && d.authentication !== expected) {
    return peer.socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
  }
  if (typeof d.eventSubscriptions === 'number') peer.subscriptions = d.eventSubscriptions;
  peer.identified = true;
  send(peer.socket, OP.identified, { negotiatedRpcVersion: 1 });
};

const answerRequest = (
  socket: WebSocket,
  { d }: Message,
  requests: Record<string, (data: Record<string, unknown>) => Answer>,
): void => {
  const { requestId, requestType, requestData } = d;
  const handle = typeof requestType === 'string' ? requests[requestType] : undefined;
  const answer =
    handle?.((requestData ?? {}) as Record<string, unknown>) ??
    failed(STATUS.unknownRequestType, 'Your request type is not valid.');
  send(socket, OP.response, { requestType, requestId, ...answer });
};

const send = (socket: WebSocket, op: number, d: object): void => socket.send(JSON.stringify({ op, d }));

const decode = (text: string): Message | undefined => {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
