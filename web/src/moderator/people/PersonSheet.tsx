import { type JSX, useEffect, useRef, useState } from 'react';
import { REASON_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { TextField } from '../../admin/parts/TextField.tsx';
import { doAct } from '../acts.ts';
import { Toasts } from '../parts/Toasts.tsx';
import { useNameOf } from '../parts/use-name-of.ts';
import { isAddress } from '../room/standing.ts';
import { type Somebody, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { NotesBox } from './NotesBox.tsx';
import { BanForm, BreakButtons, ShadowForm } from './Sanctions.tsx';
import { StandingBox } from './StandingBox.tsx';
import { TextAct } from './TextAct.tsx';
import { TimelineList } from './TimelineList.tsx';

const words = STRINGS.sheet;

const close = (): void => useModerator.setState({ sheet: undefined });

/** All about one person, and all that can be done about it. */
export const PersonSheet = (): JSX.Element | null => {
  const who = useModerator((state) => state.sheet);
  return who === undefined ? null : <Sheet key={who.person} who={who} />;
};

const Sheet = ({ who }: { who: Somebody }): JSX.Element => {
  const dialog = useRef<HTMLDialogElement>(null);
  const nameOf = useNameOf();
  const name = who.name || nameOf(who.person);
  const isMe = useModerator((state) => state.me?.person === who.person);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="mod-sheet"
      aria-labelledby="mod-sheet-title"
      data-testid="person-sheet"
      onClose={close}
    >
      <header className="mod-sheet-head">
        <h2 id="mod-sheet-title">
          <bdi>{name || words.unnamed}</bdi>
        </h2>
        {STRINGS.roles[who.role] && <span className="badge">{STRINGS.roles[who.role]}</span>}
        <button
          type="button"
          className="button button-small"
          data-testid="sheet-close"
          onClick={() => dialog.current?.close()}
        >
          {STRINGS.close}
        </button>
      </header>
      <div className="mod-sheet-body">
        <div className="mod-sheet-acts">
          <StandingBox who={{ ...who, name }} />
          {isMe ? <p className="empty">{words.you}</p> : <Acts who={{ ...who, name }} />}
        </div>
        {!isAddress(who.person) && <TimelineList person={who.person} />}
      </div>
      {/* Whatever is outside of an open dialog cannot be reached. */}
      <Toasts />
    </dialog>
  );
};

const Acts = ({ who }: { who: Somebody }): JSX.Element | null => {
  const [reason, setReason] = useState('');
  const { person, name } = who;
  // What holds for an address is lifted, and nothing else can be done to it.
  if (isAddress(person)) return null;
  return (
    <>
      <TextField
        label={STRINGS.reason}
        hint={STRINGS.reasonHint}
        value={reason}
        onChange={setReason}
        autoComplete="off"
        maxLength={REASON_MAX_GRAPHEMES}
        testId="reason"
      />
      <div className="row">
        <button
          type="button"
          className="button button-small"
          data-testid="purge"
          onClick={() => void doAct({ reason, purge: { person } }, words.purged(name))}
        >
          {words.purge}
        </button>
        <button
          type="button"
          className="button button-small"
          data-testid="remove-stickers"
          onClick={() => void doAct({ reason, removeStickersOf: { person } }, words.stickersDone(name))}
        >
          {words.stickers}
        </button>
      </div>
      <BreakButtons who={who} reason={reason} />
      <TextAct
        label={words.warnTitle}
        hint={words.warnHint}
        button={words.warn}
        testId="warn"
        act={(text) => doAct({ reason, warn: { person, text } }, words.warned(name))}
      />
      <BanForm who={who} reason={reason} />
      <ShadowForm who={who} reason={reason} />
      <NotesBox who={who} />
    </>
  );
};
