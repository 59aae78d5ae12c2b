import type { JSX } from 'react';
import type { Desk } from '../../../../proto/contracts/admin.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';
import { OpenRoomForm } from './OpenRoomForm.tsx';
import { RoomRow } from './RoomRow.tsx';

/** Who is in the rooms, in numbers; rooms are opened and closed here. */
export const RoomPanel = ({ desk, mainRoom }: { desk: Desk; mainRoom: string }): JSX.Element => {
  const { canChange } = useDesk();
  const isAway = desk.problems.some(({ service }) => service === 'viz-server');
  return (
    <Panel title={STRINGS.room.title} name="room">
      {desk.rooms.length === 0 ? (
        <p className="empty">{isAway ? STRINGS.room.away : STRINGS.room.none}</p>
      ) : (
        <ul className="card rooms">
          {desk.rooms.map((room) => (
            <RoomRow key={room.name} room={room} isMain={room.name === mainRoom} />
          ))}
        </ul>
      )}
      {canChange && <OpenRoomForm />}
    </Panel>
  );
};
