import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { CLOSE, MAX_ACTIONS_PER_MESSAGE, MAX_MESSAGE_BYTES } from '../../proto/limits.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { connectFan, joinFan, type TestFan } from './support/test-fan.ts';
import { encodeClient, encodeHello } from './support/wire.ts';

const { Refusal } = viz;

describe('refusals on a real websocket', () => {
  let server: TestServer;
  let witness: TestFan;

  beforeAll(async () => {
    server = await runServer();
    witness = await joinFan(server.vizUrl);
  });

  afterAll(async () => {
    // Whatever the others did, the witness noticed nothing.
    expect(witness.view.problems).toEqual([]);
    expect(witness.socket.readyState).toBe(witness.socket.OPEN);
    await server.close();
  });

  const origins: [string | null, string][] = [
    [null, 'no Origin'],
    ['null', 'an opaque Origin'],
    ['http://evil.example', 'a foreign page'],
    ['http://127.0.0.1.evil.example', 'a name that only begins like ours'],
    ['file://127.0.0.1', 'another scheme'],
    ['http://user@127.0.0.1', 'a name with user information'],
  ];
  it.each(origins)('S1 Origin %s (%s) is closed with WRONG_ORIGIN', async (origin) => {
    const fan = await connectFan(server.vizUrl, { origin, isSilent: true });
    expect(await fan.closed).toEqual({ code: CLOSE.WRONG_ORIGIN, reason: 'WRONG_ORIGIN' });
    expect(fan.messages).toEqual([]);
  });

  it('S1 a list of origins lets in those and no others, the same host included', async () => {
    const listed = await runServer({ allowedOrigins: ['https://club.example'] });
    const good = await joinFan(listed.vizUrl, { origin: 'https://club.example' });
    for (const origin of ['http://127.0.0.1:8080', 'http://club.example', 'https://club.example:444']) {
      const bad = await connectFan(listed.vizUrl, { origin, isSilent: true });
      expect((await bad.closed).code).toBe(CLOSE.WRONG_ORIGIN);
    }
    await good.close();
    await listed.close();
  });

  const hellos: [string, viz.Hello.$Properties, number, string, number][] = [
    ['another version', { protocolVersion: 2 }, CLOSE.UNSUPPORTED_VERSION, 'UNSUPPORTED_VERSION', 9],
    ['no version', { protocolVersion: 0 }, CLOSE.UNSUPPORTED_VERSION, 'UNSUPPORTED_VERSION', 9],
    ['an unknown room', { room: 'attic' }, CLOSE.UNKNOWN_ROOM, 'UNKNOWN_ROOM', 9],
    ['a forged ticket', { ticket: 'e30.AAAA' }, CLOSE.BAD_TICKET, 'BAD_TICKET', 9],
    ['a name of spaces', { guestName: ' \u200b ' }, CLOSE.BAD_NAME, 'NAME_EMPTY', 11],
    ['a name too long', { guestName: '👩‍🚀'.repeat(25) }, CLOSE.BAD_NAME, 'NAME_TOO_LONG', 12],
    ['a name with controls', { guestName: 'a\u0007b' }, CLOSE.BAD_NAME, 'NAME_ILL_FORMED', 13],
  ];
  it.each(hellos)('GW3 Hello with %s is told why and closed', async (_what, hello, code, reason, refusal) => {
    const fan = await connectFan(server.vizUrl, { hello });
    expect(await fan.closed).toEqual({ code, reason });
    expect(fan.view.replies).toMatchObject([{ ref: 0, refusal }]);
  });

  const firsts: [string, Uint8Array, number][] = [
    ['a cursor', encodeClient({ cursor: { x: 1, y: 1 } }), CLOSE.HELLO_EXPECTED],
    ['no bytes', new Uint8Array(0), CLOSE.MALFORMED],
    ['an unknown flag byte', new Uint8Array([7, 1, 2]), CLOSE.MALFORMED],
    ['half a Hello', encodeHello({ guestName: 'somebody' }).subarray(0, 9), CLOSE.MALFORMED],
    [
      'Hello and more',
      encodeClient({ hello: { protocolVersion: 1 }, cursor: { x: 1, y: 1 } }),
      CLOSE.MALFORMED,
    ],
    // Hello.guest_name with a lone surrogate as CESU-8.
    ['a name that is not UTF-8', new Uint8Array([0, 10, 7, 8, 1, 34, 3, 0xed, 0xa0, 0x80]), CLOSE.BAD_NAME],
  ];
  it.each(firsts)('GW2 a first message that is %s closes the socket', async (_what, bytes, code) => {
    const fan = await connectFan(server.vizUrl, { isSilent: true });
    fan.sendBytes(bytes);
    expect((await fan.closed).code).toBe(code);
  });

  it('GW4 a message over 64 KiB closes its own socket with TOO_BIG', async () => {
    const fan = await joinFan(server.vizUrl);
    fan.sendBytes(new Uint8Array(MAX_MESSAGE_BYTES + 1));
    expect((await fan.closed).code).toBe(CLOSE.TOO_BIG);
  });

  it('GW5 malformed messages are told each time and close the socket only when they go on', async () => {
    const fan = await joinFan(server.vizUrl);
    fan.sendBytes(new Uint8Array([0, 0x1a, 0xff, 0xff, 0xff, 0xff, 0x0f]));
    await fan.until((view) => view.replies.length === 1, 'the refusal');
    expect(fan.view.replies[0]).toMatchObject({ ref: 0, refusal: Refusal.REFUSAL_MALFORMED });
    fan.socket.send('text');
    await fan.until((view) => view.replies.length === 2, 'the refusal of text');
    expect((await fan.ask({ sayChat: { text: 'still here' } })).refusal).toBe(Refusal.REFUSAL_NONE);
    for (let count = 0; count < 40; count += 1) fan.sendBytes(new Uint8Array([1, 2, 3]));
    expect((await fan.closed).code).toBe(CLOSE.MALFORMED);
  });

  it('GW5 too many actions in one message, and a second Hello, are malformed', async () => {
    const fan = await joinFan(server.vizUrl);
    fan.send({ actions: Array.from({ length: MAX_ACTIONS_PER_MESSAGE + 1 }, () => ({ setLook: {} })) });
    fan.sendBytes(encodeHello());
    await fan.until((view) => view.replies.length === 2, 'two refusals');
    expect(fan.view.replies.map(({ refusal }) => refusal)).toEqual([1, 1]);
    await fan.close();
  });

  it('GW6 unknown fields are ignored, an unknown action is refused by its ref', async () => {
    const fan = await joinFan(server.vizUrl);
    // Field 99 beside a good action with ref 5; then an action of an unknown kind (field 63) with ref 6.
    const good = viz.Action.encode({ ref: 5, setLook: { colour: 1 } }).finish();
    fan.sendBytes(new Uint8Array([0, 0x9a, 0x06, 1, 65, 0x1a, good.length, ...good]));
    fan.sendBytes(new Uint8Array([0, 0x1a, 5, 8, 6, 0xfa, 0x03, 0]));
    // A message in which nothing is known.
    fan.sendBytes(new Uint8Array([0, 0x9a, 0x06, 1, 65]));
    await fan.until((view) => view.replies.length === 3, 'three answers');
    const answers = new Map(fan.view.replies.map(({ ref, refusal }) => [ref, refusal]));
    expect(answers).toEqual(
      new Map([
        [5, Refusal.REFUSAL_NONE],
        [6, Refusal.REFUSAL_UNKNOWN_ACTION],
        [0, Refusal.REFUSAL_UNKNOWN_ACTION],
      ]),
    );
    await fan.close();
  });

  const actions: [keyof typeof Refusal, viz.Action.$Properties][] = [
    ['REFUSAL_UNKNOWN_STICKER', { placeSticker: { sticker: 4000, x: 1, y: 1 } }],
    ['REFUSAL_OFF_BACKGROUND', { placeSticker: { sticker: 1, x: 4096, y: 1 } }],
    ['REFUSAL_BAD_VALUE', { placeSticker: { sticker: 1, scalePct: 201 } }],
    ['REFUSAL_BAD_VALUE', { placeSticker: { sticker: 1, rotationDeg: -181 } }],
    ['REFUSAL_OFF_BACKGROUND', { launchFirework: { x: 0, y: 0xffffffff } }],
    ['REFUSAL_BAD_VALUE', { launchFirework: { colour: 12 } }],
    ['REFUSAL_EMPTY', { sayChat: { text: ' \n\t ' } }],
    ['REFUSAL_TOO_LONG', { sayChat: { text: 'é'.repeat(301) } }],
    ['REFUSAL_TOO_LONG', { sayChat: { text: 'x'.repeat(60_000) } }],
    ['REFUSAL_ILL_FORMED', { sayChat: { text: `a${'\u0301'.repeat(40)}` } }],
    ['REFUSAL_BAD_VALUE', { setLook: { colour: 200 } }],
    ['REFUSAL_NAME_TOO_LONG', { setLook: { name: 'n'.repeat(25) } }],
    ['REFUSAL_NAME_EMPTY', { setLook: { name: '\u3164' } }],
    ['REFUSAL_NAME_ILL_FORMED', { setLook: { name: 'a\u0000' } }],
  ];
  it.each(actions)('RM3 %s for %o', async (refusal, action) => {
    const fan = await joinFan(server.vizUrl);
    const before = witness.view.sequence;
    const answer = await fan.ask(action);
    expect(answer).toMatchObject({ refusal: Refusal[refusal], retryAfterMs: 0, sequence: 0 });
    expect((await fan.ask({ sayChat: { text: 'fine' } })).sequence).toBe(before + 1);
    await witness.until((view) => view.sequence === before + 1);
    await fan.close();
  });

  it('CH2 chat whose bytes are not UTF-8 is refused by its ref, and its neighbours are not', async () => {
    const fan = await joinFan(server.vizUrl);
    const bad = [8, 7, 0x22, 5, 10, 3, 0xed, 0xa0, 0x80];
    const good = viz.Action.encode({ ref: 8, setLook: { colour: 1 } }).finish();
    fan.sendBytes(new Uint8Array([0, 0x1a, bad.length, ...bad, 0x1a, good.length, ...good]));
    await fan.until((view) => view.replies.length === 2, 'two answers');
    expect(fan.view.replies.find(({ ref }) => ref === 7)?.refusal).toBe(Refusal.REFUSAL_ILL_FORMED);
    expect(fan.view.replies.find(({ ref }) => ref === 8)?.refusal).toBe(Refusal.REFUSAL_NONE);
    await fan.close();
  });

  it('GW7 a cursor off the background is refused and moves nothing', async () => {
    const fan = await joinFan(server.vizUrl);
    fan.send({ cursor: { x: 5000, y: 1 } });
    await fan.until((view) => view.replies.length === 1, 'the refusal');
    expect(fan.view.replies[0]).toMatchObject({ ref: 0, refusal: Refusal.REFUSAL_OFF_BACKGROUND });
    await fan.close();
  });

  it('RM4 too many actions per second are refused with the time to wait', async () => {
    const fan = await joinFan(server.vizUrl);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => fan.ask({ sayChat: { text: `line ${index}` } })),
    );
    const refused = answers.filter(({ refusal }) => refusal === Refusal.REFUSAL_TOO_OFTEN);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const { retryAfterMs } of refused) {
      expect(retryAfterMs).toBeGreaterThan(0);
      expect(retryAfterMs).toBeLessThanOrEqual(4000);
    }
    await fan.close();
  });

  it('GW8 a flood of messages is told, its actions are refused, and it is closed when it goes on', async () => {
    const fan = await joinFan(server.vizUrl);
    for (let count = 0; count < 60; count += 1) fan.send({ cursor: { x: count, y: 1 } });
    const answer = await fan.ask({ sayChat: { text: 'too late' } });
    expect(answer).toMatchObject({ refusal: Refusal.REFUSAL_TOO_OFTEN });
    expect(answer.retryAfterMs).toBeGreaterThan(0);
    for (let count = 0; count < 3000; count += 1) fan.send({ cursor: { x: 1, y: 1 } });
    expect((await fan.closed).code).toBe(CLOSE.TOO_MANY_REFUSALS);
  });
});
