import { describe, expect, it } from 'vitest';
import { UNDO_STICKER_MS } from '../../../proto/limits.ts';
import { stillUndoable, undoableSticker } from './undoable.ts';

describe('taking back', () => {
  it('PG13 is offered for as long as the room takes it, a little less', () => {
    const one = undoableSticker(1, 'Star', 0);
    expect(stillUndoable([one], UNDO_STICKER_MS - 2_000)).toEqual([one]);
    expect(stillUndoable([one], UNDO_STICKER_MS)).toEqual([]);
  });
});
