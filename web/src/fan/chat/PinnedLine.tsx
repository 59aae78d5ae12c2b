import { PinIcon } from '../components/icons.tsx';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { PersonName } from './LineHead.tsx';
import { LineText } from './LineText.tsx';

/** The line that the moderators keep on top. */
export const PinnedLine = () => {
  const pinned = useFan((state) => state.pinned);
  const { stickerSet } = useFan((state) => state.show);
  if (pinned === undefined) return null;
  return (
    <section className="pinned" aria-label={STRINGS.chat.pinned} data-testid="pinned">
      <PinIcon />
      <p className="pinned-text" dir="auto">
        <PersonName {...pinned} />{' '}
        <LineText text={pinned.text} hasLinks={pinned.hasLinks} stickerSet={stickerSet} />
      </p>
    </section>
  );
};
