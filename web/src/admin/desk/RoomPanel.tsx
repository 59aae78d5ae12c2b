import type { JSX } from 'react';
import type { Desk } from '../../../../proto/contracts/admin.ts';
import { formatCount } from '../format/count.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';

/** Who is in the rooms, in numbers. */
export const RoomPanel = ({ desk }: { desk: Desk }): JSX.Element => {
  const isAway = desk.problems.some(({ service }) => service === 'viz-server');
  return (
    <Panel title={STRINGS.room.title} name="room">
      {desk.rooms.length === 0 ? (
        <p className="empty">{isAway ? STRINGS.room.away : STRINGS.room.none}</p>
      ) : (
        <ul className="card rooms">
          {desk.rooms.map((room) => (
            <li key={room.name} data-testid={`room-${room.name}`}>
              <h3>{room.name}</h3>
              <p>
                <strong>{formatCount(room.viewers)}</strong> {STRINGS.room.viewers}
              </p>
              <p>
                <strong>{formatCount(room.stickers)}</strong> {STRINGS.room.stickers}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
