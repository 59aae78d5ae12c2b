import { NoticeKind } from '../shared/wire/codes.ts';
import type { RoomNotice } from '../shared/wire/room-listener.ts';
import { nextId, type ShownNotice, showToast, useFan } from './store.ts';
import { STRINGS } from './strings.ts';

/** More than this many give way, oldest first. */
const MOST_NOTICES = 6;
/** These end when the room says that they are lifted. */
const SANCTIONS: readonly number[] = [NoticeKind.NOTICE_TIMEOUT, NoticeKind.NOTICE_BANNED];

/** Those that a new one puts an end to. */
const isEndedBy = (shown: RoomNotice, next: RoomNotice): boolean => {
  if (next.kind === NoticeKind.NOTICE_LIFTED) return SANCTIONS.includes(shown.kind);
  if (next.kind === NoticeKind.NOTICE_ROOM_BACK) return shown.kind === NoticeKind.NOTICE_ROOM_AWAY;
  // Said again, or with another end: the newer one holds.
  return shown.kind === next.kind && (SANCTIONS.includes(next.kind) || shown.text === next.text);
};

/** The notices after one more. */
export const withNotice = (shown: readonly ShownNotice[], next: ShownNotice): readonly ShownNotice[] =>
  [...shown.filter((one) => !isEndedBy(one, next)), next].slice(-MOST_NOTICES);

/** Good or passing news needs nobody to dismiss it. */
const PASSING: readonly number[] = [NoticeKind.NOTICE_LINE_APPROVED, NoticeKind.NOTICE_ROOM_BACK];

export const showNotice = (notice: RoomNotice): void => {
  useFan.setState(({ notices }) => {
    const next = withNotice(notices, { ...notice, id: nextId() });
    return { notices: PASSING.includes(notice.kind) ? next.slice(0, -1) : next };
  });
  if (PASSING.includes(notice.kind)) showToast(STRINGS.notices.words(notice), 'plain');
};

export const dismissNotice = (id: number): void =>
  useFan.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
