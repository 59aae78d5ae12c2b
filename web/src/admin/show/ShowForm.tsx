import { type JSX, type SubmitEvent, useState } from 'react';
import type { ShowFacts } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { ShowFields } from './ShowFields.tsx';
import { draftOf, type ShowDraft, showOf, wrongLimits } from './show-draft.ts';

const { show: words } = STRINGS;

export interface ShowFormProps {
  readonly facts: ShowFacts;
  readonly lookNow: () => Promise<void>;
}

/** What was opened for writing: the show at that moment, and what has become of it. */
interface Writing {
  readonly base: ShowFacts;
  readonly draft: ShowDraft;
}

/** Changes the show. While nobody types, the form follows what the house says. */
export const ShowForm = ({ facts, lookNow }: ShowFormProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const [writing, setWriting] = useState<Writing>();
  const base = writing?.base ?? facts;
  const draft = writing?.draft ?? draftOf(facts.show);
  const wrong = wrongLimits(draft);
  const change = (act: typeof api.undoShow, done: (facts: ShowFacts) => void): void => {
    void run({
      act: () => act(facts.room),
      done: words.changed,
      after: async (after) => {
        done(after);
        await lookNow();
      },
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (wrong.length > 0) return;
    const wanted = showOf(draft, base.show);
    change(
      (room) => api.setShow(room, wanted),
      () => setWriting(undefined),
    );
  };
  return (
    <form className="stack" noValidate autoComplete="off" onSubmit={submit}>
      {base.changedMs !== facts.changedMs && (
        <p className="warning" data-testid="show-overtaken">
          {words.overtaken}
        </p>
      )}
      <ShowFields draft={draft} wrong={wrong} onChange={(next) => setWriting({ base, draft: next })} />
      <div className="row">
        <button type="submit" className="button" disabled={isBusy} data-testid="show-save">
          {words.save}
        </button>
        {writing !== undefined && (
          <button
            type="button"
            className="button button-small"
            data-testid="show-discard"
            onClick={() => setWriting(undefined)}
          >
            {words.discard}
          </button>
        )}
        <button
          type="button"
          className="button button-small"
          disabled={isBusy || !facts.canUndo}
          data-testid="show-undo"
          onClick={() => change(api.undoShow, () => setWriting(undefined))}
        >
          {words.undo}
        </button>
      </div>
    </form>
  );
};
