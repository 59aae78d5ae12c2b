import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { CHAT_HISTORY, CHAT_MAX_GRAPHEMES, CHAT_REPEAT_MS, HELD_MAX } from '../../../proto/limits.ts';
import { acts, join, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { createTalkingRoom, type TalkingRoom } from '../../tests/support/talking-room.ts';
import { createRoom } from '../room.ts';
import { filterCounts } from './chat-filters.ts';

const { Refusal } = viz;
const MODERATOR = 9;
const ARTIST = 8;

/** Fans 1 and 2, an artist and a moderator. */
const roomOf = (rules: viz.ChatRules.$Properties = {}): TalkingRoom => {
  const talking = createTalkingRoom();
  talking.happen({ rulesChanged: rules });
  for (const session of [1, 2]) talking.come(session);
  talking.come(ARTIST, { role: 1, verified: true });
  talking.come(MODERATOR, { role: 2, verified: true });
  return talking;
};

const setFilters = (talking: TalkingRoom, settings: unknown): number =>
  talking.happen({ filtersChanged: new TextEncoder().encode(JSON.stringify(settings)) });

const shadowBan = (talking: TalkingRoom, standing: viz.Standing.$Properties = {}): number =>
  talking.happen({ standingChanged: { person: 'p1', standing: { shadow: true, ...standing } } });

describe('replies', () => {
  it('CH4 a line answers one of the history, or one from before it', () => {
    const talking = roomOf();
    const first = talking.say(1, 'first').reply?.sequence ?? 0;
    expect(talking.say(2, 'to the first', first).events[0]?.chatPosted).toMatchObject({ replyTo: first });
    for (let line = 0; line < CHAT_HISTORY; line += 1) talking.happen({ chatPosted: { text: `${line}` } });
    expect(talking.say(2, 'still', first).reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH4 what is no line, not yet, or no longer is not found', () => {
    const talking = roomOf();
    expect(talking.say(1, 'to nothing', 1).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
    talking.say(1, 'oldest');
    const sticker = talking.happen({ stickerPlaced: { sticker: 1 } });
    const removed = talking.say(2, 'removed').reply?.sequence ?? 0;
    talking.happen({ chatRemoved: { numbers: [removed] } });
    for (const number of [sticker, removed, talking.room.sequence + 1, 2 ** 52]) {
      talking.wait(1000);
      expect(talking.say(1, `to ${number}`, number).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
    }
  });

  it('CH4 CH13 a line that only its author sees can be answered by the author, and by nobody else', () => {
    const talking = roomOf();
    talking.say(2, 'public');
    shadowBan(talking);
    const own = talking.say(1, 'shadowed').reply?.sequence ?? 0;
    expect(talking.say(1, 'to myself', own).reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(talking.say(2, 'to a ghost', own).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
  });
});

describe('what a line is made of', () => {
  it('CH5 mentions name persons', () => {
    const talking = roomOf();
    expect(talking.say(1, 'hello @fan 2!').events[0]?.chatPosted?.mentions).toEqual(['p2']);
    talking.go(2);
    expect(talking.say(1, 'where is @fan 2?').events[0]?.chatPosted?.mentions).toBeUndefined();
  });

  it("CH6 an emote of the show's set counts as one grapheme", () => {
    const talking = roomOf();
    const emotes = ':star:'.repeat(CHAT_MAX_GRAPHEMES);
    expect(talking.say(1, emotes).events[0]?.chatPosted?.text).toBe(emotes);
    expect(talking.say(1, `${emotes}!`).reply?.refusal).toBe(Refusal.REFUSAL_TOO_LONG);
    talking.happen({ showChanged: { stickerSet: [1] } });
    expect(talking.say(2, emotes).reply?.refusal).toBe(Refusal.REFUSAL_TOO_LONG);
    talking.happen({ showChanged: { stickerSet: [2] } });
    expect(talking.say(2, emotes).reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(talking.say(2, ':constructor:'.repeat(40)).reply?.refusal).toBe(Refusal.REFUSAL_TOO_LONG);
    expect(talking.say(2, ':neon-heart:'.repeat(200)).reply?.refusal).toBe(Refusal.REFUSAL_TOO_LONG);
  });

  it('CH7 links are text, may be clicked where the rules say so, or are refused', () => {
    const text = 'see https://example.com/tour';
    const linksOf = (rules: viz.ChatRules.$Properties) => {
      const { reply, events } = roomOf(rules).say(1, text);
      return [reply?.refusal, events[0]?.chatPosted?.links];
    };
    expect(linksOf({})).toEqual([Refusal.REFUSAL_NONE, undefined]);
    expect(linksOf({ linksClickable: true })).toEqual([Refusal.REFUSAL_NONE, true]);
    expect(linksOf({ linksOff: true, linksClickable: true })).toEqual([Refusal.REFUSAL_LINKS_OFF, undefined]);
    const off = roomOf({ linksOff: true });
    expect(off.say(1, 'no link...here').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(off.say(MODERATOR, text).reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });
});

describe('pace', () => {
  it('CH8 slow mode counts per person, through coming back, and says when', () => {
    const talking = roomOf({ slowModeS: 10 });
    expect(talking.say(1, 'one').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(talking.say(1, 'two').reply).toMatchObject({
      refusal: Refusal.REFUSAL_SLOW_MODE,
      retryAfterMs: 9950,
    });
    talking.go(1);
    talking.come(3, { person: 'p1' });
    expect(talking.say(3, 'three').reply?.refusal).toBe(Refusal.REFUSAL_SLOW_MODE);
    expect(talking.say(2, 'another').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    talking.wait(10_000);
    expect(talking.say(3, 'four').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH8 two lines of one tick are two lines; a line that was refused does not count', () => {
    const talking = roomOf({ slowModeS: 10, linksOff: true });
    expect(talking.say(1, 'https://example.com').reply?.refusal).toBe(Refusal.REFUSAL_LINKS_OFF);
    const both = acts(1, { ref: 1, sayChat: { text: 'a' } }, { ref: 2, sayChat: { text: 'b' } });
    const replies = repliesIn(tick(talking.room, both, { now: talking.nowMs + 50 }));
    expect(replies.map(({ refusal }) => refusal)).toEqual([Refusal.REFUSAL_NONE, Refusal.REFUSAL_SLOW_MODE]);
  });

  it('CH8 CH10 what the disk did not take was not said; a clock that was set back keeps nobody waiting', () => {
    const talking = roomOf({ slowModeS: 10 });
    const line = acts(1, { ref: 1, sayChat: { text: 'hello' } });
    const [lost] = repliesIn(tick(talking.room, line, { now: talking.nowMs, isJournaled: false }));
    expect(lost?.refusal).toBe(Refusal.REFUSAL_BUSY);
    expect(talking.say(1, 'hello').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    talking.nowMs -= 5000;
    expect(talking.say(1, 'hello').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH8 CH10 staff and artists talk as they like', () => {
    const talking = roomOf({ slowModeS: 10 });
    for (const session of [ARTIST, MODERATOR, ARTIST, MODERATOR])
      expect(talking.say(session, 'again').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH9 only the verified talk where the rules say so', () => {
    const talking = roomOf({ verifiedOnly: true });
    talking.come(3, { verified: true });
    expect(talking.say(1, 'a').reply?.refusal).toBe(Refusal.REFUSAL_VERIFIED_ONLY);
    for (const session of [3, ARTIST, MODERATOR])
      expect(talking.say(session, 'b').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH10 the same text again by the same person is refused for half a minute', () => {
    const talking = roomOf();
    talking.say(1, 'so good');
    talking.say(1, 'between');
    expect(talking.say(1, 'so  good ').reply).toMatchObject({
      refusal: Refusal.REFUSAL_REPEATED,
      retryAfterMs: CHAT_REPEAT_MS - 100,
    });
    expect(talking.say(2, 'so good').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    talking.wait(CHAT_REPEAT_MS);
    expect(talking.say(1, 'so good').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    const both = acts(1, { ref: 1, sayChat: { text: 'c' } }, { ref: 2, sayChat: { text: 'c' } });
    const replies = repliesIn(tick(talking.room, both, { now: talking.nowMs + 50 }));
    expect(replies.map(({ refusal }) => refusal)).toEqual([Refusal.REFUSAL_NONE, Refusal.REFUSAL_REPEATED]);
  });
});

describe('filters', () => {
  it('CH11 a line that a filter refuses is told so, and seen by nobody', () => {
    const talking = roomOf();
    setFilters(talking, { words: { mode: 'refuse', words: ['ticketbot'] } });
    const { reply, events, own, staff } = talking.say(1, 'buy at t1cketbot');
    expect(reply).toMatchObject({ refusal: Refusal.REFUSAL_FILTERED, sequence: 0 });
    expect([events, own, staff]).toEqual([[], [], []]);
    expect(talking.say(MODERATOR, 'no ticketbot here').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH11 a line that a filter holds goes to staff, and its author sees that it waits', () => {
    const talking = roomOf();
    setFilters(talking, { words: { mode: 'hold', words: ['ticketbot'] } });
    const { reply, events, own, staff } = talking.say(1, 'buy at ticketbot');
    const line = { person: 'p1', text: 'buy at ticketbot' };
    expect(reply).toMatchObject({
      refusal: Refusal.REFUSAL_NONE,
      held: true,
      sequence: talking.room.sequence,
    });
    expect(events).toEqual([]);
    expect(own).toMatchObject([{ sequence: reply?.sequence, lineHeld: { line } }]);
    expect(own[0]?.lineHeld?.filters).toBeUndefined();
    expect(staff).toMatchObject([{ lineHeld: { line, filters: ['words'] } }]);
    expect([...talking.room.parts.chat.held.keys()]).toEqual([reply?.sequence]);
  });

  it('CH11 new settings hold at once, and settings that cannot be read are none', () => {
    const talking = roomOf();
    for (const [settings, refusal] of [
      [{ caps: { mode: 'refuse', minLetters: 3 } }, Refusal.REFUSAL_FILTERED],
      [{ caps: { mode: 'dry-run', minLetters: 3 } }, Refusal.REFUSAL_NONE],
      [{ caps: { mode: 'nonsense' } }, Refusal.REFUSAL_NONE],
    ] as const) {
      setFilters(talking, settings);
      expect(talking.say(1, `LOUD ${refusal} ${talking.nowMs}`).reply?.refusal).toBe(refusal);
    }
    talking.happen({ filtersChanged: Uint8Array.of(0xff, 0x7b) });
    expect(talking.say(1, 'LOUD AND BROKEN').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH12 counts what each filter has hit', () => {
    const talking = roomOf();
    const { chat } = talking.room.parts;
    expect(filterCounts(chat)).toEqual([]);
    for (const mode of ['refuse', 'hold', 'dry-run']) {
      setFilters(talking, { words: { mode, words: ['ticketbot'] } });
      talking.say(1, `ticketbot ${mode}`);
    }
    expect(filterCounts(chat)).toEqual([{ filter: 'words', refused: 1, held: 1, dry: 1 }]);
  });
});

describe('held lines', () => {
  it('CH13 a delayed line is posted when its time has come; until then only its author and staff see it', () => {
    const talking = roomOf({ delayMs: 3000 });
    const said = talking.say(1, 'wait for it');
    const held = said.reply?.sequence;
    expect(said.reply?.held).toBeUndefined();
    expect(said.events).toEqual([]);
    expect(said.own).toMatchObject([{ sequence: held, chatPosted: { text: 'wait for it' } }]);
    expect(said.staff).toMatchObject([{ lineHeld: { filters: ['delay'], dueMs: talking.nowMs + 3000 } }]);
    expect(talking.wait(2950).events).toEqual([]);
    const posted = talking.wait(50);
    expect(posted.events).toMatchObject([{ chatPosted: { text: 'wait for it', heldAs: held } }]);
    expect(posted.staff).toMatchObject([{ heldDecided: { held, approve: true } }]);
    expect(talking.wait(5000).events).toEqual([]);
    expect(talking.room.parts.chat.held.size).toBe(0);
  });

  it('CH13 a delayed line that staff reject is never posted, also where both happen in one tick', () => {
    const talking = roomOf({ delayMs: 3000 });
    const [early, late] = [1, 2].map((session) => talking.say(session, 'oh').reply?.sequence ?? 0);
    talking.happen({ heldDecided: { held: early ?? 0, approve: false } });
    talking.room.orders.push({ heldDecided: { held: late ?? 0, approve: false } });
    expect(talking.wait(5000).events).toEqual([]);
    expect(talking.wait(5000).events).toEqual([]);
  });

  it('CH13 delayed lines keep their order, and a flood of them is posted over several ticks', () => {
    const talking = roomOf({ delayMs: 1000 });
    const texts = Array.from({ length: 120 }, (_, line) => `line ${line}`);
    for (const [index, text] of texts.entries())
      talking.happen({
        lineHeld: { line: { person: `q${index}`, text }, filters: ['delay'], dueMs: talking.nowMs },
      });
    const ticks = [1, 2, 3, 4].map(() => talking.wait(50).events);
    expect(ticks.map((events) => events.length)).toEqual([50, 50, 20, 0]);
    expect(ticks.flat().map(({ chatPosted }) => chatPosted?.text)).toEqual(texts);
  });

  it('CH13 CH8 a line was said when it was held, not when it was posted', () => {
    const talking = roomOf({ delayMs: 3000, slowModeS: 5 });
    talking.say(1, 'one');
    talking.wait(3000);
    talking.wait(2000);
    expect(talking.say(1, 'two').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH14 where too many lines wait for a moderator, or too many of one person, the next is refused', () => {
    const talking = roomOf();
    setFilters(talking, { words: { mode: 'hold', words: ['ticketbot'] } });
    const holdOf = (person: string) =>
      talking.happen({ lineHeld: { line: { person, text: 'x' }, filters: ['words'] } });
    for (let line = 0; line < 20; line += 1) holdOf('p1');
    expect(talking.say(1, 'ticketbot').reply).toMatchObject({
      refusal: Refusal.REFUSAL_BUSY,
      retryAfterMs: 5000,
    });
    expect(talking.say(2, 'ticketbot').reply).toMatchObject({ refusal: Refusal.REFUSAL_NONE, held: true });
    for (let line = talking.room.parts.chat.held.size; line < HELD_MAX; line += 1) holdOf(`q${line}`);
    talking.wait(CHAT_REPEAT_MS);
    expect(talking.say(2, 'ticketbot').reply?.refusal).toBe(Refusal.REFUSAL_BUSY);
    expect(talking.say(2, 'all well').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('CH15 staff are never held, delayed or filtered', () => {
    const talking = roomOf({ delayMs: 3000, slowModeS: 60, linksOff: true, verifiedOnly: true });
    setFilters(talking, { words: { mode: 'refuse', words: ['ticketbot'] } });
    const { reply, events } = talking.say(MODERATOR, 'ticketbot https://example.com');
    expect([reply?.refusal, events.length]).toEqual([Refusal.REFUSAL_NONE, 1]);
  });
});

describe('shadow ban', () => {
  it('CH16 the author sees its line as if it were posted, staff see it, nobody else does', () => {
    const talking = roomOf();
    shadowBan(talking);
    const { reply, events, own, staff } = talking.say(1, 'boo');
    expect(reply).toMatchObject({ refusal: Refusal.REFUSAL_NONE, sequence: talking.room.sequence });
    expect(reply?.held).toBeUndefined();
    expect(events).toEqual([]);
    expect(own).toMatchObject([{ sequence: reply?.sequence, chatPosted: { person: 'p1', text: 'boo' } }]);
    expect(staff).toMatchObject([{ shadowedLine: { line: { text: 'boo' } } }]);
    expect(talking.room.parts.chat.log).toEqual([]);
  });

  it('CH16 looks no different under a delay, a filter, slow mode', () => {
    const rules = { delayMs: 3000, slowModeS: 10 };
    const plain = roomOf(rules);
    const shadowed = roomOf(rules);
    shadowBan(shadowed);
    shadowBan(plain, { shadow: false, notes: ['x'] });
    for (const talking of [plain, shadowed])
      setFilters(talking, { words: { mode: 'hold', words: ['ticketbot'] } });
    for (const text of ['ticketbot', 'too soon', 'boo']) {
      const [one, other] = [plain, shadowed].map((talking) => {
        const { reply, own } = talking.say(1, text);
        if (text === 'too soon') talking.wait(10_000);
        return { reply, own };
      });
      expect(one?.reply).toBeDefined();
      expect(other).toEqual(one);
    }
  });

  it('CH16 ends with its time', () => {
    const talking = roomOf();
    shadowBan(talking, { shadowUntilMs: talking.nowMs + 1000 });
    expect(talking.say(1, 'boo').events).toEqual([]);
    talking.wait(1000);
    expect(talking.say(1, 'back').events).toHaveLength(1);
  });
});

describe('receipts', () => {
  it('CH2 CH11 a line is never both refused and seen', () => {
    const room = createRoom();
    tick(room, { joins: [join(1)] });
    const [reply] = repliesIn(tick(room, acts(1, { ref: 7, sayChat: { text: '' } })));
    expect(reply).toMatchObject({ ref: 7, refusal: Refusal.REFUSAL_EMPTY, sequence: 0 });
    expect(room.sequence).toBe(0);
  });
});
