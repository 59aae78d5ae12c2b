import { viz } from '../../../proto/gen/viz.js';
import { CHAT_HISTORY } from '../../../proto/limits.ts';
import { isForEverybody, isForStaff, isStaff } from '../../core/event-audience.ts';

/** What a reader knows of the room, by the rules of proto/README.md. */
export interface View {
  sequence: number;
  frameSequence: number;
  viewers: number;
  fan: number;
  person: string;
  role: viz.Role;
  ticket: string;
  isCaughtUp: boolean;
  readonly stickers: Map<number, string>;
  chat: { number: number; text: string }[];
  /** The number of the line that stays on top, 0 for none. */
  pinned: number;
  show: viz.Show.$Properties;
  rules: viz.ChatRules.$Properties;
  frozen: viz.Freeze.$Properties;
  /** Timed effects that were started and not stopped, also those whose time is over. */
  readonly effects: Map<number, viz.Event.$Properties>;
  readonly cursors: Map<number, { x: number; y: number; colour: number }>;
  readonly replies: viz.Reply.$Properties[];
  /** What only this fan is sent. */
  readonly own: viz.Event.$Properties[];
  readonly staff: viz.Event.$Properties[];
  readonly notices: viz.Notice.$Properties[];
  readonly answers: viz.Answer.$Properties[];
  /** Launches seen, by the sum of the counts. */
  fireworks: number;
  /** Reliable events seen one by one, in order of arrival. */
  readonly seen: number[];
  duplicates: number;
  /** What the wire promised and did not keep. */
  readonly problems: string[];
}

export const createView = (): View => ({
  sequence: 0,
  frameSequence: 0,
  viewers: 0,
  fan: 0,
  person: '',
  role: 0,
  ticket: '',
  isCaughtUp: false,
  stickers: new Map(),
  chat: [],
  pinned: 0,
  show: {},
  rules: {},
  frozen: {},
  effects: new Map(),
  cursors: new Map(),
  replies: [],
  own: [],
  staff: [],
  notices: [],
  answers: [],
  fireworks: 0,
  seen: [],
  duplicates: 0,
  problems: [],
});

/** A sticker as one comparable text. */
export const stickerText = (row: viz.StickerPlaced.$Properties): string =>
  [row.sticker, row.x, row.y, row.rotationDeg, row.scalePct].map((value) => value ?? 0).join(' ');

export const applyMessage = (view: View, message: viz.ServerMessage): void => {
  if (message.welcome) applyWelcome(view, message.welcome);
  else if (message.snapshot) applySnapshot(view, message.snapshot);
  else if (message.backfill) applyBackfill(view, message.backfill);
  else if (message.frame) applyFrame(view, message.frame);
  else if (message.replies) view.replies.push(...(message.replies.replies ?? []));
  else if (message.own) view.own.push(...(message.own.events ?? []));
  else if (message.staff) applyStaff(view, message.staff);
  else if (message.notice) view.notices.push(message.notice);
  else if (message.answer) view.answers.push(message.answer);
  else if (message.friends) applyFriends(view, message.friends);
  else view.problems.push('an empty message');
};

const applyStaff = (view: View, { events }: viz.StaffFrame.$Properties): void => {
  if (!isStaff(view.role)) view.problems.push('a staff frame for somebody else');
  for (const event of events ?? []) {
    if (!isForStaff(event)) view.problems.push(`event ${event.sequence} is not for staff alone`);
    view.staff.push(event);
  }
};

const applyWelcome = (view: View, welcome: viz.Welcome.$Properties): void => {
  view.fan = welcome.fan ?? 0;
  view.person = welcome.person ?? '';
  view.role = welcome.role ?? 0;
  view.ticket = welcome.ticket ?? '';
  view.viewers = welcome.viewers ?? 0;
  view.isCaughtUp &&= welcome.renamed === true;
};

const forgetCursors = (view: View): void => {
  view.cursors.clear();
  view.frameSequence = 0;
};

const applySnapshot = (view: View, snapshot: viz.Snapshot.$Properties): void => {
  forgetCursors(view);
  view.isCaughtUp = true;
  view.sequence = snapshot.sequence ?? 0;
  view.stickers.clear();
  addStickers(view, snapshot.stickers ?? {});
  view.chat = [];
  for (const event of snapshot.chat ?? []) addChat(view, event);
  view.pinned = snapshot.pinned?.sequence ?? 0;
  view.show = snapshot.show ?? {};
  view.rules = snapshot.rules ?? {};
  view.frozen = snapshot.frozen ?? {};
  view.effects.clear();
  for (const event of snapshot.effects ?? []) view.effects.set(event.sequence ?? 0, event);
  const shown = [...(snapshot.chat ?? []), ...(snapshot.effects ?? []), snapshot.pinned ?? PUBLIC];
  if (!shown.every(isForEverybody)) view.problems.push('a snapshot with what is not for everybody');
};

const PUBLIC: viz.Event.$Properties = { chatPosted: {} };

const addStickers = (view: View, columns: viz.StickerColumns.$Properties): void => {
  let number = 0;
  for (const [row, gap] of (columns.numberGaps ?? []).entries()) {
    number += gap;
    view.stickers.set(
      number,
      stickerText({
        sticker: columns.stickers?.[row] ?? 0,
        x: columns.x?.[row] ?? 0,
        y: columns.y?.[row] ?? 0,
        rotationDeg: columns.rotationDeg?.[row] ?? 0,
        scalePct: columns.scalePct?.[row] ?? 0,
      }),
    );
  }
};

const applyBackfill = (view: View, backfill: viz.Backfill.$Properties): void => {
  forgetCursors(view);
  view.isCaughtUp = true;
  for (const event of backfill.events ?? []) applyEvent(view, event);
};

const applyEvent = (view: View, event: viz.Event.$Properties): void => {
  const sequence = event.sequence ?? 0;
  if (sequence <= view.sequence) {
    view.duplicates += 1;
    return;
  }
  view.sequence = sequence;
  view.seen.push(sequence);
  if (!isForEverybody(event)) view.problems.push(`event ${sequence} is not for everybody`);
  applyStickers(view, event);
  applyLines(view, event);
  applySettings(view, event);
};

const applyStickers = (view: View, event: viz.Event.$Properties): void => {
  if (event.stickerPlaced) view.stickers.set(event.sequence ?? 0, stickerText(event.stickerPlaced));
  for (const number of event.stickersRemoved?.numbers ?? []) view.stickers.delete(number);
  if (event.stickersRestored) restoreStickers(view, event.stickersRestored.stickers ?? {});
};

/** Later ones lie above earlier ones, whenever they came back. */
const restoreStickers = (view: View, columns: viz.StickerColumns.$Properties): void => {
  addStickers(view, columns);
  const inOrder = [...view.stickers].toSorted(([one], [other]) => one - other);
  view.stickers.clear();
  for (const [number, text] of inOrder) view.stickers.set(number, text);
};

const applyLines = (view: View, event: viz.Event.$Properties): void => {
  const gone = new Set(event.chatRemoved?.numbers ?? []);
  if (gone.size > 0) view.chat = view.chat.filter(({ number: line }) => !gone.has(line));
  if (gone.has(view.pinned)) view.pinned = 0;
  for (const line of event.chatRestored?.lines ?? []) addChat(view, line);
  addChat(view, event);
  if (event.chatPinned) view.pinned = event.chatPinned.line?.sequence ?? 0;
};

const applySettings = (view: View, event: viz.Event.$Properties): void => {
  if (event.showChanged) view.show = event.showChanged;
  if (event.rulesChanged) view.rules = event.rulesChanged;
  if (event.frozen) view.frozen = event.frozen;
  if (event.effectStarted) view.effects.set(event.sequence ?? 0, event);
  if (event.effectStopped) view.effects.delete(event.effectStopped);
};

const addChat = (view: View, event: viz.Event.$Properties): void => {
  if (!event.chatPosted) return;
  const number = event.sequence ?? 0;
  if (view.chat.some((line) => line.number === number)) return;
  view.chat.push({ number, text: event.chatPosted.text ?? '' });
  view.chat.sort((a, b) => a.number - b.number);
  if (view.chat.length > CHAT_HISTORY) view.chat.shift();
};

const applyFrame = (view: View, frame: viz.Frame.$Properties): void => {
  if (!view.isCaughtUp) view.problems.push('a frame before the snapshot');
  const sequence = frame.sequence ?? 0;
  if (view.frameSequence !== 0 && sequence !== view.frameSequence + 1) view.cursors.clear();
  view.frameSequence = sequence;
  view.viewers = frame.viewers ?? 0;
  if ((frame.eventsAfter ?? 0) > view.sequence)
    view.problems.push(`events after ${frame.eventsAfter} while at ${view.sequence}`);
  for (const event of frame.events ?? []) applyEvent(view, event);
  if (frame.trails) applyTrails(view, frame.trails);
  for (const count of frame.fireworks?.counts ?? []) view.fireworks += count;
};

const applyTrails = (view: View, trails: viz.Trails.$Properties): void => {
  eachNumber(trails.goneGaps, (number) => view.cursors.delete(number));
  eachNumber(trails.keyGaps, (number, row) =>
    view.cursors.set(number, {
      x: trails.keyX?.[row] ?? -1,
      y: trails.keyY?.[row] ?? -1,
      colour: trails.keyColours?.[row] ?? -1,
    }),
  );
  eachNumber(trails.moveGaps, (number, row) => {
    const cursor = view.cursors.get(number);
    if (cursor === undefined) return;
    cursor.x += trails.moveDx?.[row] ?? 0;
    cursor.y += trails.moveDy?.[row] ?? 0;
    if (cursor.x < 0 || cursor.x > 4095 || cursor.y < 0 || cursor.y > 4095)
      view.problems.push(`cursor ${number} ran off the background`);
  });
};

const applyFriends = (view: View, rows: viz.Trails.$Properties): void => {
  if (!view.isCaughtUp) view.problems.push('friends before the snapshot');
  if ((rows.moveGaps ?? []).length > 0) view.problems.push('a friend that only moves');
  applyTrails(view, rows);
};

const eachNumber = (
  gaps: readonly number[] | null | undefined,
  visit: (number: number, row: number) => void,
): void => {
  let number = 0;
  for (const [row, gap] of (gaps ?? []).entries()) {
    number += gap;
    visit(number, row);
  }
};
