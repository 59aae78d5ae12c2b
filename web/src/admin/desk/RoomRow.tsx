import type { JSX } from 'react';
import type { RoomFacts } from '../../../../proto/contracts/room.ts';
import { roomLogPath } from '../api/room-api.ts';
import { formatCount } from '../format/count.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';

const { room: words } = STRINGS;

export interface RoomRowProps {
  readonly room: RoomFacts;
  /** The house's own cannot be closed. */
  readonly isMain: boolean;
}

/** One room in numbers; admins download what happened in it, and close it. */
export const RoomRow = ({ room, isMain }: RoomRowProps): JSX.Element => {
  const { canChange } = useDesk();
  return (
    <li data-testid={`room-${room.name}`}>
      <h3>{room.name}</h3>
      <p>
        <strong>{formatCount(room.viewers)}</strong> {words.viewers}
      </p>
      <p>
        <strong>{formatCount(room.stickers)}</strong> {words.stickers}
      </p>
      {canChange && <Actions name={room.name} isMain={isMain} />}
    </li>
  );
};

const Actions = ({ name, isMain }: { name: string; isMain: boolean }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  return (
    <div className="row">
      <a
        className="button button-small"
        href={roomLogPath(name)}
        download={`${name}.ndjson`}
        aria-label={words.exportAloud(name)}
        data-testid={`room-export-${name}`}
      >
        {words.export}
      </a>
      {!isMain && (
        <ConfirmButton
          label={words.close}
          describe={words.closeAloud(name)}
          question={words.closeAsk(name)}
          yes={words.closeYes}
          isBusy={isBusy}
          testId={`room-close-${name}`}
          onYes={() => void run({ act: () => api.closeRoom(name), done: words.closed(name), after: lookNow })}
        />
      )}
    </div>
  );
};
