import type { JSX } from 'react';
import { CLOSE } from '../../../../proto/limits.ts';
import type { ConnectionState } from '../../shared/wire/room-client.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.connection;

const BY_CODE: Readonly<Record<number, string>> = {
  [CLOSE.TRY_LATER]: words.full,
  [CLOSE.BANNED]: words.banned,
  [CLOSE.ROOM_CLOSED]: words.closed,
  [CLOSE.UNSUPPORTED_VERSION]: words.old,
};

/** The connection in words; nothing while all is well. */
export const connectionWords = (connection: ConnectionState, isHouseAway: boolean): string => {
  if (isHouseAway) return words.house;
  switch (connection.kind) {
    case 'open':
      return '';
    case 'connecting':
      return words.connecting;
    case 'waiting':
      return BY_CODE[connection.code] ?? words.waiting;
    case 'stopped':
      return BY_CODE[connection.code] ?? words.stopped;
  }
};

export const ConnectionBanner = (): JSX.Element => {
  const connection = useModerator((state) => state.connection);
  const isHouseAway = useModerator((state) => state.isHouseAway);
  const said = connectionWords(connection, isHouseAway);
  return (
    <output
      className={said === '' ? 'visually-hidden' : 'mod-banner'}
      data-testid="mod-connection"
      data-state={connection.kind}
    >
      {said || words.open}
    </output>
  );
};
