import type { viz } from '../../../../proto/gen/viz.js';
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
    const { running } = parts.choreography;
    const going = started.flatMap((event) => runningAs(event, running) ?? []);
    if (going.length < started.length) return { refusal: Refusal.REFUSAL_CONFLICT };
    const refused = stopped.map((event) => judgeStage(event, { running, proposed, nowMs: env.now }))[0];
    if (refused !== undefined) return refused;
    return {
      before: { effects: going },
      after: { effects: stopped.map(({ effectStarted }) => ({ effectStarted: effectStarted ?? {} })) },
    };
  },
};

/** The effect as it runs now: under its number, or under the one that it got when it went on after a stop. */
const runningAs = (
  event: viz.Event.$Properties,
  running: ReadonlyMap<number, viz.Event.$Properties>,
): viz.Event.$Properties | undefined =>
  running.get(event.sequence ?? 0) ??
  [...running.values()].find(({ effectStarted }) => isSameEffect(effectStarted, event.effectStarted));

type Started = viz.EffectStarted.$Properties | null | undefined;

const isSameEffect = (one: Started, other: Started): boolean => {
  const [first, second] = [one?.effect ?? {}, other?.effect ?? {}];
  return EFFECT_FIELDS.every((field) => (first[field] || 0) === (second[field] || 0));
};

const EFFECT_FIELDS = [
  'effect',
  'startMs',
  'durationMs',
  'rgb',
  'strengthPct',
  'text',
  'flashesPerSX10',
  'filter',
] as const satisfies readonly (keyof viz.StartEffect.$Properties)[];
