import { viz } from '../../proto/gen/viz.js';
import type { ActionContext, ActionKind, ActionOutcome, ActionRule } from './action-rule.ts';
import { sayChat } from './chat/say-chat.ts';
import { launchFirework } from './overlays/fireworks.ts';
import type { OverlayStates } from './overlays/registry.ts';
import { placeSticker } from './overlays/stickers.ts';
import { limitPerson, type PersonLimits } from './person-limits.ts';
import { Refusal } from './refusal.ts';
import { setLook } from './set-look.ts';

/** One rule per kind of action on the wire; a kind without a rule does not compile. */
const RULES: { readonly [Kind in ActionKind]: ActionRule<Kind, OverlayStates> } = {
  placeSticker,
  launchFirework,
  sayChat,
  setLook,
};

/** An action's outcome with the number its answer must carry. */
export interface AnsweredAction extends ActionOutcome {
  readonly ref: number;
  readonly retryAfterMs: number;
}

/** Decodes and carries out one action of a fan. Total: whatever the bytes are, there is an outcome. */
export const act = (
  bytes: Uint8Array,
  context: ActionContext<OverlayStates> & { limits: PersonLimits },
): AnsweredAction => {
  const action = decodeAction(bytes);
  if (action === undefined) return { ref: 0, retryAfterMs: 0, refusal: Refusal.REFUSAL_MALFORMED };
  const { ref, kind } = action;
  if (kind === undefined) return { ref, retryAfterMs: 0, refusal: Refusal.REFUSAL_UNKNOWN_ACTION };
  const retryAfterMs = limitPerson(context.limits, {
    person: context.fan.person,
    action: kind,
    nowMs: context.env.now,
  });
  if (retryAfterMs > 0) return { ref, retryAfterMs, refusal: Refusal.REFUSAL_TOO_OFTEN };
  return { ref, retryAfterMs: 0, ...carryOut(kind, action, context) };
};

const carryOut = <Kind extends ActionKind>(
  kind: Kind,
  action: viz.Action,
  context: ActionContext<OverlayStates>,
): ActionOutcome => {
  const request = action[kind];
  if (!request) return { refusal: Refusal.REFUSAL_MALFORMED };
  const rule: ActionRule<Kind, OverlayStates> = RULES[kind];
  return rule(request, context);
};

/** The answer to an action that the room cannot take now. */
export const refuseBusy = (bytes: Uint8Array, retryAfterMs: number): AnsweredAction => ({
  ref: decodeAction(bytes)?.ref ?? 0,
  refusal: Refusal.REFUSAL_BUSY,
  retryAfterMs,
});

const decodeAction = (bytes: Uint8Array): viz.Action | undefined => {
  try {
    return viz.Action.decode(bytes);
  } catch {
    return undefined;
  }
};
