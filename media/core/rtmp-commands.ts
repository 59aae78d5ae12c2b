import type { AmfValue } from './amf0.ts';

/** Where an RTMP connection stands. It publishes or plays once; nothing leads back. */
export type ConnectionPhase = 'new' | 'connected' | 'checking' | 'publishing' | 'playing' | 'refused';

/** What a command from the network means. */
export type CommandDecision =
  | { kind: 'ignore' }
  | { kind: 'connect'; transactionId: number; app: App }
  | { kind: 'createStream'; transactionId: number }
  | { kind: 'checkKey'; streamKey: string }
  | { kind: 'play'; venue: string }
  | { kind: 'finish' }
  /** Answered with an RTMP error status, then closed. `reason` is for our log and never holds what the peer sent. */
  | { kind: 'refuse'; code: string; description: string; reason: RefusalReason }
  /** Closed without a word. */
  | { kind: 'violation'; reason: string };

export type App = 'live' | 'venue';
type RefusalReason = 'no-key' | 'venue-publish' | 'source-play' | 'unknown-venue';

const MAX_KEY_CHARACTERS = 256;

/** Decides about one AMF command. Pure: what it needs to know is in its arguments. */
export const decideCommand = (
  state: { phase: ConnectionPhase; app: App | null },
  values: readonly AmfValue[],
): CommandDecision => {
  const [command, transaction] = values;
  if (typeof command !== 'string') return violation('a command without a name');
  const transactionId = typeof transaction === 'number' && Number.isFinite(transaction) ? transaction : 0;
  switch (command) {
    case 'connect':
      return state.phase === 'new' ? connect(values[2], transactionId) : violation('a second connect');
    case 'createStream':
      return state.phase === 'connected'
        ? { kind: 'createStream', transactionId }
        : violation('createStream at the wrong time');
    case 'publish':
    case 'play':
      if (state.phase !== 'connected') return violation(`${command} at the wrong time`);
      return command === 'publish' ? publish(state.app, values[3]) : play(state.app, values[3]);
    case 'deleteStream':
    case 'closeStream':
    case 'FCUnpublish':
      return state.phase === 'publishing' || state.phase === 'playing'
        ? { kind: 'finish' }
        : { kind: 'ignore' };
    default:
      return { kind: 'ignore' };
  }
};

const violation = (reason: string): CommandDecision => ({ kind: 'violation', reason });

const connect = (object: AmfValue, transactionId: number): CommandDecision => {
  const app = object instanceof Map ? object.get('app') : undefined;
  if (typeof app !== 'string') return violation('connect without an app');
  const plain = withoutQuery(app).replace(/^\/+|\/+$/g, '');
  if (plain === 'live' || plain === 'venue') return { kind: 'connect', transactionId, app: plain };
  return violation('connect to an unknown app');
};

const publish = (app: App | null, name: AmfValue): CommandDecision => {
  if (typeof name !== 'string') return violation('publish without a name');
  if (app === 'venue') {
    return {
      kind: 'refuse',
      code: 'NetStream.Publish.BadName',
      description: 'Venues are for watching. Publish to /live with your stream key.',
      reason: 'venue-publish',
    };
  }
  const streamKey = withoutQuery(name);
  if (streamKey === '' || streamKey.length > MAX_KEY_CHARACTERS) {
    return {
      kind: 'refuse',
      code: 'NetStream.Publish.Denied',
      description: 'Publish with your stream key as the name of the stream.',
      reason: 'no-key',
    };
  }
  return { kind: 'checkKey', streamKey };
};

const play = (app: App | null, name: AmfValue): CommandDecision => {
  if (typeof name !== 'string') return violation('play without a name');
  if (app === 'venue') return { kind: 'play', venue: withoutQuery(name) };
  return {
    kind: 'refuse',
    code: 'NetStream.Play.StreamNotFound',
    description: 'Sources are not for watching. Play /venue/<name>.',
    reason: 'source-play',
  };
};

const withoutQuery = (name: string): string => name.split('?', 1)[0] ?? '';
