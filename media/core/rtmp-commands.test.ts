import { describe, expect, test } from 'vitest';
import type { AmfValue } from './amf0.ts';
import { type App, type ConnectionPhase, decideCommand } from './rtmp-commands.ts';

const decide = (phase: ConnectionPhase, app: App | null, ...values: AmfValue[]) =>
  decideCommand({ phase, app }, values);
const object = (app: AmfValue): AmfValue => new Map([['app', app]]);

describe('commands that no peer should send are violations', () => {
  test.each<[string, ConnectionPhase, App | null, AmfValue[]]>([
    ['nothing at all', 'new', null, []],
    ['a command that is a number', 'new', null, [7]],
    ['connect without an object', 'new', null, ['connect', 1]],
    ['connect without an app', 'new', null, ['connect', 1, new Map()]],
    ['connect to another app', 'new', null, ['connect', 1, object('admin')]],
    ['connect with an app that is a number', 'new', null, ['connect', 1, object(3)]],
    ['a second connect', 'connected', 'live', ['connect', 1, object('live')]],
    ['createStream before connect', 'new', null, ['createStream', 1, null]],
    ['publish before connect', 'new', null, ['publish', 1, null, 'key']],
    ['publish with a number', 'connected', 'live', ['publish', 1, null, 3]],
    ['publish without a name', 'connected', 'live', ['publish', 1, null]],
    ['play without a name', 'connected', 'venue', ['play', 1, null]],
  ])('IN8 %s', (_name, phase, app, values) => {
    expect(decide(phase, app, ...values).kind).toBe('violation');
  });

  test.each<ConnectionPhase>(['checking', 'publishing', 'playing'])(
    'IN7 a second publish while %s',
    (phase) => {
      expect(decide(phase, 'live', 'publish', 3, null, 'key').kind).toBe('violation');
      expect(decide(phase, 'venue', 'play', 3, null, 'main').kind).toBe('violation');
    },
  );
});

test('IN1 a publish to /live is a key to check, without its query', () => {
  expect(decide('connected', 'live', 'publish', 1, null, 'secret?x=1', 'live')).toEqual({
    kind: 'checkKey',
    streamKey: 'secret',
  });
  expect(decide('new', null, 'connect', 1, object('/live/?a'))).toMatchObject({
    kind: 'connect',
    app: 'live',
  });
});

test.each(['', '?key', 'x'.repeat(257)])('IN3 an empty or endless key is refused: %#', (name) => {
  expect(decide('connected', 'live', 'publish', 1, null, name)).toMatchObject({
    kind: 'refuse',
    reason: 'no-key',
  });
});

test('IN6 PL3 publishing to a venue and playing a source are refused', () => {
  expect(decide('connected', 'venue', 'publish', 1, null, 'main')).toMatchObject({
    kind: 'refuse',
    code: 'NetStream.Publish.BadName',
  });
  expect(decide('connected', 'live', 'play', 1, null, 'artist')).toMatchObject({
    kind: 'refuse',
    code: 'NetStream.Play.StreamNotFound',
  });
});

test('IN7 deleteStream ends a publish, and is nothing before one', () => {
  expect(decide('publishing', 'live', 'deleteStream', 1, null, 1).kind).toBe('finish');
  expect(decide('connected', 'live', 'FCUnpublish', 1, null, 'x').kind).toBe('ignore');
});

test('IN8 a transaction number that is none counts as 0', () => {
  expect(decide('connected', 'live', 'createStream', Number.NaN)).toEqual({
    kind: 'createStream',
    transactionId: 0,
  });
  expect(decide('connected', 'live', 'releaseStream', 2, null, 'x')).toEqual({ kind: 'ignore' });
});
