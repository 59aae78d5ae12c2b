import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { createTalkingRoom, type TalkingRoom } from '../../tests/support/talking-room.ts';
import type { ActKind } from './act-rule.ts';
import { ACT_KINDS } from './acts/registry.ts';

const { Refusal } = viz;
const FAN = 1;
const ROLES = { fan: 0, artist: 1, moderator: 2, admin: 3 } as const;

/** An example of each kind of act that is good in `stage` for whoever may do it. */
const EXAMPLES: { readonly [Kind in ActKind]: (stage: Stage) => viz.Moderate.$Properties } = {
  removeLines: ({ line }) => ({ removeLines: { numbers: [line] } }),
  purge: () => ({ purge: { person: 'p1' } }),
  timeout: () => ({ timeout: { person: 'p1', durationS: 5 } }),
  ban: () => ({ ban: { person: 'p1' } }),
  shadowBan: () => ({ shadowBan: { person: 'p1' } }),
  lift: () => ({ lift: { person: 'p2' } }),
  warn: () => ({ warn: { person: 'p1', text: 'hm' } }),
  note: () => ({ note: { person: 'p1', text: 'hm' } }),
  removeStickers: ({ sticker }) => ({ removeStickers: { numbers: [sticker] } }),
  removeStickersOf: () => ({ removeStickersOf: { person: 'p1' } }),
  removeStickersIn: () => ({ removeStickersIn: { right: 4095, bottom: 4095 } }),
  setRules: () => ({ setRules: { slowModeS: 1 } }),
  freeze: () => ({ freeze: { layers: [0] } }),
  decide: ({ held }) => ({ decide: { held } }),
  undo: ({ act }) => ({ undo: act }),
  pin: ({ line }) => ({ pin: line }),
  announce: () => ({ announce: 'hm' }),
  setFilters: () => ({ setFilters: new TextEncoder().encode('{}') }),
  startEffect: () => ({ startEffect: { effect: 4, durationMs: 1000, strengthPct: 1 } }),
  stopEffect: ({ effect }) => ({ stopEffect: effect }),
  panic: () => ({ panic: true }),
};

interface Stage {
  readonly room: TalkingRoom;
  readonly line: number;
  readonly sticker: number;
  readonly held: number;
  readonly act: number;
  readonly effect: number;
}

const setStage = (): Stage => {
  const room = createTalkingRoom();
  for (const [session, role] of [
    [FAN, 0],
    [2, 0],
    [20, 2],
    [21, 2],
    [30, 3],
    [31, 3],
  ])
    room.come(session ?? 0, { role: role ?? 0 });
  const done = (session: number, action: viz.Action.$Properties): number =>
    room.act(session, action).reply?.sequence ?? 0;
  return {
    room,
    line: done(FAN, { sayChat: { text: 'line' } }),
    sticker: done(FAN, { placeSticker: { sticker: 1 } }),
    held: room.happen({ lineHeld: { line: { person: 'p2', text: 'held' }, filters: ['caps'] } }),
    act: done(20, { moderate: { timeout: { person: 'p2', durationS: 60 } } }),
    effect: done(30, { moderate: { startEffect: { effect: 3, durationMs: 9000, strengthPct: 1 } } }) + 1,
  };
};

const moderate = (stage: Stage, session: number, act: viz.Moderate.$Properties): viz.Refusal | undefined =>
  stage.room.act(session, { moderate: act }).reply?.refusal ?? undefined;

const FOR_ADMINS: readonly ActKind[] = ['setFilters', 'startEffect', 'stopEffect'];

describe('who may do what', () => {
  const table = ACT_KINDS.flatMap((kind) =>
    Object.entries(ROLES).map(([name, role]) => {
      const least = FOR_ADMINS.includes(kind) ? ROLES.admin : ROLES.moderator;
      return { kind, name, role, refusal: role >= least ? 0 : Refusal.REFUSAL_NOT_ALLOWED };
    }),
  );

  it.each(table)('S3 $kind by $name: $refusal', ({ kind, role, refusal }) => {
    const stage = setStage();
    stage.room.come(50, { role });
    const { sequence } = stage.room.room;
    expect(moderate(stage, 50, EXAMPLES[kind](stage))).toBe(refusal);
    if (refusal === 0) {
      const { acts } = stage.room.room.parts.moderation;
      expect([...acts.values()].at(-1)?.event.moderationAct).toMatchObject({
        moderator: 'p50',
        moderatorRole: role,
      });
    } else expect(stage.room.room.sequence).toBe(sequence);
  });

  it.each(['timeline', 'audit', 'desk'] as const)('S3 the question %s is for staff only', (question) => {
    const stage = setStage();
    const ask = { ask: { [question]: question === 'timeline' ? { person: 'p1' } : {} } };
    expect(stage.room.act(FAN, ask).reply?.refusal).toBe(Refusal.REFUSAL_NOT_ALLOWED);
    stage.room.come(50, { role: ROLES.artist });
    expect(stage.room.act(50, ask).reply?.refusal).toBe(Refusal.REFUSAL_NOT_ALLOWED);
    expect(stage.room.act(20, ask).reply?.refusal).toBe(0);
  });
});

const SANCTIONS = ['timeout', 'ban', 'shadowBan', 'lift', 'warn', 'note'] as const;
const onPerson = (kind: (typeof SANCTIONS)[number], person: string): viz.Moderate.$Properties => ({
  [kind]: { person, durationS: 5, text: 'hm' },
});

describe('ranks', () => {
  it.each(SANCTIONS)('S10 %s: nobody on its own rank or above, nor on itself, here or gone', (kind) => {
    const stage = setStage();
    const outranked = [
      [20, 'p21'],
      [20, 'p30'],
      [20, 'p20'],
      [30, 'p31'],
      [30, 'p30'],
    ] as const;
    for (const [session, person] of outranked)
      expect([session, person, moderate(stage, session, onPerson(kind, person))]).toEqual([
        session,
        person,
        26,
      ]);
    stage.room.go(21);
    stage.room.go(30);
    for (const person of ['p21', 'p30'])
      expect(moderate(stage, 20, onPerson(kind, person))).toBe(Refusal.REFUSAL_OUTRANKED);
    expect(moderate(stage, 31, onPerson(kind, 'p21'))).not.toBe(Refusal.REFUSAL_OUTRANKED);
  });

  it('S10 lines and stickers of staff are theirs and the admins to remove', () => {
    const stage = setStage();
    const { room } = stage;
    const said = room.say(21, 'by a moderator').reply?.sequence ?? 0;
    const placed = room.act(30, { placeSticker: { sticker: 1, x: 5, y: 5 } }).reply?.sequence ?? 0;
    for (const act of [
      { removeLines: { numbers: [stage.line, said] } },
      { purge: { person: 'p21' } },
      { removeStickers: { numbers: [placed] } },
      { removeStickersOf: { person: 'p30' } },
      { removeStickersIn: { left: 5, top: 5, right: 5, bottom: 5 } },
    ])
      expect([act, moderate(stage, 20, act)]).toEqual([act, Refusal.REFUSAL_OUTRANKED]);
    expect(moderate(stage, 20, { removeStickersIn: { right: 4095, bottom: 4095 } })).toBe(0);
    expect([...room.room.parts.stickers.placed.keys()]).toEqual([placed]);
    expect(moderate(stage, 21, { removeLines: { numbers: [said] } })).toBe(0);
    expect(moderate(stage, 31, { removeStickers: { numbers: [placed] } })).toBe(0);
  });

  it('S10 what an admin did, no moderator takes back', () => {
    const stage = setStage();
    const banned = stage.room.act(30, { moderate: { ban: { person: 'p1' } } }).reply?.sequence ?? 0;
    expect(moderate(stage, 20, { undo: banned })).toBe(Refusal.REFUSAL_OUTRANKED);
    expect(moderate(stage, 21, { undo: stage.act })).toBe(0);
    expect(moderate(stage, 31, { undo: banned })).toBe(0);
  });

  it('S10 a moderator whom an admin has timed out can do nothing, nor end it', () => {
    const stage = setStage();
    moderate(stage, 30, { timeout: { person: 'p20', durationS: 60 } });
    expect(moderate(stage, 20, { lift: { person: 'p20' } })).toBe(Refusal.REFUSAL_TIMED_OUT);
    expect(moderate(stage, 20, { announce: 'hm' })).toBe(Refusal.REFUSAL_TIMED_OUT);
  });

  it('S10 who has lost its role can be acted on once it came back without', () => {
    const stage = setStage();
    stage.room.go(21);
    expect(moderate(stage, 20, { ban: { person: 'p21' } })).toBe(Refusal.REFUSAL_OUTRANKED);
    stage.room.come(21, { role: 0 });
    expect(moderate(stage, 20, { ban: { person: 'p21' } })).toBe(0);
  });
});

describe('the desk', () => {
  it('MD12 shows what waits, who stands how, the filters and panic', () => {
    const stage = setStage();
    moderate(stage, 20, { panic: true });
    const { effects } = stage.room.act(20, { ask: { desk: {} } });
    const desk = effects.flatMap((effect) =>
      effect.kind === 'send' ? [effect.message.answer?.desk] : [],
    )[0];
    expect(desk?.held?.map(({ sequence }) => sequence)).toEqual([stage.held]);
    expect(desk?.standings?.map(({ person }) => person)).toEqual(['p2']);
    expect(JSON.parse(new TextDecoder().decode(desk?.filters ?? undefined))).toHaveProperty('caps');
    expect(desk?.panic).toBe(true);
  });

  it('MD12 timelines and the log are asked of the journal, page by page', () => {
    const stage = setStage();
    const { effects } = stage.room.act(20, { ask: { timeline: { person: 'p1', before: 5 } } });
    expect(effects.find(({ kind }) => kind === 'look-up')).toMatchObject({
      query: { kind: 'timeline', person: 'p1', before: 5 },
    });
    const log = stage.room.act(20, { ask: { audit: { before: 7 } } });
    expect(log.effects.find(({ kind }) => kind === 'look-up')).toMatchObject({
      query: { kind: 'audit', before: 7 },
    });
  });
});
