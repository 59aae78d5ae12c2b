import { CodedError } from '../../ops/service/errors.ts';
import type { Logger } from '../../ops/service/logger.ts';
import { createTurns } from '../../ops/service/turns.ts';
import type { ShowFacts } from '../../proto/contracts/admin.ts';
import type { ShowBody } from '../../proto/contracts/room.ts';
import { REFUSALS } from '../core/errors.ts';
import {
  isFinal,
  isNoRoom,
  needsPush,
  type ShowFailure,
  type ShowStanding,
  standingAfter,
} from '../core/show-reconciliation.ts';
import type { Repos } from '../db/repos.ts';
import type { KeptShow } from '../db/shows.ts';
import type { Env } from './env.ts';
import { repeat } from './loops.ts';
import { refusal } from './refusal.ts';
import { ServiceError } from './service-client.ts';
import type { VizClient } from './viz-client.ts';

const POLL_MS = 1000;

/** Keeps what each room is to show, and viz-server at it. */
export interface ShowKeeper {
  /** What the room is to show and whether it does. Throws UNKNOWN_ROOM. */
  facts(room: string): ShowFacts;
  /**
   * Shows it at once, and for good: also where viz-server is away, which the facts then say. Throws what viz-server
   * finds wrong with it, and UNKNOWN_ROOM; then everything stays as it was.
   */
  set(room: string, show: ShowBody): Promise<ShowFacts>;
  /** Goes back to what was set before; once more comes back. Throws NOTHING_TO_UNDO and as `set`. */
  undo(room: string): Promise<ShowFacts>;
  close(): Promise<void>;
}

export interface ShowKeeperOptions {
  readonly viz: Pick<VizClient, 'show' | 'setShow'>;
  /** Whether viz-server had that room when it was last seen. */
  readonly hasRoom: (room: string) => boolean;
  readonly repos: Repos;
  readonly env: Env;
  readonly log: Logger;
}

const AWAY = { code: 'VIZ_UNREACHABLE', message: REFUSALS.VIZ_UNREACHABLE.message };
const SHOWN: ShowStanding = { state: 'shown', problem: null };
const NOT_YET: ShowStanding = { state: 'waiting', problem: AWAY };
const NOTHING = '{}';

export const createShowKeeper = (options: ShowKeeperOptions): ShowKeeper => {
  const { viz, hasRoom, repos, env, log } = options;
  const standings = new Map<string, ShowStanding>();
  // A show set by hand must not be overtaken by an older one from the poll.
  const inTurn = createTurns(1).take;
  const stand = (room: string, standing: ShowStanding): void => {
    const before = standings.get(room);
    standings.set(room, standing);
    if (before?.state === standing.state && before.problem?.code === standing.problem?.code) return;
    log.info({ room, state: standing.state, code: standing.problem?.code }, 'the show of a room');
  };
  const keepInLine = async (kept: KeptShow): Promise<void> => {
    const actual = JSON.stringify(await viz.show(kept.room));
    if (needsPush(kept.shownAs, actual)) {
      const shownAs = await push(kept.room, JSON.parse(kept.show) as ShowBody, viz);
      repos.shows.setShownAs(kept.room, shownAs);
    }
    stand(kept.room, SHOWN);
  };
  const lookAt = (room: string): Promise<void> =>
    inTurn(async () => {
      const kept = repos.shows.find(room);
      if (kept !== undefined) await keepInLine(kept);
    }).catch((error: unknown) => stand(room, standingAfter(failureOf(error), AWAY)));
  const look = async (): Promise<void> => {
    try {
      for (const { room } of repos.shows.all()) await lookAt(room);
    } catch (error) {
      log.error({ err: error }, 'the shows of the rooms could not be looked at');
    }
  };
  const facts: ShowKeeper['facts'] = (room) => {
    const kept = repos.shows.find(room);
    if (kept === undefined && !hasRoom(room)) throw refusal('UNKNOWN_ROOM');
    return factsOf(room, kept, standings.get(room) ?? NOT_YET);
  };
  const set = async (room: string, show: ShowBody): Promise<ShowFacts> => {
    const before = repos.shows.find(room);
    const text = JSON.stringify(show);
    if (before?.show === text && standings.get(room)?.state === 'shown') return facts(room);
    const pushed = await tryPush(room, show, viz);
    // A room that viz-server does not know can only be waited for where it was there before.
    if (pushed.failure !== undefined && !hasRoom(room) && before === undefined) throw refusal('UNKNOWN_ROOM');
    const previous = (before?.show === text ? before.previous : before?.show) ?? NOTHING;
    const shownAs = pushed.shownAs ?? null;
    repos.shows.set({ room, show: text, previous, changedMs: env.now(), shownAs });
    stand(room, pushed.failure === undefined ? SHOWN : standingAfter(pushed.failure, AWAY));
    return facts(room);
  };
  const loop = repeat(look, POLL_MS);
  return {
    facts,
    set: (room, show) => inTurn(() => set(room, show)),
    undo: (room) =>
      inTurn(() => {
        facts(room);
        const kept = repos.shows.find(room);
        if (kept === undefined || kept.previous === kept.show) throw refusal('NOTHING_TO_UNDO');
        return set(room, JSON.parse(kept.previous) as ShowBody);
      }),
    close: () => loop.close(),
  };
};

type Viz = ShowKeeperOptions['viz'];

/** Has it shown; gives what viz-server makes of it, by which it is known again. */
const push = async (room: string, show: ShowBody, viz: Viz): Promise<string> => {
  await viz.setShow(room, show);
  return JSON.stringify(await viz.show(room));
};

/** As `push`; throws only what is wrong with the show or the room's name. */
const tryPush = async (
  room: string,
  show: ShowBody,
  viz: Viz,
): Promise<{ shownAs?: string; failure?: ShowFailure }> => {
  try {
    return { shownAs: await push(room, show, viz) };
  } catch (error) {
    const failure = failureOf(error);
    if ((isFinal(failure) || isNoRoom(failure)) && failure.refusal !== undefined)
      throw new CodedError({ statusCode: failure.statusCode ?? 400, ...failure.refusal, cause: error });
    return { failure };
  }
};

/** What is no answer of viz-server is none of its failures: it goes on up. */
const failureOf = (error: unknown): ShowFailure => {
  if (error instanceof ServiceError) return { statusCode: error.statusCode, refusal: error.refusal };
  throw error;
};

const factsOf = (room: string, kept: KeptShow | undefined, standing: ShowStanding): ShowFacts =>
  kept === undefined
    ? { room, show: {}, changedMs: null, canUndo: false, state: 'none', problem: null }
    : {
        room,
        show: JSON.parse(kept.show) as ShowBody,
        changedMs: kept.changedMs,
        canUndo: kept.previous !== kept.show,
        ...standing,
      };
