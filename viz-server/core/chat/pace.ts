import { CHAT_REPEAT_MS } from '../../../proto/limits.ts';
import type { ActionContext, ActionOutcome } from '../action-rule.ts';
import { isStaffOrArtist } from '../names/verified-names.ts';
import { Refusal } from '../refusal.ts';
import type { RulesState } from '../rules/rules-state.ts';
import type { ChatState } from './chat-state.ts';
import { lastSaidMs, saidSameMs } from './said.ts';

/** Slow mode, and the same text again. Staff and artists may talk as they like. */
export const checkPace = (
  text: string,
  context: ActionContext<{ readonly chat: ChatState; readonly rules: RulesState }>,
): ActionOutcome | undefined => {
  const { fan, parts, env, proposed } = context;
  if (isStaffOrArtist(fan.role)) return undefined;
  const { said } = parts.chat;
  const tick = { proposed, nowMs: env.now };
  const slowMs = (parts.rules.chat.slowModeS ?? 0) * 1000;
  const waitMs = slowMs === 0 ? 0 : lastSaidMs(said, fan.person, tick) + slowMs - env.now;
  if (waitMs > 0) return { refusal: Refusal.REFUSAL_SLOW_MODE, retryAfterMs: waitMs };
  const sameMs = saidSameMs(said, { person: fan.person, text }, tick);
  if (sameMs === undefined) return undefined;
  return { refusal: Refusal.REFUSAL_REPEATED, retryAfterMs: sameMs + CHAT_REPEAT_MS - env.now };
};
