import type { JSX } from 'react';
import { doAct } from '../acts.ts';
import { CLEAN_STANDING } from '../room/standing.ts';
import { type Somebody, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { TextAct } from './TextAct.tsx';

const words = STRINGS.sheet;

/** What staff should know of somebody; the newest can be taken away. */
export const NotesBox = ({ who: { person } }: { who: Somebody }): JSX.Element => {
  const { notes } = useModerator((state) => state.staff.standings.get(person)) ?? CLEAN_STANDING;
  return (
    <section className="mod-group" aria-labelledby="mod-notes">
      <h3 id="mod-notes">{words.notes}</h3>
      {notes.length === 0 && <p className="muted">{words.noNotes}</p>}
      <ul className="mod-notes" data-testid="notes">
        {notes.map((note, index) => (
          // Notes have no numbers of their own, and only the newest ever goes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} dir="auto">
            {note}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <button
          type="button"
          className="button button-small"
          onClick={() => void doAct({ note: { person, text: '' } }, words.noteDropped)}
        >
          {words.dropNote}
        </button>
      )}
      <TextAct
        label={words.note}
        button={words.addNote}
        testId="note"
        act={(text) => doAct({ note: { person, text } }, words.noted)}
      />
    </section>
  );
};
