import type { viz } from '../../../../proto/gen/viz.js';
import { readLine } from '../../shared/wire/chat-book.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { type ActRow, mergeActs, readAct } from './act-row.ts';
import { type FilterSettings, readFilters } from './filter-settings.ts';
import { readStanding, type Standing } from './standing.ts';

/** A line that was kept back. */
export interface HeldLine {
  readonly line: ChatLine;
  /** What kept it. */
  readonly filters: readonly string[];
  /** When it is posted by itself, Unix milliseconds by the room's clock; 0: when a moderator lets it through. */
  readonly dueMs: number;
}

export interface FilterCounts {
  readonly refused: number;
  readonly held: number;
  /** Would have been refused or held. */
  readonly dry: number;
}

/** What staff know beside what everybody sees. */
export interface StaffBook {
  /** By number, oldest first. */
  readonly held: ReadonlyMap<number, HeldLine>;
  /** By person, and by `address:<key>`; the one that changed last comes last. Who never stood out is not in it. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly filters: FilterSettings;
  /** Since the room's process began. */
  readonly counts: ReadonlyMap<string, FilterCounts>;
  readonly isPanic: boolean;
  /** Newest first, without gaps down to the oldest that was asked for. */
  readonly acts: readonly ActRow[];
  readonly hasMoreActs: boolean;
  /** The last lines that only their authors and staff see. */
  readonly shadowed: readonly ChatLine[];
}

export const EMPTY_BOOK: StaffBook = {
  held: new Map(),
  standings: new Map(),
  filters: {},
  counts: new Map(),
  isPanic: false,
  acts: [],
  hasMoreActs: false,
  shadowed: [],
};

const MOST_SHADOWED = 100;

type Event = viz.Event.$Properties;

const readHeld = (event: Event): HeldLine | undefined => {
  const line = event.lineHeld ? readLine(event) : undefined;
  return line && { line, filters: event.lineHeld?.filters ?? [], dueMs: event.lineHeld?.dueMs ?? 0 };
};

const withHeld = (book: StaffBook, events: readonly Event[]): StaffBook => {
  const added = events.flatMap((event) => readHeld(event) ?? []);
  if (added.length === 0) return book;
  const all = [...book.held.values(), ...added].map((one) => [one.line.number, one] as const);
  return { ...book, held: new Map(all.sort(([one], [other]) => one - other)) };
};

const withoutHeld = (book: StaffBook, number: number): StaffBook => {
  if (!book.held.has(number)) return book;
  const held = new Map(book.held);
  held.delete(number);
  return { ...book, held };
};

const withStanding = (book: StaffBook, person: string, standing: Standing): StaffBook => {
  const standings = new Map(book.standings);
  standings.delete(person);
  standings.set(person, standing);
  return { ...book, standings };
};

const withAct = (book: StaffBook, row: ActRow): StaffBook => {
  const [was, is] = [row.act.before?.wasPanic ?? false, row.act.after?.wasPanic ?? false];
  return { ...book, acts: mergeActs(book.acts, [row]), isPanic: was === is ? book.isPanic : is };
};

const withShadowed = (book: StaffBook, event: Event): StaffBook => {
  const line = readLine({ ...event, chatPosted: event.shadowedLine?.line ?? null });
  if (line === undefined || book.shadowed.some(({ number }) => number === line.number)) return book;
  return { ...book, shadowed: [...book.shadowed, line].slice(-MOST_SHADOWED) };
};

const withEvent = (book: StaffBook, event: Event): StaffBook => {
  const row = readAct(event);
  if (row) return withAct(book, row);
  if (event.lineHeld) return withHeld(book, [event]);
  if (event.heldDecided) return withoutHeld(book, event.heldDecided.held ?? 0);
  if (event.heldRestored) return withHeld(book, event.heldRestored.lines ?? []);
  if (event.shadowedLine) return withShadowed(book, event);
  if (event.filtersChanged) return { ...book, filters: readFilters(event.filtersChanged) };
  const { person, standing } = event.standingChanged ?? {};
  if (person && standing) return withStanding(book, person, readStanding(standing));
  // What waited only for the chat's delay is posted under another number.
  return event.chatPosted?.heldAs ? withoutHeld(book, event.chatPosted.heldAs) : book;
};

/** The book after events, in their order; an event that was told already changes nothing. */
export const withEvents = (book: StaffBook, events: readonly Event[]): StaffBook =>
  events.reduce(withEvent, book);

const readCounts = (counts: readonly viz.FilterCount.$Properties[]): ReadonlyMap<string, FilterCounts> =>
  new Map(
    counts.map(({ filter, refused, held, dry }) => [
      filter ?? '',
      { refused: refused ?? 0, held: held ?? 0, dry: dry ?? 0 },
    ]),
  );

/** The book with the desk as the room says it is, and with what was heard since it was asked. */
export const withDesk = (
  book: StaffBook,
  desk: viz.Desk.$Properties,
  heardSince: readonly Event[] = [],
): StaffBook => {
  const said: StaffBook = {
    ...withHeld({ ...book, held: new Map() }, desk.held ?? []),
    standings: new Map(
      (desk.standings ?? []).map(({ person, standing }) => [person ?? '', readStanding(standing ?? {})]),
    ),
    filters: readFilters(desk.filters),
    counts: readCounts(desk.filterCounts ?? []),
    isPanic: desk.panic ?? false,
  };
  return withEvents(said, heardSince);
};

/** The book with a page of the log. `isNewest`: the first page; where it does not reach what was known, that is forgotten. */
export const withActs = (
  book: StaffBook,
  page: { readonly events: readonly Event[]; readonly hasMore: boolean; readonly isNewest: boolean },
): StaffBook => {
  const rows = page.events.flatMap((event) => readAct(event) ?? []);
  const oldest = rows.at(-1)?.number ?? 0;
  if (!page.isNewest) return { ...book, acts: mergeActs(book.acts, rows), hasMoreActs: page.hasMore };
  const isJoined = !page.hasMore || book.acts.some(({ number }) => number === oldest);
  const known = isJoined ? book.acts : book.acts.filter(({ number }) => number > oldest);
  const reachesFurther = isJoined && known.some(({ number }) => number < oldest);
  return {
    ...book,
    acts: mergeActs(known, rows),
    hasMoreActs: reachesFurther ? book.hasMoreActs : page.hasMore,
  };
};
