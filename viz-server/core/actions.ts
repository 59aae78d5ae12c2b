import { viz } from '../../proto/gen/viz.js';
import { type ActionLimits, limitAction } from './action-limits.ts';
import type { ActionContext, ActionKind, ActionOutcome, ActionRule } from './action-rule.ts';
import { ask } from './ask.ts';
import { sayChat } from './chat/say-chat.ts';
import { isStaff } from './event-audience.ts';
import { gate } from './gate.ts';
import type { Pressure } from './load-gauge.ts';
import { moderate } from './moderation/moderate.ts';
import { launchFirework } from './overlays/fireworks.ts';
import { placeSticker } from './overlays/place-sticker.ts';
import { react } from './overlays/react.ts';
import { setFriends } from './overlays/set-friends.ts';
import { undoSticker } from './overlays/undo-sticker.ts';
import type { RoomParts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { hasUnsafeNumber } from './safe-numbers.ts';
import { setLook } from './set-look.ts';
import { isShadowed } from './standings/barred.ts';
import { playAlone } from './standings/play-alone.ts';

/** One rule per kind of action on the wire; a kind without a rule does not compile. */
const RULES: { readonly [Kind in ActionKind]: ActionRule<Kind, RoomParts> } = {
  placeSticker,
  launchFirework,
  sayChat,
  setLook,
  undoSticker,
  react,
  moderate,
  ask,
  setFriends,
};

/** The pressure at which stickers are shed, and when one is worth another try, milliseconds. */
const FULL: Pressure = 3;
const SHED_RETRY_MS = 5000;

/** An action's outcome with the number its answer must carry. */
export interface AnsweredAction extends ActionOutcome {
  readonly ref: number;
}

/** Decodes and carries out one action of a fan. Total: whatever the bytes are, there is an outcome. */
export const act = (
  bytes: Uint8Array,
  context: ActionContext<RoomParts> & { limits: ActionLimits; pressure: Pressure },
): AnsweredAction => {
  const action = decodeAction(bytes);
  if (action === undefined) return { ref: 0, refusal: Refusal.REFUSAL_MALFORMED };
  const { ref, kind } = action;
  if (kind === undefined) return { ref, refusal: Refusal.REFUSAL_UNKNOWN_ACTION };
  if (hasUnsafeNumber(action)) return { ref, refusal: Refusal.REFUSAL_BAD_VALUE };
  const barred = gate(kind, context);
  if (barred !== undefined) return { ref, ...barred };
  // Trails and fireworks have been shed before it comes to this; chat never is.
  if (kind === 'placeSticker' && context.pressure === FULL)
    return { ref, refusal: Refusal.REFUSAL_BUSY, retryAfterMs: SHED_RETRY_MS };
  const retryAfterMs = limitFan(kind, context);
  if (retryAfterMs > 0) return { ref, retryAfterMs, refusal: Refusal.REFUSAL_TOO_OFTEN };
  return { ref, ...carryOut(kind, action, context) };
};

const limitFan = (
  action: ActionKind,
  { fan, limits, env }: ActionContext<unknown> & { limits: ActionLimits },
): number => {
  const { person } = fan;
  // What an address does together must not bind the hands of a moderator who shares it.
  const address = isStaff(fan.role) ? '' : fan.address;
  return limitAction(limits, { person, address, action, nowMs: env.now });
};

const carryOut = <Kind extends ActionKind>(
  kind: Kind,
  action: viz.Action,
  context: ActionContext<RoomParts>,
): ActionOutcome => {
  const request = action[kind];
  if (!request) return { refusal: Refusal.REFUSAL_MALFORMED };
  const rule: ActionRule<Kind, RoomParts> = RULES[kind];
  if (!isShadowed(context.parts.standings, context.fan, context.env.now)) return rule(request, context);
  const undoNumber = action.undoSticker?.number ?? 0;
  return playAlone({ kind, undoNumber }, context, (alone) => rule(request, alone));
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
