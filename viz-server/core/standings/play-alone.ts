import { UNDO_STICKER_MS } from '../../../proto/limits.ts';
import type { ActionContext, ActionKind, ActionOutcome } from '../action-rule.ts';
import type { FireworksState } from '../overlays/fireworks.ts';
import { fireworks } from '../overlays/fireworks.ts';
import { type ReactionsState, reactions } from '../overlays/reactions.ts';
import type { ProposedEvent } from '../room-part.ts';
import type { StandingsState } from './standings-state.ts';

interface AloneParts {
  readonly fireworks: FireworksState;
  readonly reactions: ReactionsState;
  readonly standings: StandingsState;
}

const REMOVAL_UNDONE = 1;

/**
 * Carries out an action of somebody under a shadow ban so that nobody else sees it and it is answered as ever: fireworks
 * and reactions go nowhere, a sticker is an event for staff and for its author. What is said is the chat's own matter.
 */
export const playAlone = <Parts extends AloneParts>(
  action: { readonly kind: ActionKind; readonly undoNumber: number },
  context: ActionContext<Parts>,
  carryOut: (context: ActionContext<Parts>) => ActionOutcome,
): ActionOutcome => {
  const undone = action.kind === 'undoSticker' ? undoAlone(action.undoNumber, context) : undefined;
  if (undone !== undefined) return undone;
  const parts = { ...context.parts, fireworks: fireworks.create(), reactions: reactions.create() };
  const outcome = carryOut({ ...context, parts });
  const { events = [], own = [] } = outcome;
  const placed = events.filter(({ stickerPlaced }) => stickerPlaced);
  if (placed.length === 0) return outcome;
  return { ...outcome, events: events.map(hide), own: [...own, ...placed] };
};

const hide = (event: ProposedEvent): ProposedEvent =>
  event.stickerPlaced ? { shadowedSticker: event.stickerPlaced } : event;

const undoAlone = (
  number: number,
  { fan, parts, env }: ActionContext<AloneParts>,
): ActionOutcome | undefined => {
  const { shadowedStickers } = parts.standings;
  const sticker = shadowedStickers.get(number);
  if (sticker?.person !== fan.person || env.now - sticker.atMs > UNDO_STICKER_MS) return undefined;
  shadowedStickers.delete(number);
  return { own: [{ stickersRemoved: { numbers: [number], reason: REMOVAL_UNDONE } }] };
};
