import { undoSticker } from '../actions/stickers.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import type { UndoableSticker } from '../undoable.ts';
import { UndoIcon } from './icons.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

const Offer = ({ sticker }: { sticker: UndoableSticker }) => {
  const seconds = useSecondsLeft(sticker.untilMs);
  if (seconds === 0) return null;
  return (
    <div className="undo" data-testid="undo">
      <span className="undo-words">{STRINGS.undo.label(sticker.label)}</span>
      <button type="button" className="button button-small" onClick={() => void undoSticker()}>
        <UndoIcon />
        {STRINGS.undo.take}
        <span className="undo-seconds" aria-hidden="true">
          {seconds}
        </span>
      </button>
    </div>
  );
};

/** Takes back the newest own sticker, as long as the room lets it. */
export const UndoButton = () => {
  // The newest one can be taken back longest.
  const last = useFan((state) => state.undoable).at(-1);
  return last === undefined ? null : <Offer key={last.number} sticker={last} />;
};
