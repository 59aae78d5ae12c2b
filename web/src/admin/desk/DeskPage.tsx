import { type JSX, useEffect, useMemo, useState } from 'react';
import type { Me, VenuePage } from '../../../../proto/contracts/admin.ts';
import { AccountPanel } from '../accounts/AccountPanel.tsx';
import type { AdminApi } from '../api/admin-api.ts';
import { ArtistPanel } from '../artists/ArtistPanel.tsx';
import { LogPanel } from '../log/LogPanel.tsx';
import { ObsPanel } from '../obs/ObsPanel.tsx';
import { AnnouncementArea } from '../parts/AnnouncementArea.tsx';
import { CentrePage } from '../parts/CentrePage.tsx';
import { PlaceholderPanel } from '../placeholders/PlaceholderPanel.tsx';
import { PushPanel } from '../push/PushPanel.tsx';
import { RecordingPanel } from '../recordings/RecordingPanel.tsx';
import { ShowPanel } from '../show/ShowPanel.tsx';
import { STRINGS } from '../strings.ts';
import { AirPanel } from './AirPanel.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { DeskContext } from './desk-context.ts';
import { JumpNav } from './JumpNav.tsx';
import { ProblemStrip } from './ProblemStrip.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { artistNames, routeOptions } from './route-options.ts';
import { SourcePanel } from './SourcePanel.tsx';
import { useDeskData } from './use-desk-data.ts';

export interface DeskPageProps {
  readonly api: AdminApi;
  readonly me: Me;
  readonly onLogOut: () => void;
}

export const DeskPage = ({ api, me, onLogOut }: DeskPageProps): JSX.Element => {
  const canChange = me.role === 'admin';
  const { desk, artists, failures, lookNow } = useDeskData(api, canChange);
  const page = useVenuePage(api);
  const tools = useMemo(() => ({ api, canChange, lookNow }), [api, canChange, lookNow]);
  if (desk === undefined) return <Opening hasFailed={failures > 0} />;
  const options = routeOptions(artists ?? [], desk.sources);
  const nameOf = artistNames(options, STRINGS.air.unknownArtist);
  const subjects = { venues: desk.venues.map(({ name }) => name), artists: options, nameOf };
  return (
    <DeskContext value={tools}>
      <AnnouncementArea>
        <DeskHeader title={page?.title ?? STRINGS.product} me={me} rooms={desk.rooms} onLogOut={onLogOut} />
        <div className="desk-top">
          <ProblemStrip problems={desk.problems} failures={failures} />
          <JumpNav canChange={canChange} />
        </div>
        <main className={failures > 0 ? 'desk desk-old' : 'desk'}>
          <div className="desk-main">
            <AirPanel desk={desk} options={options} nameOf={nameOf} programVenue={page?.venue ?? 'main'} />
            <SourcePanel desk={desk} artists={artists ?? []} />
            <RecordingPanel subjects={subjects} />
            <PushPanel venues={subjects.venues} />
          </div>
          <div className="desk-side">
            <ObsPanel />
            {canChange && <ArtistPanel artists={artists} sources={desk.sources} />}
            <PlaceholderPanel subjects={subjects} />
            {page !== undefined && (
              <ShowPanel rooms={desk.rooms.map(({ name }) => name)} mainRoom={page.room} />
            )}
            <RoomPanel desk={desk} mainRoom={page?.room ?? 'main'} />
            {canChange && <AccountPanel me={me} />}
            <LogPanel />
          </div>
        </main>
      </AnnouncementArea>
    </DeskContext>
  );
};

/** Until the house has answered once. */
const Opening = ({ hasFailed }: { hasFailed: boolean }): JSX.Element => (
  <CentrePage>
    <output>{hasFailed ? STRINGS.problems.unreachable : STRINGS.loading}</output>
  </CentrePage>
);

const useVenuePage = (api: AdminApi): VenuePage | undefined => {
  const [page, setPage] = useState<VenuePage>();
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const answer = await api.venuePage();
      if (!isWanted || !answer.ok) return;
      setPage(answer.value);
      document.title = `${STRINGS.desk} · ${answer.value.title}`;
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [api]);
  return page;
};
