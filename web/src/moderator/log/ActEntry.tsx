import { type JSX, memo } from 'react';
import { undoAct } from '../acts.ts';
import { useNameOf } from '../parts/use-name-of.ts';
import type { ActRow } from '../room/act-row.ts';
import { openSheet, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { actWords } from '../words/acts.ts';
import { timeWords } from '../words/times.ts';

const words = STRINGS.log;

interface EntryProps {
  readonly row: ActRow;
  readonly nowMs: number;
}

export interface ActEntryProps extends EntryProps {
  readonly isInForce: boolean;
  /** The act to take back for turning that round. */
  readonly last: number;
}

/** An act, how it stands now, and the way to turn that round. */
export const ActEntry = memo(
  ({ row: { number, atMs, act }, nowMs, isInForce, last }: ActEntryProps): JSX.Element => {
    const nameOf = useNameOf();
    const what = actWords(act, nameOf);
    const reason = act.act?.reason ?? '';
    return (
      <li className={isInForce ? 'mod-act' : 'mod-act mod-act-faint'} data-testid={`act-${number}`}>
        <Time atMs={atMs} nowMs={nowMs} />
        <p dir="auto">
          <strong>{act.moderatorName}</strong> {what} {reason !== '' && words.because(reason)}{' '}
          {!isInForce && <span className="badge">{words.undone}</span>}
        </p>
        <div className="mod-act-end">
          {act.person && <AboutButton person={act.person} name={act.personName || nameOf(act.person)} />}
          <UndoButton what={what} by={act.moderatorRole ?? 0} isInForce={isInForce} last={last} />
        </div>
      </li>
    );
  },
);
ActEntry.displayName = 'ActEntry';

export interface UndoEntryProps extends EntryProps {
  /** What was turned round, where the log reaches it. */
  readonly root: ActRow | undefined;
  readonly isRedo: boolean;
}

/** That somebody took an act back or did it again; the button for that stands with the act itself. */
export const UndoEntry = memo(
  ({ row: { number, atMs, act }, nowMs, root, isRedo }: UndoEntryProps): JSX.Element => {
    const nameOf = useNameOf();
    const what = root ? `: ${root.act.moderatorName ?? ''} ${actWords(root.act, nameOf)}` : '';
    return (
      <li className="mod-act mod-act-faint" data-testid={`act-${number}`}>
        <Time atMs={atMs} nowMs={nowMs} />
        <p dir="auto">
          <strong>{act.moderatorName}</strong> {isRedo ? words.redid : words.undid}
          {what}
        </p>
      </li>
    );
  },
);
UndoEntry.displayName = 'UndoEntry';

const Time = ({ atMs, nowMs }: { atMs: number; nowMs: number }): JSX.Element => (
  <time dateTime={new Date(atMs).toISOString()}>{timeWords(atMs, nowMs)}</time>
);

const AboutButton = ({ person, name }: { person: string; name: string }): JSX.Element => (
  <button
    type="button"
    className="button button-small button-quiet"
    aria-label={STRINGS.chat.about(name || STRINGS.somebody)}
    onClick={() => openSheet({ person, name, role: 0 })}
  >
    {words.who}
  </button>
);

interface UndoButtonProps {
  readonly what: string;
  /** viz.Role of who did it. */
  readonly by: number;
  readonly isInForce: boolean;
  readonly last: number;
}

/** What somebody above did has none: the room would refuse. */
const UndoButton = ({ what, by, isInForce, last }: UndoButtonProps): JSX.Element | null => {
  const role = useModerator((state) => state.me?.role ?? 0);
  if (by > role) return null;
  return (
    <button
      type="button"
      className="button button-small"
      aria-label={isInForce ? words.undoAloud(what) : words.redoAloud(what)}
      data-testid={isInForce ? 'act-undo' : 'act-redo'}
      onClick={() => void undoAct({ number: last, isRedo: !isInForce })}
    >
      {isInForce ? STRINGS.undo.undo : STRINGS.undo.redo}
    </button>
  );
};
