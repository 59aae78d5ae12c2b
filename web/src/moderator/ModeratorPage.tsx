import { type JSX, useEffect } from 'react';
import { ChatPart } from './chat/ChatPart.tsx';
import { HeldPart } from './held/HeldPart.tsx';
import { LogPart } from './log/LogPart.tsx';
import { PageHeader } from './PageHeader.tsx';
import { PartsNav } from './PartsNav.tsx';
import { ConnectionBanner } from './parts/ConnectionBanner.tsx';
import { Toasts } from './parts/Toasts.tsx';
import { useUndoKey } from './parts/use-undo-key.ts';
import { PeoplePart } from './people/PeoplePart.tsx';
import { PersonSheet } from './people/PersonSheet.tsx';
import { type Part, useModerator } from './room/store.ts';
import { useRoom } from './room/use-room.ts';
import { PanicBanner } from './rules/PanicButton.tsx';
import { RoomPart } from './rules/RoomPart.tsx';
import { STRINGS } from './strings.ts';
import { WallPart } from './wall/WallPart.tsx';

export interface ModeratorPageProps {
  readonly onLogOut: () => void;
  /** The room took the account for none of staff. */
  readonly onTurnedAway: () => void;
}

/** Beside the chat on a wide screen, and one at a time on a small one. */
const SIDE: Readonly<Record<Part, () => JSX.Element>> = {
  chat: HeldPart,
  held: HeldPart,
  people: PeoplePart,
  room: RoomPart,
  wall: WallPart,
  log: LogPart,
};

export const ModeratorPage = ({ onLogOut, onTurnedAway }: ModeratorPageProps): JSX.Element => {
  useRoom(onTurnedAway);
  useUndoKey();
  const title = useModerator((state) => state.title);
  const part = useModerator((state) => state.part);
  const isOld = useModerator((state) => state.connection.kind !== 'open' && state.me !== undefined);
  const hasSheet = useModerator((state) => state.sheet !== undefined);
  useEffect(() => {
    if (title !== '') document.title = `${STRINGS.title} · ${title}`;
  }, [title]);
  const Side = SIDE[part];
  return (
    <div className={isOld ? 'mod-page is-old' : 'mod-page'} data-part={part}>
      <PageHeader onLogOut={onLogOut} />
      <ConnectionBanner />
      <PanicBanner />
      <PartsNav />
      <main className="mod-main">
        <ChatPart />
        <div className="mod-side">
          <Side />
        </div>
      </main>
      <PersonSheet />
      {!hasSheet && <Toasts />}
    </div>
  );
};
