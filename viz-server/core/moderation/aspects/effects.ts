import { effectEndMs } from '../../choreography/choreography-state.ts';
import { judgeStage } from '../../choreography/judge-effect.ts';
import { Refusal } from '../../refusal.ts';
import type { ProposedEvent } from '../../room-part.ts';
import { type Aspect, notAmong } from './aspect.ts';

/** Timed effects: started, stopped. One that was stopped goes on under a new number, to the end it had. */
export const effects: Aspect = {
  events: ({ before, after }) => {
    const started: ProposedEvent[] = notAmong(after.effects, before.effects).map(({ effectStarted }) => ({
      effectStarted: effectStarted ?? {},
    }));
    const stopped = notAmong(before.effects, after.effects).map(({ sequence }) => ({
      effectStopped: sequence ?? 0,
    }));
    return [...started, ...stopped];
  },
  takeBack: ({ record, context }) => {
    const { parts, proposed, env } = context;
    const started = notAmong(record.after.effects, record.before.effects);
    const stopped = notAmong(record.before.effects, record.after.effects);
    if (started.length === 0 && stopped.length === 0) return undefined;
    if ([...started, ...stopped].some((event) => effectEndMs(event) <= env.now))
      return { refusal: Refusal.REFUSAL_TOO_LATE };
    if (started.some(({ sequence }) => !parts.choreography.running.has(sequence ?? 0)))
      return { refusal: Refusal.REFUSAL_CONFLICT };
    const { running } = parts.choreography;
    const refused = stopped.map((event) => judgeStage(event, { running, proposed, nowMs: env.now }))[0];
    if (refused !== undefined) return refused;
    return {
      before: { effects: started },
      after: { effects: stopped.map(({ effectStarted }) => ({ effectStarted: effectStarted ?? {} })) },
    };
  },
};
