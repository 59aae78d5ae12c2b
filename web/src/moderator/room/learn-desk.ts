import type { viz } from '../../../../proto/gen/viz.js';
import { askRoom } from './ask-room.ts';
import { withActs, withDesk } from './staff-book.ts';
import { useModerator } from './store.ts';

type Events = readonly viz.Event.$Properties[];

/** Learns what staff are not told again: the desk as it is, and the newest acts. */
export interface DeskLearner {
  /** Asks until there is an answer or `stop`; a later call overtakes. */
  learn(): void;
  /** Asks once, for figures that nobody tells. */
  refresh(): Promise<void>;
  /** Events as they come in: those that come while the room is asked may be missing in its answer. */
  note(events: Events): void;
  stop(): void;
}

/** After a question that was refused or lost, milliseconds. */
const AGAIN_MS = 700;

const wait = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs));

export const createDeskLearner = (): DeskLearner => {
  let turn = 0;
  let heard: viz.Event.$Properties[] = [];
  let asking = 0;

  const askDesk = async (isWanted: () => boolean): Promise<boolean> => {
    asking += 1;
    const desk = (await askRoom({ desk: {} }))?.desk;
    const audit = desk && (await askRoom({ audit: {} }))?.audit;
    asking -= 1;
    if (!isWanted() || !desk || !audit) return false;
    const page = { events: audit.events ?? [], hasMore: audit.more ?? false, isNewest: true };
    useModerator.setState(({ staff }) => ({
      staff: withActs(withDesk(staff, desk, heard), page),
      isStaffKnown: true,
    }));
    return true;
  };

  const learn = async (mine: number): Promise<void> => {
    const isWanted = (): boolean => mine === turn;
    while (isWanted() && !(await askDesk(isWanted))) await wait(AGAIN_MS);
    if (asking === 0) heard = [];
  };

  return {
    learn: () => {
      turn += 1;
      void learn(turn);
    },
    refresh: async () => {
      const mine = turn;
      await askDesk(() => mine === turn);
      if (asking === 0) heard = [];
    },
    note: (events) => {
      if (asking > 0) heard.push(...events);
    },
    stop: () => {
      turn += 1;
    },
  };
};
