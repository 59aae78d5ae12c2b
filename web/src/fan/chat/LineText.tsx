import { StickerPicture } from '../components/StickerPicture.tsx';
import { type LineReading, linePieces } from './line-pieces.ts';

interface LineTextProps extends LineReading {
  readonly text: string;
}

/** A chat line: text, with stickers for emotes and the reader's own name marked. Never markup. */
export const LineText = ({ text, ...reading }: LineTextProps) => (
  <>
    {linePieces(text, reading).map((piece, index) => {
      // The pieces of a line never change their order.
      const key = `${index}`;
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'own-name') return <mark key={key}>{piece.text}</mark>;
      if (piece.kind === 'link')
        return (
          <a key={key} href={piece.href} target="_blank" rel="nofollow noopener noreferrer">
            {piece.text}
          </a>
        );
      return (
        <span key={key} className="emote" role="img" aria-label={piece.sticker.label} title={piece.text}>
          <StickerPicture sticker={piece.sticker} />
        </span>
      );
    })}
  </>
);
