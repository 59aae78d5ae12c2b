import type { JSX } from 'react';
import type { PlaceholderFacts } from '../../../../proto/contracts/placeholders.ts';
import { placeholderStillPath } from '../api/media-api.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Subjects } from '../desk/subjects.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { Still } from '../parts/Still.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { loopFacts, ownerName } from './placeholder-words.ts';

export interface PlaceholderRowProps {
  readonly facts: PlaceholderFacts;
  readonly nameOf: Subjects['nameOf'];
  readonly lookNow: () => Promise<void>;
}

const { placeholders: words } = STRINGS;

/** One venue's or artist's own loop. */
export const PlaceholderRow = ({ facts, nameOf, lookNow }: PlaceholderRowProps): JSX.Element => {
  const { canChange } = useDesk();
  const { live, problem } = facts;
  const owner = ownerName(facts, nameOf);
  return (
    <li className="line line-with-still" data-testid={`placeholder-${facts.scope}-${facts.subject}`}>
      <Still
        src={live === null ? null : placeholderStillPath(facts, live.id)}
        alt={live === null ? '' : words.still(owner)}
      />
      <div className="line-body">
        <div className="line-head">
          <h3>{owner}</h3>
          <span className="badge">{words.scopes[facts.scope]}</span>
        </div>
        {live === null ? (
          <p className="line-note">{words.nextInLine}</p>
        ) : (
          <p className="line-note">
            <strong>{live.name}</strong> {loopFacts(live)}
          </p>
        )}
        {problem !== null && <p className="warning">{problem}</p>}
      </div>
      {canChange && <Actions facts={facts} owner={owner} lookNow={lookNow} />}
    </li>
  );
};

interface ActionsProps {
  readonly facts: PlaceholderFacts;
  readonly owner: string;
  readonly lookNow: () => Promise<void>;
}

const Actions = ({ facts, owner, lookNow }: ActionsProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const { scope, subject, live, previous } = facts;
  return (
    <div className="row">
      {previous !== null && (
        <button
          type="button"
          className="button button-small"
          disabled={isBusy}
          aria-label={words.undoAloud(owner, previous.name)}
          data-testid={`placeholder-undo-${scope}-${subject}`}
          onClick={() =>
            void run({
              act: () => api.undoPlaceholder({ scope, subject }),
              done: words.undone(owner),
              after: lookNow,
            })
          }
        >
          {words.undo(previous.name)}
        </button>
      )}
      <ConfirmButton
        label={live === null ? words.forget : words.remove}
        describe={live === null ? words.forgetAloud(owner) : words.removeAloud(owner)}
        question={live === null ? words.forgetAsk(owner) : words.removeAsk(owner)}
        yes={live === null ? words.forgetYes : words.removeYes}
        isBusy={isBusy}
        testId={`placeholder-remove-${scope}-${subject}`}
        onYes={() =>
          void run({
            act: () => api.removePlaceholder({ scope, subject }),
            done: live === null ? words.forgotten(owner) : words.removed(owner),
            after: lookNow,
          })
        }
      />
    </div>
  );
};
