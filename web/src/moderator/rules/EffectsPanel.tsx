import { type JSX, type SubmitEvent, useState } from 'react';
import type { viz } from '../../../../proto/gen/viz.js';
import {
  EFFECT_TEXT_MAX_GRAPHEMES,
  FLASHES_PER_S_X10_MAX,
  PICTURE_FILTERS,
} from '../../../../proto/limits.ts';
import { Panel } from '../../admin/parts/Panel.tsx';
import { SelectField } from '../../admin/parts/SelectField.tsx';
import { TextField } from '../../admin/parts/TextField.tsx';
import { doAct } from '../acts.ts';
import { oneGroup } from '../parts/one-group.ts';
import { useRoomNow } from '../parts/use-room-now.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.effects;

/** viz.EffectKind, in the order of `words.kinds`. */
const FILTER = 2;
const TEXT = 5;
/** viz.Role */
const ADMIN = 3;
/** Order of viz.EffectKind. */
const KIND_NAMES = ['wash', 'flash', 'filter', 'confetti', 'shake', 'text'] as const;

const DURATIONS_MS = [2000, 5000, 10_000, 30_000, 60_000] as const;
const KINDS = oneGroup(words.kinds.map((label, kind) => ({ value: String(kind), label })));
const DURATIONS = oneGroup(
  DURATIONS_MS.map((ms) => ({ value: String(ms), label: STRINGS.rules.seconds(ms / 1000) })),
);
const FILTERS = oneGroup(
  PICTURE_FILTERS.map((filter) => ({ value: filter, label: words.filters[filter] ?? filter })),
);

/** Timed effects: what is going on, and for admins a way to begin and to end one. */
export const EffectsPanel = (): JSX.Element => {
  const isAdmin = useModerator((state) => state.me?.role === ADMIN);
  return (
    <Panel title={words.title} name="effects">
      <div className="card list-card">
        <Running isAdmin={isAdmin} />
        {isAdmin ? <StartForm /> : <p className="field-hint">{words.adminsOnly}</p>}
      </div>
    </Panel>
  );
};

const Running = ({ isAdmin }: { isAdmin: boolean }): JSX.Element => {
  const effects = useModerator((state) => state.effects);
  const nowMs = useRoomNow();
  const running = effects.filter(({ startMs, durationMs }) => startMs + durationMs > nowMs);
  if (running.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <ul className="mod-people" aria-label={words.running}>
      {running.map(({ number, kind, text }) => {
        const label = words.kinds[KIND_NAMES.indexOf(kind)] ?? kind;
        return (
          <li key={number} className="mod-line-head">
            <span>
              {label} {text !== '' && <q dir="auto">{text}</q>}
            </span>
            {isAdmin && (
              <button
                type="button"
                className="button button-small"
                aria-label={words.stopAloud(label)}
                onClick={() => void doAct({ stopEffect: number }, words.stopped)}
              >
                {words.stop}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};

interface Draft {
  readonly kind: string;
  readonly durationMs: string;
  readonly colour: string;
  readonly text: string;
  readonly filter: string;
}

const FIRST: Draft = {
  kind: '0',
  durationMs: '5000',
  colour: '#ff5d8f',
  text: '',
  filter: PICTURE_FILTERS[0] ?? '',
};

const effectOf = ({ kind, durationMs, colour, text, filter }: Draft): viz.StartEffect.$Properties => ({
  effect: Number(kind),
  durationMs: Number(durationMs),
  rgb: Number.parseInt(colour.slice(1), 16),
  strengthPct: 100,
  flashesPerSX10: FLASHES_PER_S_X10_MAX,
  ...(Number(kind) === TEXT ? { text } : {}),
  ...(Number(kind) === FILTER ? { filter } : {}),
});

const StartForm = (): JSX.Element => {
  const [draft, setDraft] = useState(FIRST);
  const kind = Number(draft.kind);
  const change = (field: keyof Draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void doAct({ startEffect: effectOf(draft) }, words.started(words.kinds[kind] ?? ''));
  };
  return (
    <form className="form-grid" onSubmit={submit}>
      <SelectField
        label={words.kind}
        value={draft.kind}
        groups={KINDS}
        onChange={change('kind')}
        testId="effect-kind"
      />
      <SelectField
        label={words.duration}
        value={draft.durationMs}
        groups={DURATIONS}
        onChange={change('durationMs')}
        testId="effect-duration"
      />
      {kind === TEXT && (
        <TextField
          label={words.text}
          value={draft.text}
          onChange={change('text')}
          autoComplete="off"
          maxLength={EFFECT_TEXT_MAX_GRAPHEMES}
          testId="effect-text"
        />
      )}
      {kind === FILTER ? (
        <SelectField
          label={words.filter}
          value={draft.filter}
          groups={FILTERS}
          onChange={change('filter')}
          testId="effect-filter"
        />
      ) : (
        <label className="field">
          <span className="field-label">{words.colour}</span>
          <input
            type="color"
            className="input show-colour"
            value={draft.colour}
            onChange={(event) => change('colour')(event.target.value)}
          />
        </label>
      )}
      <button
        type="submit"
        className="button"
        disabled={kind === TEXT && draft.text.trim() === ''}
        data-testid="effect-start"
      >
        {words.start}
      </button>
    </form>
  );
};
