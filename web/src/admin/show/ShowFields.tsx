import { type JSX, useId } from 'react';
import { SHOW_TITLE_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { STRINGS } from '../strings.ts';
import { LAYERS, LIMIT_NAMES, type Limit, MODES, type Mode, type ShowDraft } from './show-draft.ts';

const { show: words } = STRINGS;
const MODE_OPTIONS = [
  { label: '', options: MODES.map((mode) => ({ value: mode, label: words.modes[mode] })) },
];
/** Graphemes can be long; the house counts them. */
const MOST_UNITS = SHOW_TITLE_MAX_GRAPHEMES * 4;

export interface ShowFieldsProps {
  readonly draft: ShowDraft;
  readonly wrong: readonly Limit[];
  readonly onChange: (draft: ShowDraft) => void;
}

export const ShowFields = ({ draft, wrong, onChange }: ShowFieldsProps): JSX.Element => {
  const text = (name: 'title' | 'artist' | 'reactions' | 'countdownLabel', hint?: string): JSX.Element => (
    <TextField
      label={words[name]}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
      hint={hint}
      autoComplete="off"
      maxLength={MOST_UNITS}
      testId={`show-${name}`}
    />
  );
  return (
    <>
      <div className="form-grid">
        {text('title')}
        {text('artist')}
        {text('reactions', words.reactionsHint)}
        <DateField
          label={words.countdownTo}
          value={draft.countdownTo}
          onChange={(countdownTo) => onChange({ ...draft, countdownTo })}
        />
        {text('countdownLabel')}
      </div>
      <fieldset className="show-group">
        <legend>{words.layers}</legend>
        {LAYERS.map((layer) => (
          <SelectField
            key={layer}
            label={words.layer[layer]}
            value={draft.modes[layer]}
            groups={MODE_OPTIONS}
            onChange={(mode) => onChange({ ...draft, modes: { ...draft.modes, [layer]: mode as Mode } })}
            testId={`show-mode-${layer}`}
          />
        ))}
      </fieldset>
      <fieldset className="show-group">
        <legend>{words.colours}</legend>
        {(['background', 'accent'] as const).map((name) => (
          <ColourField
            key={name}
            name={name}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
          />
        ))}
      </fieldset>
      <details className="rules">
        <summary data-testid="show-limits">{words.limits}</summary>
        <div className="form-grid">
          {LIMIT_NAMES.map((name) => (
            <TextField
              key={name}
              label={words.limit[name]}
              value={draft.limits[name]}
              onChange={(value) => onChange({ ...draft, limits: { ...draft.limits, [name]: value } })}
              problem={wrong.includes(name) ? words.limitRule : undefined}
              autoComplete="off"
              maxLength={6}
              testId={`show-limit-${name}`}
            />
          ))}
        </div>
      </details>
    </>
  );
};

interface ValueField {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const DateField = ({ label, value, onChange }: ValueField & { label: string }): JSX.Element => {
  const id = useId();
  return (
    <div className="field show-date">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        className="input"
        value={value}
        data-testid="show-countdownTo"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};

/** A colour, or the house's own. */
const ColourField = ({
  name,
  value,
  onChange,
}: ValueField & { name: 'background' | 'accent' }): JSX.Element => {
  const id = useId();
  const isOwn = value !== '';
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={isOwn}
          data-testid={`show-${name}-own`}
          onChange={(event) => onChange(event.target.checked ? words.firstColour[name] : '')}
        />
        <span>{words.colour[name]}</span>
      </label>
      <label className="visually-hidden" htmlFor={id}>
        {words.colourOf[name]}
      </label>
      <input
        id={id}
        type="color"
        className="input show-colour"
        value={isOwn ? value : words.firstColour[name]}
        disabled={!isOwn}
        data-testid={`show-${name}`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
