import type { viz } from '../../../../proto/gen/viz.js';
import type { RoomListener } from '../../shared/wire/room-listener.ts';
import { live, roomClock } from './live.ts';
import { readRoomRules, rulesAfter } from './room-rules.ts';
import { withEvents } from './staff-book.ts';
import { useModerator } from './store.ts';

const nothing = (): void => undefined;
const { setState } = useModerator;

const wallChanged = (): void => setState(({ wallVersion }) => ({ wallVersion: wallVersion + 1 }));
const linesChanged = (): void => {
  if (live.client) setState({ lines: live.client.view.chat });
};
const effectsChanged = (): void => {
  if (live.client) setState({ effects: live.client.view.effects });
};

/** Carries what everybody sees of the room into the store. */
export const createListener = (): RoomListener => ({
  reset: () => {
    if (live.client === undefined) return;
    const { chat, pinned, frozen, effects } = live.client.view;
    setState({ lines: chat, pinned, frozen, effects });
    wallChanged();
  },
  stickerAdded: (number, _sticker, person) => {
    live.owners.set(number, person);
    wallChanged();
  },
  stickersRemoved: (numbers) => {
    for (const number of numbers) live.owners.delete(number);
    wallChanged();
  },
  stickersRestored: wallChanged,
  chatAdded: linesChanged,
  chatChanged: linesChanged,
  pinned: (pinned) => setState({ pinned }),
  frozen: (frozen) => setState({ frozen }),
  effectStarted: effectsChanged,
  effectStopped: effectsChanged,
  viewers: (viewers) => setState({ viewers }),
  timeIs: (roomMs) => roomClock.said(roomMs),
  // Their whole comes by `hearMessage`.
  rules: nothing,
  show: nothing,
  firework: nothing,
  reacted: nothing,
  crowdMeter: nothing,
  notice: nothing,
  cursorMoved: nothing,
  cursorGone: nothing,
});

const hearEvents = (events: readonly viz.Event.$Properties[]): void => {
  if (events.length === 0) return;
  setState(({ staff, rules }) => ({
    staff: withEvents(staff, events),
    rules: rulesAfter(rules, events),
  }));
};

/** What only staff are sent, and what the shared client does not keep of the rest. `note` hears each event. */
export const hearMessage = (
  message: viz.ServerMessage.$Properties,
  note: (events: readonly viz.Event.$Properties[]) => void,
): void => {
  const events = (message.frame ?? message.backfill ?? message.staff)?.events ?? [];
  note(events);
  hearEvents(events);
  if (message.snapshot) setState({ rules: readRoomRules(message.snapshot.rules ?? {}) });
  for (const { detail } of message.replies?.replies ?? []) live.refusalDetail = detail ?? '';
};
