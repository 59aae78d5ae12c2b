import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viz as hear } from './gen/fan-hear.js';
import { viz as say } from './gen/fan-say.js';
import { viz } from './gen/viz.js';

type Sent = readonly viz.ServerMessage.$Properties[];

const line = (sequence: number): viz.Event.$Properties => ({
  sequence,
  atMs: 1_700_000_000_000,
  chatPosted: { person: 'p', name: 'Zoë', text: '👩‍🚀', mentions: ['a', 'b'], replyTo: 3, heldAs: 2 },
});
const columns = {
  numberGaps: [1, 300],
  stickers: [1, 2],
  x: [0, 4095],
  y: [4095, 0],
  rotationDeg: [-180, 7],
};
const show: viz.Show.$Properties = {
  title: 'Night',
  theme: { backgroundRgb: 1, image: '/a.png', accentRgb: 2 },
  stickerSet: [1, 2],
  reactions: ['👏'],
  modes: [0, 2],
  stickerLimits: { perFan: 3, lifetimeS: 4 },
  countdown: { toMs: 1_800_000_000_000, label: 'Doors' },
};
const trails = { keyGaps: [1, 2], keyX: [5, 6], keyY: [7, 8], keyColours: [1, 2], keyStyles: [1, 2] };

/** Everything that a fan is sent, in every kind. */
const SENT: Sent = [
  {
    welcome: {
      protocolVersion: 1,
      fan: 300,
      person: 'p',
      ticket: 't',
      timeMs: 1_700_000_000_000,
      verified: true,
    },
  },
  {
    frame: {
      sequence: 4_000_000_000,
      viewers: 45_000,
      eventsAfter: 9,
      events: [
        line(10),
        { sequence: 11, stickerPlaced: { sticker: 1, rotationDeg: -5, person: 'p' } },
        { sequence: 12, stickersRemoved: { numbers: [1, 2 ** 40], reason: 3 } },
        { sequence: 13, stickersRestored: { stickers: columns, persons: ['p', 'q'], atMs: [1, 2] } },
        { sequence: 14, chatRemoved: { numbers: [1], byAuthor: true } },
        { sequence: 15, chatRestored: { lines: [line(3)] } },
        { sequence: 16, chatPinned: { line: line(3) } },
        { sequence: 17, showChanged: show },
        { sequence: 18, rulesChanged: { slowModeS: 3, delayMs: 4, linksOff: true } },
        { sequence: 19, effectStarted: { effect: { effect: 5, durationMs: 9, text: 'Now' }, reduced: 5 } },
        { sequence: 20, effectStopped: 19 },
        { sequence: 21, frozen: { layers: [0, 3], onlyNewFans: true, sinceMs: 5 } },
      ],
      trails: { ...trails, moveGaps: [9], moveDx: [-300], moveDy: [300], goneGaps: [1] },
      fireworks: { x: [1], y: [2], colours: [3], counts: [4] },
      reactions: { reactions: [1], counts: [200] },
      crowdMeter: 101,
      tickMs: 75,
    },
  },
  {
    snapshot: {
      sequence: 9,
      stickers: columns,
      chat: [line(1)],
      show,
      rules: {},
      pinned: line(1),
      crowdMeter: 5,
    },
  },
  { backfill: { events: [line(5)] } },
  { replies: { replies: [{ ref: 1, refusal: 10, sequence: 2 ** 45, retryAfterMs: 5, held: true }] } },
  {
    own: {
      events: [
        { lineHeld: { line: { text: 'mine' }, dueMs: 5 } },
        { heldDecided: { held: 3, approve: true } },
      ],
    },
  },
  { answer: { ref: 3, people: { rows: [{ person: 'p', name: 'Nova', role: 1 }], total: 900, page: 2 } } },
  { notice: { kind: 7, text: 'away', untilMs: 5 } },
  { friends: trails },
];

const SAID: readonly viz.ClientMessage.$Properties[] = [
  {
    hello: {
      protocolVersion: 1,
      room: 'main',
      ticket: 't',
      guestName: 'Zoë',
      lastSequence: 2 ** 45,
      colour: 3,
    },
  },
  {
    cursor: { x: 4095, y: 1, hidden: true },
    actions: [
      { ref: 1, placeSticker: { sticker: 1, x: 1, y: 2, rotationDeg: -9, scalePct: 50 } },
      { ref: 2, launchFirework: { x: 1, y: 2, colour: 3 } },
      { ref: 3, sayChat: { text: '👩‍🚀', replyTo: 300 } },
      { ref: 4, setLook: { colour: 1, name: 'Nova', trail: 2 } },
      { ref: 5, undoSticker: { number: 2 ** 40 } },
      { ref: 6, react: { reaction: 1, count: 5 } },
      { ref: 7, ask: { people: { search: 'no', page: 3 } } },
      { ref: 8, setFriends: { persons: ['p1', 'p2'] } },
    ],
  },
];

const plain = (message: unknown): unknown =>
  JSON.parse(JSON.stringify(message, (_, value: unknown) => value ?? undefined));

describe('the fan page’s own code', () => {
  it('P2 reads every kind of message that fans are sent as the whole code does', () => {
    for (const message of SENT) {
      const bytes = viz.ServerMessage.encode(message).finish();
      expect(plain(hear.ServerMessage.decode(bytes))).toEqual(plain(viz.ServerMessage.decode(bytes)));
    }
    const kinds = new Set(SENT.flatMap((message) => Object.keys(message)));
    expect(kinds).not.toContain('staff');
    const ofStaff = viz.ServerMessage.encode({ staff: { events: [line(5)] } }).finish();
    expect(hear.ServerMessage.decode(ofStaff).staff).toBeUndefined();
  });

  it('P2 writes every kind of message that fans send as the whole code does', () => {
    for (const message of SAID)
      expect(say.ClientMessage.encode(message).finish()).toEqual(viz.ClientMessage.encode(message).finish());
  });

  it('P2 decodes or throws, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          hear.ServerMessage.decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
