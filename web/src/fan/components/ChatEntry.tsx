import { memo } from 'react';
import { paletteCss } from '../../../../proto/palette.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { STRINGS } from '../strings.ts';

interface ChatEntryProps {
  readonly line: ChatLine;
  readonly isOwn: boolean;
  /** First of a group: the name stands above it. */
  readonly isFirst: boolean;
}

const timeOf = (atMs: number) =>
  new Date(atMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

export const ChatEntry = memo(({ line, isOwn, isFirst }: ChatEntryProps) => (
  <li className={`line${isOwn ? ' line-own' : ''}${isFirst ? ' line-first' : ''}`}>
    <p className={isFirst ? 'line-head' : 'visually-hidden'}>
      <bdi className="line-name" style={{ color: paletteCss(line.colour) }}>
        {line.name}
      </bdi>
      {isOwn && <span className="line-note">{STRINGS.chat.you}</span>}
      {STRINGS.roles[line.role] && <span className="badge badge-role">{STRINGS.roles[line.role]}</span>}
      {line.atMs > 0 && (
        <time className="line-time" dateTime={new Date(line.atMs).toISOString()}>
          {timeOf(line.atMs)}
        </time>
      )}
    </p>
    <p className="line-text" dir="auto">
      {line.text}
    </p>
  </li>
));
ChatEntry.displayName = 'ChatEntry';
