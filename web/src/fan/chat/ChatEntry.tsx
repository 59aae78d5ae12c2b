import { memo } from 'react';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { STRINGS } from '../strings.ts';
import { LineActions } from './LineActions.tsx';
import { LineHead } from './LineHead.tsx';
import { LineText } from './LineText.tsx';
import { Quote, type QuotedLine } from './Quote.tsx';

export interface ChatEntryProps {
  readonly line: ChatLine;
  readonly isOwn: boolean;
  /** First of a group: the name stands above it. */
  readonly isFirst: boolean;
  /** The line whose buttons can be reached. */
  readonly isActive: boolean;
  /** The reader's name where the line mentions it. */
  readonly ownName: string | undefined;
  readonly stickerSet: readonly number[];
  /** What it answers. */
  readonly quoted: QuotedLine | undefined;
  readonly onGoTo: (number: number) => void;
}

const classOf = ({ line, isOwn, isFirst, isActive, ownName }: ChatEntryProps): string =>
  [
    'line',
    isOwn && 'line-own',
    isFirst && 'line-first',
    isActive && 'is-active',
    ownName !== undefined && 'line-mention',
    line.isAnnouncement && 'line-announcement',
    line.isHeld && 'line-pending',
  ]
    .filter(Boolean)
    .join(' ');

export const ChatEntry = memo((props: ChatEntryProps) => {
  const { line, isOwn, isFirst, isActive, ownName, stickerSet, quoted, onGoTo } = props;
  return (
    <li className={classOf(props)} data-number={line.number} tabIndex={-1}>
      {quoted !== undefined && <Quote quoted={quoted} isActive={isActive} onGoTo={onGoTo} />}
      <LineHead line={line} isOwn={isOwn} isFirst={isFirst || quoted !== undefined} />
      <p className="line-text" dir="auto">
        <LineText text={line.text} ownName={ownName} hasLinks={line.hasLinks} stickerSet={stickerSet} />
        {ownName !== undefined && <span className="visually-hidden"> ({STRINGS.chat.mentionsYou})</span>}
        {line.isHeld && <span className="line-note"> {STRINGS.chat.held}</span>}
      </p>
      {!line.isHeld && <LineActions line={line} isOwn={isOwn} isActive={isActive} />}
    </li>
  );
});
ChatEntry.displayName = 'ChatEntry';
