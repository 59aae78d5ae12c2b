import { type JSX, useCallback, useState } from 'react';
import type { ShowFacts } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { POLL_MS } from '../desk/next-poll-delay.ts';
import { usePolling } from '../desk/use-polling.ts';
import { Panel } from '../parts/Panel.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { STRINGS } from '../strings.ts';
import { ShowForm } from './ShowForm.tsx';

const { show: words } = STRINGS;

export interface ShowPanelProps {
  /** The rooms that are open. */
  readonly rooms: readonly string[];
  readonly mainRoom: string;
}

/** What a room shows, and whether it has reached it. */
export const ShowPanel = ({ rooms, mainRoom }: ShowPanelProps): JSX.Element => {
  const [chosen, setChosen] = useState(mainRoom);
  const all = rooms.includes(mainRoom) ? rooms : [mainRoom, ...rooms];
  const room = all.includes(chosen) ? chosen : mainRoom;
  return (
    <Panel title={words.part} name="show">
      {all.length > 1 && (
        <SelectField
          label={words.room}
          value={room}
          groups={[{ label: '', options: all.map((name) => ({ value: name, label: name })) }]}
          onChange={setChosen}
          testId="show-room"
        />
      )}
      <RoomShow key={room} room={room} />
    </Panel>
  );
};

const RoomShow = ({ room }: { room: string }): JSX.Element => {
  const { api, canChange } = useDesk();
  const look = useCallback(() => api.show(room), [api, room]);
  const { value: facts, failures, lookNow } = usePolling(look, POLL_MS);
  if (facts === undefined) return <p className="empty">{failures > 0 ? words.away : STRINGS.loading}</p>;
  return (
    <div className="card list-card stack">
      <Standing facts={facts} />
      {canChange ? <ShowForm facts={facts} lookNow={lookNow} /> : <Summary facts={facts} />}
    </div>
  );
};

const BADGES = {
  none: 'badge',
  shown: 'badge badge-good',
  waiting: 'badge badge-warm',
  refused: 'badge badge-bad',
} as const;

const Standing = ({ facts: { state, problem } }: { facts: ShowFacts }): JSX.Element => (
  <output className="stack">
    <span>
      <span className={BADGES[state]} data-testid="show-state">
        {words.states[state]}
      </span>
    </span>
    {problem !== null && state !== 'none' && (
      <span className="warning" data-testid="show-problem">
        {problem.message}
      </span>
    )}
  </output>
);

const Summary = ({ facts: { show } }: { facts: ShowFacts }): JSX.Element => (
  <p data-testid="show-summary">
    <strong>{show.title || words.noTitle}</strong>
    {show.artist ? ` · ${show.artist}` : ''}
  </p>
);
