import { accountTicket, renewAccountTicket } from '../shared/account-ticket.ts';
import { readPref, writePref } from '../shared/prefs.ts';
import { roomAddress } from '../shared/room-address.ts';
import { fetchVenue } from '../shared/venue.ts';
import { type Identity, RoomClient } from '../shared/wire/room-client.ts';
import { renewFriends } from './actions/friends.ts';
import { chooseName, renewTrail } from './actions/look.ts';
import { streamAddresses } from './addresses.ts';
import { fanWire } from './fan-wire.ts';
import { createListener } from './listen.ts';
import { live } from './live.ts';
import { showToast, useFan } from './store.ts';
import { refusalWords, STRINGS } from './strings.ts';

const state = useFan.getState;

const identity: Identity = {
  renew: renewAccountTicket,
  ticket: () => accountTicket() || (readPref('ticket') ?? ''),
  guestName: () => state().guestName,
  colour: () => state().colour,
  // The account's own comes from the house each time; what is kept is the guest's.
  keepTicket: (ticket) => {
    if (accountTicket() === '') writePref('ticket', ticket);
  },
  forgetTicket: () => writePref('ticket', undefined),
  forgetGuestName: () => {
    writePref('guest-name', undefined);
    useFan.setState({ guestName: '' });
  },
};

/** Learns where the house is and enters the room. Called once. */
export const enterRoom = async (): Promise<void> => {
  const venue = await fetchVenue(() => showToast(STRINGS.venueUnreachable));
  live.venue = venue;
  useFan.setState({ title: venue.title, streams: streamAddresses(venue, location) });
  live.client = new RoomClient({
    url: roomAddress(venue, location),
    room: venue.room,
    wire: fanWire,
    identity,
    listener: createListener(),
    onState: (connection) => {
      if (connection.kind !== 'open') live.background?.cursorsCleared();
      useFan.setState({ connection });
    },
    onWelcome: (me) => {
      useFan.setState({ me });
      renewTrail();
      renewFriends();
      // The ticket still carries the name it was signed with.
      const { guestName } = state();
      const isGuest = !me.isVerified && me.role === 0;
      if (isGuest && guestName !== '' && guestName !== me.name) void chooseName(guestName);
    },
    onRefusal: (refusal) => showToast(refusalWords(refusal)),
  });
  addEventListener('online', () => live.client?.retryNow());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) live.client?.hideCursor();
    else live.client?.retryNow();
  });
};
