import { useEffect } from 'react';
import { undoAct } from '../acts.ts';
import { dismissToast, useModerator } from '../room/store.ts';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');

/** Ctrl+Z (⌘Z) takes back what the newest toast tells of; in a field it is the field's own. */
export const useUndoKey = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isWriting(event.target)) return;
      const newest = useModerator.getState().toasts.findLast(({ undo }) => undo !== undefined);
      if (newest?.undo === undefined) return;
      event.preventDefault();
      dismissToast(newest.id);
      void undoAct(newest.undo);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
