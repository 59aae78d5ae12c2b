import { type JSX, useEffect, useState } from 'react';
import { undoAct } from '../acts.ts';
import { dismissToast, type Toast, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

/** Long enough to read, and to think again, milliseconds. */
const SHOWN_MS = { done: 10_000, bad: 12_000 } as const;

/** What came of the last acts, each with a way back. Both regions are always there, or screen readers miss them. */
export const Toasts = (): JSX.Element => {
  const toasts = useModerator((state) => state.toasts);
  const of = (tone: Toast['tone']): JSX.Element[] =>
    toasts.filter((toast) => toast.tone === tone).map((toast) => <OneToast key={toast.id} toast={toast} />);
  return (
    <div className="toasts mod-toasts">
      <output>{of('done')}</output>
      <div role="alert">{of('bad')}</div>
    </div>
  );
};

/** Goes by itself, but not from under a hand. */
const OneToast = ({ toast: { id, text, tone, undo } }: { toast: Toast }): JSX.Element => {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (isKept) return undefined;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MS[tone]);
    return () => clearTimeout(timer);
  }, [id, tone, isKept]);
  const takeBack = (): void => {
    dismissToast(id);
    if (undo !== undefined) void undoAct(undo);
  };
  return (
    <div
      className={`toast toast-${tone} mod-toast`}
      data-testid={tone === 'bad' ? 'problem' : 'result'}
      onPointerEnter={() => setKept(true)}
      onPointerLeave={() => setKept(false)}
      onFocus={() => setKept(true)}
      onBlur={() => setKept(false)}
    >
      <span>{text}</span>
      {undo !== undefined && (
        <button type="button" className="button button-small" data-testid="toast-undo" onClick={takeBack}>
          {undo.isRedo ? STRINGS.undo.redo : STRINGS.undo.undo}
        </button>
      )}
      <button
        type="button"
        className="button button-small button-quiet"
        aria-label={STRINGS.undo.dismiss}
        onClick={() => dismissToast(id)}
      >
        ×
      </button>
    </div>
  );
};
