import { effectEndMs } from '../../choreography/choreography-state.ts';
import { judgeEffect } from '../../choreography/judge-effect.ts';
import { Refusal } from '../../refusal.ts';
import type { ActRule } from '../act-rule.ts';

/** Starts a timed effect on everybody's page. */
export const startEffect: ActRule<'startEffect'> = {
  role: 3,
  plan: (asked, { parts, env, proposed }) => {
    const judged = judgeEffect(asked, { running: parts.choreography.running, proposed, nowMs: env.now });
    if (!judged.ok) return judged.refused;
    return { before: {}, after: { effects: [{ effectStarted: judged.started }] } };
  },
};

/** Ends an effect before its time. */
export const stopEffect: ActRule<'stopEffect'> = {
  role: 3,
  plan: (number, { parts, env }) => {
    const event = parts.choreography.running.get(number);
    return event === undefined || effectEndMs(event) <= env.now
      ? { refusal: Refusal.REFUSAL_NOT_FOUND }
      : { before: { effects: [event] }, after: {} };
  },
};
