import { describe, expect, it, vi } from 'vitest';
import type { viz } from '../../../../proto/gen/viz.js';
import type { RoomListener } from './room-listener.ts';
import { createRoomView } from './room-view.ts';
import { readStickerColumns } from './sticker-columns.ts';

const listen = () =>
  ({
    reset: vi.fn(),
    stickerAdded: vi.fn(),
    stickersRemoved: vi.fn(),
    stickersRestored: vi.fn(),
    chatAdded: vi.fn(),
    chatChanged: vi.fn(),
    pinned: vi.fn(),
    show: vi.fn(),
    rules: vi.fn(),
    frozen: vi.fn(),
    effectStarted: vi.fn(),
    effectStopped: vi.fn(),
    firework: vi.fn(),
    reacted: vi.fn(),
    crowdMeter: vi.fn(),
    viewers: vi.fn(),
    timeIs: vi.fn(),
    notice: vi.fn(),
    cursorMoved: vi.fn(),
    cursorGone: vi.fn(),
  }) satisfies RoomListener;

const sticker = (sequence: number): viz.Event.$Properties => ({
  sequence,
  stickerPlaced: { sticker: 2, x: sequence, y: 0, rotationDeg: 0, scalePct: 0, person: 'p' },
});
const chat = (sequence: number): viz.Event.$Properties => ({
  sequence,
  chatPosted: { person: 'p', name: 'Mira', text: `line ${sequence}` },
});

describe('room view', () => {
  it('WS5 applies events in order and each of them once', () => {
    const listener = listen();
    const view = createRoomView(listener);
    expect(view.events([sticker(1), sticker(2), sticker(2)])).toBe(true);
    expect(view.events([sticker(1), chat(3)])).toBe(true);
    expect(listener.stickerAdded).toHaveBeenCalledTimes(2);
    expect(view.chat.map((line) => line.text)).toEqual(['line 3']);
    expect(view.lastSequence).toBe(3);
  });

  it('C2 notices a gap and applies nothing behind it', () => {
    const listener = listen();
    const view = createRoomView(listener);
    view.frame({ sequence: 1, events: [sticker(1)] });
    expect(view.frame({ sequence: 2, events: [sticker(4)], eventsAfter: 3 })).toBe(false);
    expect(view.lastSequence).toBe(1);
    expect([...view.stickers.keys()]).toEqual([1]);
    expect(view.frame({ sequence: 3, events: [sticker(3), sticker(4)], eventsAfter: 1 })).toBe(true);
    expect([...view.stickers.keys()]).toEqual([1, 3, 4]);
  });

  it('WS6 replaces everything by a snapshot, also one of a room that counts from less', () => {
    const listener = listen();
    const view = createRoomView(listener);
    view.events([sticker(1), sticker(2), chat(3)]);
    const stickers = { numberGaps: [1], stickers: [7], x: [1], y: [2], rotationDeg: [3], scalePct: [0] };
    view.snapshot({ sequence: 2, stickers, chat: [chat(2)] });
    expect([...view.stickers]).toEqual([[1, { sticker: 7, x: 1, y: 2, rotationDeg: 3, scalePct: 100 }]]);
    expect(view.chat.map((line) => line.number)).toEqual([2]);
    expect(view.lastSequence).toBe(2);
    expect(listener.reset).toHaveBeenCalledTimes(1);
  });

  it('WS5 takes stickers away and tells only of those that were there', () => {
    const listener = listen();
    const view = createRoomView(listener);
    view.events([sticker(1), sticker(2), { sequence: 3, stickersRemoved: { numbers: [1, 77] } }]);
    expect(listener.stickersRemoved).toHaveBeenCalledWith([1], true);
    expect(view.stickers.has(1)).toBe(false);
  });

  it('WS5 hands on viewers, fireworks and trails of a frame', () => {
    const listener = listen();
    const view = createRoomView(listener);
    const fireworks = { x: [1, 2], y: [3, 4], colours: [5, 6], counts: [1] };
    view.frame({ viewers: 12, fireworks, trails: { keyGaps: [1], keyX: [2], keyY: [3], keyColours: [4] } });
    expect(listener.viewers).toHaveBeenCalledWith(12);
    expect(listener.firework.mock.calls).toEqual([
      [1, 3, 5, 1],
      [2, 4, 6, 1],
    ]);
    expect(listener.cursorMoved).toHaveBeenCalledWith(1, { x: 2, y: 3, colour: 4, isGlowing: false });
  });

  it('WS4 holds friends beside the cursors of the frames, each once, whoever told of it last', () => {
    const listener = listen();
    const view = createRoomView(listener);
    const friend = { keyGaps: [7], keyColours: [1] };
    view.friends({ ...friend, keyX: [10], keyY: [20] });
    expect(listener.cursorMoved).toHaveBeenLastCalledWith(7, { x: 10, y: 20, colour: 1, isGlowing: false });
    view.frame({ sequence: 1, trails: { ...friend, keyX: [11], keyY: [20] } });
    view.frame({ sequence: 2, trails: { moveGaps: [7], moveDx: [5], moveDy: [0] } });
    expect(listener.cursorMoved).toHaveBeenLastCalledWith(7, expect.objectContaining({ x: 16, y: 20 }));
    view.frame({ sequence: 3, trails: { goneGaps: [7] } });
    view.friends({ ...friend, keyX: [17], keyY: [20], keyStyles: [2] });
    expect(listener.cursorMoved).toHaveBeenLastCalledWith(7, { x: 17, y: 20, colour: 1, isGlowing: true });
    view.friends({ goneGaps: [7] });
    expect(listener.cursorGone.mock.calls).toEqual([[7], [7]]);
  });

  it('WS5 keeps a bounded number of chat lines', () => {
    const view = createRoomView(listen());
    view.events(Array.from({ length: 1000 }, (_, index) => chat(index + 1)));
    expect(view.chat).toHaveLength(400);
    expect(view.chat.at(-1)?.number).toBe(1000);
  });

  it('P2 leaves out sticker rows with a missing column', () => {
    expect(readStickerColumns({ numberGaps: [1, 1], stickers: [1, 2], x: [5], y: [6, 7] }).size).toBe(1);
  });
});
