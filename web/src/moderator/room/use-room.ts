import { useEffect, useRef } from 'react';
import { accountTicket, renewAccountTicket } from '../../shared/account-ticket.ts';
import { readPref } from '../../shared/prefs.ts';
import { roomAddress } from '../../shared/room-address.ts';
import { fetchVenue } from '../../shared/venue.ts';
import { type Identity, RoomClient } from '../../shared/wire/room-client.ts';
import { showToastFor } from '../acts.ts';
import { createDeskLearner, type DeskLearner } from './learn-desk.ts';
import { createListener, hearMessage } from './listen.ts';
import { live } from './live.ts';
import { staffWire } from './staff-wire.ts';
import { resetModerator, useModerator } from './store.ts';

/** How long until the house is asked again why the room takes somebody for a guest, milliseconds. */
const LOOK_AGAIN_MS = 2000;
/** viz.Role: from here on it is staff. */
const MODERATOR = 2;

/** Staff come in by their account and by nothing else. */
const identity: Identity = {
  renew: renewAccountTicket,
  ticket: accountTicket,
  guestName: () => '',
  colour: () => 0,
  keepTicket: () => undefined,
  forgetTicket: () => undefined,
  forgetGuestName: () => undefined,
};

interface Visit {
  /** The account is no longer one of staff, or signed out. */
  onTurnedAway(): void;
}

let learner: DeskLearner | undefined;

/** Looks at the desk once more: what the filters count is told to nobody. */
export const refreshDesk = async (): Promise<void> => learner?.refresh();

const turnAway = (onTurnedAway: () => void, signal: AbortSignal): void => {
  useModerator.setState({ me: undefined, isStaffKnown: false });
  // Signed out is for sure; a house that gave no ticket may only have been slow.
  const isSignedOut = readPref('account') === undefined;
  const timer = setTimeout(onTurnedAway, isSignedOut ? 0 : LOOK_AGAIN_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
};

const enter = async ({ onTurnedAway }: Visit, signal: AbortSignal): Promise<void> => {
  const venue = await fetchVenue(() => useModerator.setState({ isHouseAway: true }));
  if (signal.aborted) return;
  useModerator.setState({ isHouseAway: false, title: venue.title });
  const desk = createDeskLearner();
  learner = desk;
  const client = new RoomClient({
    url: roomAddress(venue, location),
    room: venue.room,
    wire: staffWire((message) => {
      hearMessage(message, desk.note);
      // Once the client has caught up: it counts what was asked before as lost.
      const isCaughtUp = (message.snapshot ?? message.backfill) && useModerator.getState().me !== undefined;
      if (isCaughtUp === true) queueMicrotask(desk.learn);
    }),
    identity,
    listener: createListener(),
    onState: (connection) => useModerator.setState({ connection }),
    onWelcome: (me) => {
      if (me.role < MODERATOR) return turnAway(onTurnedAway, signal);
      useModerator.setState({ me });
    },
    onRefusal: (refusal) => showToastFor({ refusal, retryAfterMs: 0 }),
  });
  live.client = client;
  const retryNow = (): void => client.retryNow();
  addEventListener('online', retryNow, { signal });
  document.addEventListener('visibilitychange', retryNow, { signal });
  signal.addEventListener('abort', () => {
    desk.stop();
    client.close();
    learner = undefined;
    live.client = undefined;
    live.owners.clear();
    resetModerator();
  });
};

/** Stays in the room as staff for as long as the page stands. */
export const useRoom = (onTurnedAway: () => void): void => {
  const latest = useRef(onTurnedAway);
  useEffect(() => {
    latest.current = onTurnedAway;
  }, [onTurnedAway]);
  useEffect(() => {
    const leaving = new AbortController();
    void enter({ onTurnedAway: () => latest.current() }, leaving.signal);
    return () => leaving.abort();
  }, []);
};
