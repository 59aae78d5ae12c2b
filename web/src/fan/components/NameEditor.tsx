import { type KeyboardEvent, useState } from 'react';
import { graphemeFacts } from '../../../../proto/graphemes.ts';
import { NAME_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { paletteCss } from '../../../../proto/palette.ts';
import { chooseName } from '../actions/look.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { PencilIcon } from './icons.tsx';

/** The name as the room shows it, editable in its place. Enter or leaving the field takes it, Escape does not. */
export const NameEditor = ({ name }: { name: string }) => {
  const [draft, setDraft] = useState(name);
  const [problem, setProblem] = useState('');
  const colour = useFan((state) => state.colour);

  const take = async () => {
    const wanted = draft.trim();
    if (wanted === name) return;
    if (wanted === '') return setDraft(name);
    if (graphemeFacts(wanted).graphemes > NAME_MAX_GRAPHEMES) return setProblem(STRINGS.name.tooLong);
    setProblem((await chooseName(wanted)) ?? '');
  };

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    setDraft(name);
    setProblem('');
  };

  return (
    <div className="name">
      <label className="name-label" style={{ color: paletteCss(colour) }}>
        <span className="visually-hidden">{STRINGS.name.label}</span>
        <PencilIcon />
        <input
          className="name-input"
          data-testid="name-input"
          value={draft}
          placeholder={STRINGS.name.placeholder}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void take()}
          onKeyDown={key}
          aria-invalid={problem !== ''}
          autoComplete="nickname"
          enterKeyHint="done"
          dir="auto"
        />
      </label>
      <p className="field-problem name-problem" role="status">
        {problem}
      </p>
    </div>
  );
};
