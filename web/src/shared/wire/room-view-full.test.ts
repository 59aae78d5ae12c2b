import { describe, expect, it, vi } from 'vitest';
import { viz } from '../../../../proto/gen/viz.js';
import { DEFAULT_REACTIONS } from '../../../../proto/limits.ts';
import type { RoomListener } from './room-listener.ts';
import { createRoomView } from './room-view.ts';

const listen = () => {
  const told = vi.fn();
  const listener = new Proxy({} as RoomListener, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        void told(name, ...given),
  });
  const calls = (name: keyof RoomListener) =>
    told.mock.calls.filter(([called]) => called === name).map(([, ...given]) => given);
  return { view: createRoomView(listener), calls };
};

const sticker = (sequence: number): viz.Event.$Properties => ({
  sequence,
  stickerPlaced: { sticker: 2, x: sequence, y: 0, person: 'p' },
});
const chat = (sequence: number, given: viz.ChatPosted.$Properties = {}): viz.Event.$Properties => ({
  sequence,
  chatPosted: { person: 'p', name: 'Mira', text: `line ${sequence}`, ...given },
});
const texts = (view: { chat: readonly { text: string }[] }) => view.chat.map(({ text }) => text);

describe('room view: what comes and goes', () => {
  it('WS13 puts restored stickers back below those that came later', () => {
    const { view, calls } = listen();
    view.events([sticker(1), sticker(2), sticker(3), { sequence: 4, stickersRemoved: { numbers: [1, 2] } }]);
    const stickers = { numberGaps: [1, 1], stickers: [2, 2], x: [1, 2], y: [0, 0] };
    view.events([{ sequence: 5, stickersRestored: { stickers } }]);
    expect([...view.stickers.keys()]).toEqual([1, 2, 3]);
    expect(calls('stickersRestored')).toHaveLength(1);
  });

  it.each([
    [viz.RemovalReason.REMOVAL_ROOM_FULL, true],
    [viz.RemovalReason.REMOVAL_EXPIRED, true],
    [viz.RemovalReason.REMOVAL_UNDONE, false],
    [viz.RemovalReason.REMOVAL_MODERATED, false],
  ])('WS13 lets a sticker removed for reason %i fade: %s', (reason, isFading) => {
    const { view, calls } = listen();
    view.events([sticker(1), { sequence: 2, stickersRemoved: { numbers: [1], reason } }]);
    expect(calls('stickersRemoved')).toEqual([[[1], isFading]]);
  });

  it('WS14 takes chat lines away and puts them back where they were', () => {
    const { view, calls } = listen();
    view.events([chat(1), chat(2), chat(3), { sequence: 4, chatRemoved: { numbers: [2, 99] } }]);
    expect(texts(view)).toEqual(['line 1', 'line 3']);
    view.events([{ sequence: 5, chatRestored: { lines: [chat(2), chat(3)] } }]);
    expect(texts(view)).toEqual(['line 1', 'line 2', 'line 3']);
    expect(calls('chatChanged')).toHaveLength(2);
  });

  it('WS14 pins a line, and unpins one that is removed', () => {
    const { view, calls } = listen();
    view.events([chat(1), { sequence: 2, chatPinned: { line: chat(1) } }]);
    expect(view.pinned?.text).toBe('line 1');
    view.events([{ sequence: 3, chatRemoved: { numbers: [1] } }]);
    expect(view.pinned).toBeUndefined();
    view.events([
      { sequence: 4, chatPinned: { line: chat(1) } },
      { sequence: 5, chatPinned: {} },
    ]);
    expect(calls('pinned').at(-1)).toEqual([undefined]);
  });

  it('WS15 fills in what a show leaves to the defaults, and replaces the whole of it', () => {
    const { view, calls } = listen();
    const modes = [viz.LayerMode.MODE_ON, viz.LayerMode.MODE_OFF];
    const theme = { backgroundRgb: 0x112233, accentRgb: 0 };
    view.events([{ sequence: 1, showChanged: { title: 'Night', modes, theme, reactions: ['🎹'] } }]);
    expect(view.show).toMatchObject({ title: 'Night', backgroundRgb: 0x112233, accentRgb: undefined });
    expect(view.show.modes).toEqual({ stickers: 'on', trails: 'off', fireworks: 'on', chat: 'on' });
    expect(view.show.reactions).toEqual(['🎹']);
    view.events([{ sequence: 2, showChanged: {} }]);
    expect(view.show).toMatchObject({ title: '', reactions: DEFAULT_REACTIONS, scaleMaxPct: 200 });
    expect(calls('show')).toHaveLength(2);
  });

  it('WS15 follows rules, freezes and effects', () => {
    const { view, calls } = listen();
    const effect = { effect: viz.EffectKind.EFFECT_FLASH, startMs: 5, durationMs: 9e9, flashesPerSX10: 500 };
    view.events([
      { sequence: 1, rulesChanged: { slowModeS: 10, verifiedOnly: true } },
      { sequence: 2, frozen: { layers: [viz.Layer.LAYER_CHAT], onlyNewFans: true } },
      { sequence: 3, effectStarted: { effect, reduced: viz.EffectKind.EFFECT_WASH } },
      { sequence: 4, effectStarted: { effect: { effect: 99 as viz.EffectKind } } },
    ]);
    expect(view.rules).toEqual({ slowModeS: 10, isVerifiedOnly: true });
    expect(view.frozen).toEqual({ layers: ['chat'], isForNewFansOnly: true });
    expect(view.effects).toMatchObject([{ number: 3, kind: 'flash', durationMs: 60_000, flashesPerS: 3 }]);
    view.events([
      { sequence: 5, effectStopped: 3 },
      { sequence: 6, frozen: {} },
    ]);
    expect(view.effects).toEqual([]);
    expect(view.frozen.layers).toEqual([]);
    expect(calls('effectStopped')).toEqual([[3]]);
  });

  it('WS6 reads show, rules, pin, freeze, effects and crowd meter from a snapshot', () => {
    const { view, calls } = listen();
    view.events([
      { sequence: 1, showChanged: { title: 'Old' } },
      { sequence: 2, frozen: { layers: [3] } },
    ]);
    view.snapshot({ sequence: 9, show: { title: 'New' }, pinned: chat(4), crowdMeter: 55 });
    expect(view.show.title).toBe('New');
    expect(view.frozen.layers).toEqual([]);
    expect(view.pinned?.number).toBe(4);
    expect(calls('crowdMeter')).toEqual([[55]]);
  });

  it('WS5 hands on reactions, the crowd meter where it changed, and the time', () => {
    const { view, calls } = listen();
    view.frame({ timeMs: 77, reactions: { reactions: [0, 2], counts: [240] }, crowdMeter: 1 });
    view.frame({ timeMs: 78 });
    expect(calls('reacted')).toEqual([
      [0, 240],
      [2, 1],
    ]);
    expect(calls('crowdMeter')).toEqual([[0]]);
    expect(calls('timeIs')).toEqual([[77], [78]]);
  });
});

describe('room view: what only this fan sees', () => {
  it('WS12 shows own lines without counting them', () => {
    const { view } = listen();
    view.events([chat(1)]);
    view.own([chat(9)]);
    expect(texts(view)).toEqual(['line 1', 'line 9']);
    expect(view.lastSequence).toBe(1);
    expect(view.events([chat(5)])).toBe(true);
    expect(texts(view)).toEqual(['line 1', 'line 5', 'line 9']);
  });

  it('WS12 marks a held line until it is posted or turned away', () => {
    const { view } = listen();
    const held = (sequence: number) => ({ sequence, lineHeld: { line: { person: 'me', text: 'held' } } });
    view.own([held(2), held(3)]);
    expect(view.chat.map(({ isHeld }) => isHeld)).toEqual([true, true]);
    view.events([chat(7, { heldAs: 2, text: 'posted' })]);
    view.own([{ sequence: 8, heldDecided: { held: 3, approve: false } }]);
    expect(view.chat.map(({ text, isHeld }) => [text, isHeld])).toEqual([['posted', false]]);
    // The posted line overtook the own copy: it is not shown twice.
    view.own([held(2)]);
    expect(texts(view)).toEqual(['posted']);
  });

  it('WS12 keeps own lines and stickers over a snapshot of the same room, not over one that counts anew', () => {
    const { view } = listen();
    view.events([chat(1)]);
    view.own([chat(2), sticker(3)]);
    view.snapshot({ sequence: 5, chat: [chat(4)] });
    expect(texts(view)).toEqual(['line 2', 'line 4']);
    expect([...view.stickers.keys()]).toEqual([3]);
    view.snapshot({ sequence: 1, chat: [] });
    expect(texts(view)).toEqual([]);
    expect(view.stickers.size).toBe(0);
  });
});
