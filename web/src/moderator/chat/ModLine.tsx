import { type JSX, memo } from 'react';
import { PersonButton } from '../parts/PersonButton.tsx';
import { STRINGS } from '../strings.ts';
import { clockWords } from '../words/times.ts';
import { giveBreak, pinLine, removeLine } from './line-acts.ts';
import type { SeenLine } from './merge-lines.ts';

export interface ModLineProps {
  readonly seen: SeenLine;
  /** The line whose buttons can be reached by Tab. */
  readonly isActive: boolean;
  readonly isOwn: boolean;
}

const words = STRINGS.chat;

const classOf = ({ seen: { line, isShadowed }, isActive }: ModLineProps): string =>
  [
    'mod-line',
    isActive && 'is-active',
    isShadowed && 'mod-line-shadowed',
    line.isAnnouncement && 'mod-line-announcement',
  ]
    .filter(Boolean)
    .join(' ');

export const ModLine = memo((props: ModLineProps): JSX.Element => {
  const { line, isShadowed } = props.seen;
  const { person, name, role, colour, isVerified } = line;
  const tabIndex = props.isActive ? 0 : -1;
  return (
    <li
      className={classOf(props)}
      data-number={line.number}
      data-testid={`line-${line.number}`}
      tabIndex={-1}
    >
      <div className="mod-line-head">
        {line.isAnnouncement && <span className="badge badge-warn">{words.announcement}</span>}
        <PersonButton
          who={{ person, name, role }}
          colour={colour}
          isVerified={isVerified}
          tabIndex={tabIndex}
        />
        {isShadowed && <span className="badge badge-bad">{words.shadowed}</span>}
        <time dateTime={new Date(line.atMs).toISOString()}>{clockWords(line.atMs)}</time>
      </div>
      <p className="mod-line-text" dir="auto">
        {line.text}
      </p>
      {!isShadowed && <LineActs {...props} tabIndex={tabIndex} />}
    </li>
  );
});
ModLine.displayName = 'ModLine';

const LineActs = ({ seen: { line }, isOwn, tabIndex }: ModLineProps & { tabIndex: number }): JSX.Element => (
  <div className="mod-line-acts">
    <button
      type="button"
      className="button button-small"
      tabIndex={tabIndex}
      aria-label={words.removeAloud(line.name)}
      data-testid={`line-delete-${line.number}`}
      onClick={() => void removeLine(line)}
    >
      {words.remove}
    </button>
    {!isOwn && (
      <button
        type="button"
        className="button button-small"
        tabIndex={tabIndex}
        aria-label={words.timeoutAloud(line.name)}
        data-testid={`line-timeout-${line.number}`}
        onClick={() => void giveBreak(line)}
      >
        {words.timeout}
      </button>
    )}
    <button
      type="button"
      className="button button-small button-quiet"
      tabIndex={tabIndex}
      aria-label={words.pinAloud(line.name)}
      onClick={() => void pinLine(line)}
    >
      {words.pin}
    </button>
  </div>
);
