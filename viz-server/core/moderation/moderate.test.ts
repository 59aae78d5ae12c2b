import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { ACT_MAX_NUMBERS, CHAT_HISTORY, CLOSE, FOR_GOOD_MS } from '../../../proto/limits.ts';
import { acts, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { createTalkingRoom, type Heard, type TalkingRoom } from '../../tests/support/talking-room.ts';

const { Refusal } = viz;
const MODERATOR = 9;

/** A room with two fans from one address, and a moderator. */
interface ModeratedRoom extends TalkingRoom {
  moderate(act: viz.Moderate.$Properties): Heard;
}

const openRoom = (): ModeratedRoom => {
  const talking = createTalkingRoom();
  talking.come(1, { address: 'a1' });
  talking.come(2, { address: 'a1' });
  talking.come(MODERATOR, { role: 2, name: 'Mo', address: 'a1' });
  const moderate = (act: viz.Moderate.$Properties): Heard => talking.act(MODERATOR, { moderate: act });
  return Object.assign(talking, { moderate });
};

const sequenceOf = ({ reply }: Heard): number => reply?.sequence ?? 0;
const noticesTo = ({ effects }: Heard, session: number): (viz.NoticeKind | null | undefined)[] =>
  effects.flatMap((effect) =>
    effect.kind === 'send' &&
    effect.message.notice &&
    effect.places.some((place) => place.session === session)
      ? [effect.message.notice.kind]
      : [],
  );
const closedIn = ({ effects }: Heard): { sessions: number[]; code: number }[] =>
  effects.flatMap((effect) =>
    effect.kind === 'close'
      ? [{ sessions: effect.places.map(({ session }) => session), code: effect.code }]
      : [],
  );

describe('lines', () => {
  it('MD3 a line is removed from the history and from those who still hold it, and comes back where it was', () => {
    const room = openRoom();
    const old = sequenceOf(room.say(1, 'old'));
    for (let count = 0; count < CHAT_HISTORY; count += 1) {
      room.wait(1000);
      room.say(2, `line ${count}`);
    }
    const young = sequenceOf(room.say(1, 'young'));
    const removed = room.moderate({ removeLines: { numbers: [young, old, old, 99_999] } });
    expect(removed.events.map(({ chatRemoved }) => chatRemoved)).toEqual([{ numbers: [old, young] }]);
    expect(room.room.parts.chat.log.some(({ sequence }) => sequence === young)).toBe(false);
    expect(room.moderate({ removeLines: { numbers: [young] } }).reply?.refusal).toBe(
      Refusal.REFUSAL_NOT_FOUND,
    );
    const back = room.moderate({ undo: sequenceOf(removed) });
    expect(back.events[0]?.chatRestored?.lines?.map(({ sequence }) => sequence)).toEqual([old, young]);
    expect(room.room.parts.chat.log.at(-1)?.chatPosted?.text).toBe('young');
  });

  it('MD3 the pin goes with its line and comes back with it', () => {
    const room = openRoom();
    const line = sequenceOf(room.say(1, 'look'));
    room.moderate({ pin: line });
    const removed = room.moderate({ removeLines: { numbers: [line] } });
    expect(removed.events.map((event) => Object.keys(event)[0])).toEqual(['chatRemoved', 'chatPinned']);
    expect(room.room.parts.chat.pinned).toBeUndefined();
    room.moderate({ undo: sequenceOf(removed) });
    expect(room.room.parts.chat.pinned?.sequence).toBe(line);
  });

  it('MD3 a purge takes all that readers hold of a person, and what of it waits', () => {
    const room = openRoom();
    room.say(1, 'one');
    room.say(2, 'other');
    room.moderate({ setRules: { delayMs: 5000 } });
    room.say(1, 'two');
    const purged = room.moderate({ purge: { person: 'p1' } });
    expect(purged.events.map(({ chatRemoved }) => chatRemoved?.numbers?.length)).toEqual([1]);
    expect(room.wait(6000).events).toEqual([]);
    expect(room.room.parts.chat.log.map(({ chatPosted }) => chatPosted?.text)).toEqual(['other']);
    expect(room.moderate({ purge: { person: 'p1' } }).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
  });

  it('MD3 an act names at least one number and at most ACT_MAX_NUMBERS', () => {
    const room = openRoom();
    const numbers = Array.from({ length: ACT_MAX_NUMBERS + 1 }, (_, index) => index + 1);
    for (const act of [{ removeLines: { numbers } }, { removeStickers: { numbers: [] } }])
      expect(room.moderate(act).reply?.refusal).toBe(Refusal.REFUSAL_BAD_VALUE);
  });
});

describe('sanctions', () => {
  it('MD4 who is timed out may watch and ask, and is told until when', () => {
    const room = openRoom();
    expect(noticesTo(room.moderate({ timeout: { person: 'p1', durationS: 60 } }), 1)).toEqual([1]);
    expect(room.say(1, 'no').reply).toMatchObject({
      refusal: Refusal.REFUSAL_TIMED_OUT,
      retryAfterMs: 59_950,
    });
    expect(room.act(1, { ask: { people: {} } }).reply?.refusal).toBe(0);
    expect(room.say(2, 'yes').reply?.refusal).toBe(0);
    room.wait(60_000);
    expect(room.say(1, 'again').reply?.refusal).toBe(0);
  });

  it('S2 MD4 a ban puts out in the same tick and keeps out until its end', () => {
    const room = openRoom();
    const banned = room.moderate({ ban: { person: 'p1', durationS: 10 } });
    expect(noticesTo(banned, 1)).toEqual([2]);
    expect(closedIn(banned)).toEqual([{ sessions: [1], code: CLOSE.BANNED }]);
    room.go(1);
    expect(closedIn(room.come(1))).toEqual([{ sessions: [1], code: CLOSE.BANNED }]);
    room.wait(10_000);
    expect(closedIn(room.come(1))).toEqual([]);
  });

  it('S2 MD4 a ban of an address holds for all who come from it, and not for staff', () => {
    const room = openRoom();
    room.say(1, 'hello');
    room.go(1);
    const banned = room.moderate({ ban: { person: 'p1', reach: 1 } });
    expect(closedIn(banned)).toEqual([{ sessions: [2], code: CLOSE.BANNED }]);
    const { byPerson } = room.room.parts.standings;
    expect(byPerson.get('address:a1')?.banUntilMs).toBe(FOR_GOOD_MS);
    expect(closedIn(room.come(3, { person: 'new', address: 'a1' }))).toHaveLength(1);
    expect(closedIn(room.come(4, { person: 'p4', role: 2, address: 'a1' }))).toEqual([]);
    expect(noticesTo(room.moderate({ lift: { person: 'address:a1' } }), 9)).toEqual([]);
    expect(byPerson.size).toBe(0);
    expect(closedIn(room.come(3, { person: 'new', address: 'a1' }))).toEqual([]);
  });

  it('MD4 an address that is not known cannot be banned, and durations have their range', () => {
    const room = openRoom();
    const refusals = [
      { ban: { person: 'nobody', reach: 2 } },
      { timeout: { person: 'p1' } },
      { timeout: { person: 'p1', durationS: 15 * 24 * 3600 } },
      { timeout: { person: 'p1', durationS: 5, reach: 3 } },
      { ban: { person: '' } },
      { ban: { person: 'x'.repeat(201) } },
      { lift: { person: 'p1' } },
      { timeout: { person: 'p1', durationS: 5 }, reason: 'x'.repeat(201) },
    ].map((act) => room.moderate(act).reply?.refusal);
    expect(refusals).toEqual([27, 9, 9, 9, 9, 9, 27, 5]);
    expect(room.room.parts.moderation.acts.size).toBe(0);
  });

  it('MD5 of a shadow ban its person is told nothing, and nobody else sees what it does', () => {
    const room = openRoom();
    const shadowed = room.moderate({ shadowBan: { person: 'p1' } });
    expect(noticesTo(shadowed, 1)).toEqual([]);
    const placed = room.act(1, { placeSticker: { sticker: 1, x: 5, y: 5 } });
    expect([placed.reply?.refusal, placed.events, placed.own.length]).toEqual([0, [], 1]);
    expect(placed.own[0]).toMatchObject({ sequence: placed.reply?.sequence, stickerPlaced: { sticker: 1 } });
    expect(placed.staff.map(({ shadowedSticker }) => shadowedSticker?.person)).toEqual(['p1']);
    expect(room.room.parts.stickers.placed.size).toBe(0);
    const undone = room.act(1, { undoSticker: { number: sequenceOf(placed) } });
    expect([undone.reply?.refusal, undone.own[0]?.stickersRemoved?.numbers]).toEqual([
      0,
      [sequenceOf(placed)],
    ]);
    for (const action of [{ launchFirework: { x: 1, y: 1 } }, { react: { reaction: 1 } }]) {
      const alone = room.act(1, action);
      expect([alone.reply?.refusal, alone.events]).toEqual([0, []]);
      const frames = alone.effects.flatMap((effect) => (effect.kind === 'broadcast' ? [effect.frame] : []));
      expect(frames.some((frame) => frame.fireworks || frame.reactions)).toBe(false);
    }
    expect(room.say(1, 'alone')).toMatchObject({ events: [], reply: { refusal: 0 } });
    expect(noticesTo(room.moderate({ lift: { person: 'p1' } }), 1)).toEqual([]);
    expect(room.act(1, { placeSticker: { sticker: 1, x: 5, y: 5 } }).events).toHaveLength(1);
  });

  it('MD5 a shadow over an address falls upon all who come from it, not upon staff', () => {
    const room = openRoom();
    room.moderate({ shadowBan: { person: 'p1', reach: 1, durationS: 60 } });
    expect(room.act(2, { placeSticker: { sticker: 1 } }).events).toEqual([]);
    expect(room.act(MODERATOR, { placeSticker: { sticker: 1 } }).events).toHaveLength(1);
    room.wait(60_000);
    expect(room.act(2, { placeSticker: { sticker: 1 } }).events).toHaveLength(1);
  });

  it('MD6 warnings are told and counted, notes are kept, and both are taken back', () => {
    const room = openRoom();
    const standing = (): viz.Standing.$Properties | undefined => room.room.parts.standings.byPerson.get('p1');
    const first = room.moderate({ warn: { person: 'p1', text: ' be  kind ' } });
    expect(noticesTo(first, 1)).toEqual([0]);
    room.moderate({ warn: { person: 'p1', text: 'again' } });
    const noted = room.moderate({ note: { person: 'p1', text: 'watch' } });
    expect(standing()).toMatchObject({ warnings: 2, notes: ['watch'], name: 'Fan 1' });
    room.moderate({ undo: sequenceOf(first) });
    expect(standing()?.warnings).toBe(1);
    room.moderate({ note: { person: 'p1', text: '' } });
    expect(room.moderate({ undo: sequenceOf(noted) }).reply?.refusal).toBe(Refusal.REFUSAL_CONFLICT);
    expect(standing()?.notes).toEqual([]);
  });
});

describe('the room', () => {
  it('MD7 a freeze stops layers for all or for who comes after it; rules have their range', () => {
    const room = openRoom();
    room.moderate({ freeze: { layers: [3], onlyNewFans: true, sinceMs: 1 } });
    room.come(3);
    expect(room.say(3, 'new').reply?.refusal).toBe(Refusal.REFUSAL_FROZEN);
    expect(room.say(1, 'old').reply?.refusal).toBe(0);
    expect(room.moderate({ freeze: { layers: [4 as viz.Layer] } }).reply?.refusal).toBe(9);
    expect(room.moderate({ setRules: { slowModeS: 3601 } }).reply?.refusal).toBe(9);
    room.moderate({ freeze: { layers: [3] } });
    expect(room.say(1, 'all').reply?.refusal).toBe(Refusal.REFUSAL_FROZEN);
    expect(room.say(MODERATOR, 'not staff').reply?.refusal).toBe(0);
    room.moderate({ freeze: {} });
    expect(room.say(3, 'thawed').reply?.refusal).toBe(0);
  });

  it('MD8 panic is one message, and its end brings back what nobody changed since', () => {
    const room = openRoom();
    room.moderate({ setRules: { slowModeS: 5, linksClickable: true } });
    const { rules } = room.room.parts;
    room.moderate({ panic: true });
    expect(rules.chat).toMatchObject({ slowModeS: 30, linksOff: true, delayMs: 3000, linksClickable: true });
    expect(rules.frozen).toMatchObject({ layers: [0, 1, 2, 3], onlyNewFans: true });
    expect(room.moderate({ panic: true }).reply?.refusal).toBe(Refusal.REFUSAL_CONFLICT);
    room.moderate({ setRules: { ...rules.chat, slowModeS: 10 } });
    const ended = room.moderate({ panic: false });
    expect(rules.chat).toMatchObject({ slowModeS: 10, linksOff: false, delayMs: 0, linksClickable: true });
    expect(rules.frozen).toMatchObject({ layers: [], onlyNewFans: false });
    room.moderate({ undo: sequenceOf(ended) });
    expect(rules.frozen).toMatchObject({ layers: [0, 1, 2, 3], onlyNewFans: true });
    expect(room.moderate({ panic: false }).reply?.refusal).toBe(0);
  });

  it('MD9 pins, announcements and removed stickers', () => {
    const room = openRoom();
    const line = sequenceOf(room.say(1, 'look'));
    expect(room.moderate({ pin: 77 }).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
    room.moderate({ pin: line });
    expect(room.room.parts.chat.pinned?.chatPosted?.text).toBe('look');
    room.moderate({ pin: 0 });
    expect(room.room.parts.chat.pinned).toBeUndefined();
    const announced = room.moderate({ announce: ' doors  close ' });
    expect(announced.events[0]).toMatchObject({
      sequence: sequenceOf(announced) + 1,
      chatPosted: { text: 'doors close', announcement: true, name: 'Mo' },
    });
    for (const x of [1, 2, 3000]) room.act(1, { placeSticker: { sticker: 1, x } });
    const swept = room.moderate({ removeStickersIn: { right: 10, bottom: 10 } });
    expect([room.room.parts.stickers.placed.size, noticesTo(swept, 1)]).toEqual([1, [6]]);
    room.moderate({ removeStickersOf: { person: 'p1' } });
    expect(room.room.parts.stickers.placed.size).toBe(0);
    expect(room.moderate({ removeStickersOf: { person: 'p1' } }).reply?.refusal).toBe(27);
    room.moderate({ undo: sequenceOf(swept) });
    expect(room.room.parts.stickers.placed.size).toBe(2);
  });

  it('MD10 a held line is approved as it was said, rejected, and back on hold', () => {
    const room = openRoom();
    const hold = (text: string): number =>
      room.happen({ lineHeld: { line: { person: 'p1', name: 'Then', colour: 3, text }, filters: ['caps'] } });
    const first = hold('GOOD');
    const approved = room.moderate({ decide: { held: first, approve: true } });
    expect(approved.events[0]?.chatPosted).toMatchObject({
      name: 'Then',
      colour: 3,
      text: 'GOOD',
      heldAs: first,
    });
    expect(noticesTo(approved, 1)).toEqual([4]);
    expect(room.moderate({ decide: { held: first } }).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
    const undone = room.moderate({ undo: sequenceOf(approved) });
    expect([room.room.parts.chat.log.length, [...room.room.parts.chat.held.keys()]]).toEqual([0, [first]]);
    room.moderate({ undo: sequenceOf(undone) });
    expect([room.room.parts.chat.log.length, room.room.parts.chat.held.size]).toEqual([1, 0]);
    const second = hold('BAD');
    const rejected = room.moderate({ decide: { held: second } });
    expect(noticesTo(rejected, 1)).toEqual([5]);
    room.moderate({ undo: sequenceOf(rejected) });
    expect([...room.room.parts.chat.held.keys()]).toEqual([second]);
  });
});

describe('undo', () => {
  it('S10 MD2 what was undone stays in the log, and so does the undoing', () => {
    const room = openRoom();
    const warned = sequenceOf(room.moderate({ warn: { person: 'p1', text: 'hm' } }));
    const undone = sequenceOf(room.moderate({ undo: warned }));
    const log = room.room.recent.filter(({ moderationAct }) => moderationAct);
    expect(log.map(({ sequence, moderationAct }) => [sequence, moderationAct?.undoes ?? 0])).toEqual([
      [warned, 0],
      [undone, warned],
    ]);
  });

  it('MD2 takes back one field and leaves what came later; the same field changed later is a conflict', () => {
    const room = openRoom();
    const standing = (): viz.Standing.$Properties | undefined => room.room.parts.standings.byPerson.get('p1');
    const first = room.moderate({ timeout: { person: 'p1', durationS: 60 } });
    room.moderate({ ban: { person: 'p1' } });
    expect(room.moderate({ undo: sequenceOf(first) }).reply?.refusal).toBe(0);
    expect(standing()).toMatchObject({ timeoutUntilMs: 0, banUntilMs: FOR_GOOD_MS });
    const second = room.moderate({ timeout: { person: 'p1', durationS: 60 } });
    room.moderate({ timeout: { person: 'p1', durationS: 90 } });
    expect(room.moderate({ undo: sequenceOf(second) }).reply?.refusal).toBe(Refusal.REFUSAL_CONFLICT);
  });

  it('MD2 an act is undone once, an undo can be undone, and what is forgotten is too late', () => {
    const room = openRoom();
    const banned = sequenceOf(room.moderate({ ban: { person: 'p1' } }));
    const undone = room.moderate({ undo: banned });
    expect(noticesTo(undone, 1)).toEqual([3]);
    expect(room.moderate({ undo: banned }).reply?.refusal).toBe(Refusal.REFUSAL_CONFLICT);
    const redone = room.moderate({ undo: sequenceOf(undone) });
    expect(closedIn(redone)).toEqual([{ sessions: [1], code: CLOSE.BANNED }]);
    expect(room.moderate({ undo: 9999 }).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
    for (let count = 0; count < 1000; count += 1) room.happen({ moderationAct: { act: { panic: false } } });
    expect(room.moderate({ undo: banned }).reply?.refusal).toBe(Refusal.REFUSAL_TOO_LATE);
  });

  it('MD2 of two acts of one tick upon the same thing the second is refused BUSY', () => {
    const room = openRoom();
    const once = (durationS: number): viz.Action.$Properties => ({
      moderate: { timeout: { person: 'p1', durationS } },
    });
    room.nowMs += 50;
    const warned = { moderate: { warn: { person: 'p2', text: 'hm' } } };
    const effects = tick(room.room, acts(MODERATOR, once(60), once(90), warned), { now: room.nowMs });
    expect(repliesIn(effects).map(({ refusal }) => refusal)).toEqual([0, Refusal.REFUSAL_BUSY, 0]);
    expect(room.room.parts.standings.byPerson.get('p1')?.timeoutUntilMs).toBe(room.nowMs + 60_000);
  });
});
