import type { viz } from '../../../../proto/gen/viz.js';
import type { ChatLine } from './room-listener.ts';

/** Lines that the page keeps; older ones scroll away for good. */
const MOST_CHAT_LINES = 400;

/** The chat lines that the page holds, in the order of their numbers. */
export interface ChatBook {
  readonly lines: readonly ChatLine[];
  readonly pinned: ChatLine | undefined;
  /** Adds a line; one that its author saw while it was kept back gives way. False where it was there already. */
  add(line: ChatLine): boolean;
  /** False where none of them was there. */
  remove(numbers: readonly number[]): boolean;
  restore(lines: readonly ChatLine[]): void;
  pin(line: ChatLine | undefined): void;
  /** Replaces all lines but those that only this fan sees. */
  replace(lines: readonly ChatLine[]): void;
  /** A line that only this fan sees. */
  addOwn(line: ChatLine): boolean;
  forgetOwn(): void;
}

/** A chat line from its event; undefined where the event is another. */
export const readLine = (event: viz.Event.$Properties): ChatLine | undefined => {
  const posted = event.chatPosted ?? event.lineHeld?.line;
  if (!posted) return undefined;
  return {
    number: event.sequence ?? 0,
    atMs: event.atMs ?? 0,
    person: posted.person ?? '',
    name: posted.name ?? '',
    colour: posted.colour ?? 0,
    text: posted.text ?? '',
    role: posted.role ?? 0,
    isVerified: posted.verified ?? false,
    replyTo: posted.replyTo ?? 0,
    mentions: posted.mentions ?? [],
    isAnnouncement: posted.announcement ?? false,
    hasLinks: posted.links ?? false,
    // What waits only for the chat's delay needs nobody's leave.
    isHeld: event.lineHeld ? !event.lineHeld.dueMs : false,
    heldAs: posted.heldAs ?? 0,
  };
};

/** The lines among some events. */
export const readLines = (events: readonly viz.Event.$Properties[]): ChatLine[] =>
  events.flatMap((event) => readLine(event) ?? []);

const inOrder = (lines: readonly ChatLine[]) => {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return [...byNumber.values()].sort((one, other) => one.number - other.number).slice(-MOST_CHAT_LINES);
};

export const createChatBook = (): ChatBook => {
  let lines: readonly ChatLine[] = [];
  let pinned: ChatLine | undefined;
  const own = new Set<number>();

  const without = (numbers: readonly number[]) => {
    const gone = new Set(numbers);
    for (const number of numbers) own.delete(number);
    return lines.filter((line) => !gone.has(line.number));
  };
  const add = (line: ChatLine) => {
    if (lines.some(({ number }) => number === line.number)) return false;
    lines = inOrder([...(line.heldAs > 0 ? without([line.heldAs]) : lines), line]);
    return true;
  };

  return {
    get lines() {
      return lines;
    },
    get pinned() {
      return pinned;
    },
    add,
    remove: (numbers) => {
      const rest = without(numbers);
      const isPinGone = pinned !== undefined && numbers.includes(pinned.number);
      if (isPinGone) pinned = undefined;
      const isChanged = isPinGone || rest.length !== lines.length;
      lines = rest;
      return isChanged;
    },
    restore: (restored) => {
      lines = inOrder([...lines, ...restored]);
    },
    pin: (line) => {
      pinned = line;
    },
    replace: (replaced) => {
      const posted = new Set(replaced.map(({ heldAs }) => heldAs));
      const kept = lines.filter(({ number }) => own.has(number) && !posted.has(number));
      lines = inOrder([...kept, ...replaced]);
    },
    addOwn: (line) => {
      const posted = lines.some(({ heldAs }) => heldAs > 0 && heldAs === line.number);
      if (posted || !add(line)) return false;
      own.add(line.number);
      return true;
    },
    forgetOwn: () => {
      lines = without([...own]);
    },
  };
};
