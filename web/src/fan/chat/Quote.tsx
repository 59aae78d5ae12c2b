import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { ReplyIcon } from '../components/icons.tsx';
import { STRINGS } from '../strings.ts';
import { lineBeginning } from './line-beginning.ts';

const QUOTED_SIGNS = 80;

/** The line that another one answers: itself, gone from the page, or of somebody muted. */
export type QuotedLine = ChatLine | 'gone' | 'muted';

/** The beginning of a line with its author's name. */
export const QuoteWords = ({ quoted }: { quoted: QuotedLine }) => {
  if (quoted === 'gone') return STRINGS.chat.goneLine;
  if (quoted === 'muted') return STRINGS.chat.mutedLine;
  return (
    <>
      <bdi className="quote-name">{quoted.name}</bdi> <bdi>{lineBeginning(quoted.text, QUOTED_SIGNS)}</bdi>
    </>
  );
};

interface QuoteProps {
  readonly quoted: QuotedLine;
  readonly isActive: boolean;
  readonly onGoTo: (number: number) => void;
}

export const Quote = ({ quoted, isActive, onGoTo }: QuoteProps) => {
  const words = (
    <>
      <ReplyIcon />
      <span className="visually-hidden">{STRINGS.chat.answers} </span>
      <span className="quote-words">
        <QuoteWords quoted={quoted} />
      </span>
    </>
  );
  if (typeof quoted === 'string') return <p className="quote">{words}</p>;
  return (
    <button
      type="button"
      className="quote quote-button"
      tabIndex={isActive ? 0 : -1}
      onClick={() => onGoTo(quoted.number)}
    >
      {words}
    </button>
  );
};
