import type { viz } from '../../proto/gen/viz.js';
import type { ActionContext, ActionKind, ActionOutcome } from './action-rule.ts';
import { isStaff } from './event-audience.ts';
import type { Fan } from './fan.ts';
import { Refusal } from './refusal.ts';
import type { RulesState } from './rules/rules-state.ts';
import type { ShowState } from './show/show-state.ts';
import { bannedUntil, timedOutUntil } from './standings/barred.ts';
import { rememberAddress, type StandingsState } from './standings/standings-state.ts';

/** The layer that each kind of action belongs to; undefined: none, it is always open. */
const LAYERS: { readonly [Kind in ActionKind]: viz.Layer | undefined } = {
  placeSticker: 0,
  undoSticker: undefined,
  launchFirework: 2,
  react: 2,
  sayChat: 3,
  setLook: undefined,
  moderate: undefined,
  ask: undefined,
  setFriends: undefined,
};

const MODE_OFF: viz.LayerMode = 1;
const MODE_VERIFIED_ONLY: viz.LayerMode = 2;
/** The wire's field has 32 bits. */
const MOST_RETRY_MS = 0x7fffffff;

interface GateParts {
  readonly show: ShowState;
  readonly rules: RulesState;
  readonly standings: StandingsState;
}

/** What one may do who may only watch. */
const OF_WATCHERS: ReadonlySet<ActionKind> = new Set<ActionKind>(['ask', 'setFriends']);

/** What keeps a fan from an action whatever it asks for: its standing, a freeze, the show's modes. Undefined: nothing. */
export const gate = (kind: ActionKind, context: ActionContext<GateParts>): ActionOutcome | undefined => {
  const { fan, parts } = context;
  rememberAddress(parts.standings, fan);
  const barred = gateBan(context) ?? (OF_WATCHERS.has(kind) ? undefined : gateTimeout(context));
  if (barred !== undefined) return barred;
  if (isStaff(fan.role)) return undefined;
  const layer = LAYERS[kind];
  return layer === undefined ? undefined : gateLayer(layer, fan, parts);
};

/** Who is put out may still be heard until its gateway has closed its sockets. */
const gateBan = ({ fan, parts, env }: ActionContext<GateParts>): ActionOutcome | undefined => {
  const untilMs = bannedUntil(parts.standings, fan);
  if (untilMs <= env.now) return undefined;
  return { refusal: Refusal.REFUSAL_BANNED, retryAfterMs: Math.min(untilMs - env.now, MOST_RETRY_MS) };
};

/** Staff are not free of what an admin has told them in person. */
const gateTimeout = ({ fan, parts, env }: ActionContext<GateParts>): ActionOutcome | undefined => {
  const untilMs = timedOutUntil(parts.standings, fan);
  if (untilMs <= env.now) return undefined;
  const retryAfterMs = Math.min(untilMs - env.now, MOST_RETRY_MS);
  return { refusal: Refusal.REFUSAL_TIMED_OUT, retryAfterMs };
};

const gateLayer = (layer: viz.Layer, fan: Fan, { show, rules }: GateParts): ActionOutcome | undefined => {
  const mode = show.show.modes?.[layer] ?? 0;
  if (mode === MODE_OFF) return { refusal: Refusal.REFUSAL_LAYER_OFF };
  if (isFrozenFor(fan, layer, rules)) return { refusal: Refusal.REFUSAL_FROZEN };
  if (mode === MODE_VERIFIED_ONLY && !fan.verified) return { refusal: Refusal.REFUSAL_VERIFIED_ONLY };
  return undefined;
};

/** Whether moderators have stopped a layer for this fan. */
export const isFrozenFor = (fan: Fan, layer: viz.Layer, { frozen, frozenAtMs }: RulesState): boolean =>
  (frozen.layers ?? []).includes(layer) && (frozen.onlyNewFans !== true || fan.sinceMs > frozenAtMs);
