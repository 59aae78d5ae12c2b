import { type JSX, useEffect, useId, useState } from 'react';
import { Panel } from '../../admin/parts/Panel.tsx';
import { SelectField } from '../../admin/parts/SelectField.tsx';
import { doAct } from '../acts.ts';
import { oneGroup } from '../parts/one-group.ts';
import {
  FILTER_MODES,
  type FilterSettings,
  linesOf,
  type OneFilter,
  textsOf,
  writeFilters,
} from '../room/filter-settings.ts';
import { useModerator } from '../room/store.ts';
import { refreshDesk } from '../room/use-room.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.filters;
/** viz.Role */
const ADMIN = 3;
/** What the filters count is told to nobody: it is asked for while it is looked at, milliseconds. */
const LOOK_EVERY_MS = 10_000;
const MODES = oneGroup(FILTER_MODES.map((mode) => ({ value: mode, label: words.modes[mode] })));
/** Which list of texts a filter has, with its label. */
const TEXTS: Readonly<Record<string, { readonly field: string; readonly label: string }>> = {
  words: { field: 'words', label: words.words },
  patterns: { field: 'patterns', label: words.patterns },
  links: { field: 'allow', label: words.allow },
};
const NO_COUNTS = { held: 0, refused: 0, dry: 0 };

/** What the automatic filters do and how often they did; admins change it. */
export const FiltersPanel = (): JSX.Element => {
  const filters = useModerator((state) => state.staff.filters);
  const isAdmin = useModerator((state) => state.me?.role === ADMIN);
  useEffect(() => {
    const timer = setInterval(() => void refreshDesk(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const names = Object.keys(filters);
  return (
    <Panel title={words.title} name="filters">
      <div className="card list-card">
        {!isAdmin && <p className="field-hint">{words.adminsOnly}</p>}
        {names.length === 0 && <p className="muted">{words.none}</p>}
        <ul className="mod-filters">
          {names.map((name) => (
            <FilterRow key={name} name={name} filters={filters} isAdmin={isAdmin} />
          ))}
        </ul>
      </div>
    </Panel>
  );
};

interface FilterRowProps {
  readonly name: string;
  readonly filters: FilterSettings;
  readonly isAdmin: boolean;
}

const FilterRow = ({ name, filters, isAdmin }: FilterRowProps): JSX.Element | null => {
  const counts = useModerator((state) => state.staff.counts.get(name)) ?? NO_COUNTS;
  const filter = filters[name];
  if (filter === undefined) return null;
  const label = words.names[name] ?? name;
  const set = (change: Partial<OneFilter>, done: string): Promise<boolean> =>
    doAct({ setFilters: writeFilters({ ...filters, [name]: { ...filter, ...change } }) }, done);
  const texts = TEXTS[name];
  return (
    <li className="mod-filter" data-testid={`filter-${name}`}>
      {isAdmin ? (
        <SelectField
          label={label}
          value={filter.mode}
          groups={MODES}
          onChange={(value) => {
            const mode = FILTER_MODES.find((one) => one === value);
            if (mode) void set({ mode }, words.changed(label, words.modes[mode]));
          }}
          testId={`filter-mode-${name}`}
        />
      ) : (
        <p>
          {label}: <strong>{words.modes[filter.mode]}</strong>
        </p>
      )}
      <p className="field-hint">{words.counts(counts)}</p>
      {isAdmin && texts !== undefined && (
        <TextsForm
          // Another's change shows at once where nobody writes here.
          key={textsOf(filter, texts.field)?.join('\n')}
          label={texts.label}
          texts={textsOf(filter, texts.field) ?? []}
          testId={`filter-texts-${name}`}
          save={(list) => set({ [texts.field]: list }, words.saved)}
        />
      )}
    </li>
  );
};

interface TextsFormProps {
  readonly label: string;
  readonly texts: readonly string[];
  readonly testId: string;
  save(texts: readonly string[]): Promise<boolean>;
}

const TextsForm = ({ label, texts, testId, save }: TextsFormProps): JSX.Element => {
  const id = useId();
  const [text, setText] = useState(texts.join('\n'));
  const list = linesOf(text);
  return (
    <details>
      <summary>
        {label} ({texts.length})
      </summary>
      <div className="mod-texts">
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <textarea
          id={id}
          className="input"
          rows={5}
          value={text}
          data-testid={testId}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="button"
          className="button button-small"
          disabled={list.join('\n') === texts.join('\n')}
          data-testid={`${testId}-save`}
          onClick={() => void save(list)}
        >
          {words.save}
        </button>
      </div>
    </details>
  );
};
