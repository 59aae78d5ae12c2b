import type { viz } from '../../../proto/gen/viz.js';
import type { ActionContext, ActionOutcome, ActionRule } from '../action-rule.ts';
import { isStaff } from '../event-audience.ts';
import { isVouchedFor } from '../names/verified-names.ts';
import { Refusal } from '../refusal.ts';
import type { RulesState } from '../rules/rules-state.ts';
import type { ShowState } from '../show/show-state.ts';
import { isShadowed } from '../standings/barred.ts';
import type { StandingsState } from '../standings/standings-state.ts';
import { findLinks } from '../text/links.ts';
import { judgeLine } from './chat-filters.ts';
import type { ChatState } from './chat-state.ts';
import { checkLine } from './emotes.ts';
import { DELAY, hasRoomFor } from './held-lines.ts';
import { findMentions } from './mentions.ts';
import { checkPace } from './pace.ts';
import { isKnownLine } from './replies.ts';

/** When it is worth trying again where too many lines are held. */
const FULL_RETRY_MS = 5000;

const TEXT_REFUSALS = {
  empty: Refusal.REFUSAL_EMPTY,
  'too-long': Refusal.REFUSAL_TOO_LONG,
  'ill-formed': Refusal.REFUSAL_ILL_FORMED,
};

interface ChatParts {
  readonly chat: ChatState;
  readonly rules: RulesState;
  readonly show: ShowState;
  readonly standings: StandingsState;
}

type ChatContext = ActionContext<ChatParts>;
type Line = viz.ChatPosted.$Properties & { readonly text: string };

/**
 * Checks a chat line and proposes to post it under the fan's present name and colour, to hold it, or to show it to its author alone.
 * What staff say is never held, delayed or filtered.
 */
export const sayChat: ActionRule<'sayChat', ChatParts> = (request, context) => {
  const { fan, parts } = context;
  if (parts.rules.chat.verifiedOnly && !isVouchedFor(fan)) return { refusal: Refusal.REFUSAL_VERIFIED_ONLY };
  const checked = checkLine(request.text ?? '', parts.show.show.stickerSet ?? []);
  if (!checked.ok) return { refusal: TEXT_REFUSALS[checked.problem] };
  const replyTo = request.replyTo ?? 0;
  if (replyTo !== 0 && !isKnownLine(replyTo, fan.person, parts.chat))
    return { refusal: Refusal.REFUSAL_NOT_FOUND };
  const hasLinks = findLinks(checked.text).length > 0;
  const line = writeLine({ text: checked.text, replyTo, hasLinks }, context);
  if (isStaff(fan.role)) return isAlone(context) ? sayAlone(line, false) : { events: [{ chatPosted: line }] };
  if (hasLinks && parts.rules.chat.linksOff) return { refusal: Refusal.REFUSAL_LINKS_OFF };
  return checkPace(checked.text, context) ?? passFilters(line, context);
};

const writeLine = (
  said: { text: string; replyTo: number; hasLinks: boolean },
  { fan, parts, presence }: ChatContext,
): Line => {
  const { person, name, colour, role, verified } = fan;
  const mentions = findMentions(said.text, presence.people);
  return {
    ...{ person, name, colour, text: said.text, role, verified },
    ...(said.replyTo === 0 ? {} : { replyTo: said.replyTo }),
    ...(mentions.length === 0 ? {} : { mentions: [...mentions] }),
    ...(said.hasLinks && parts.rules.chat.linksClickable ? { links: true } : {}),
  };
};

const passFilters = (line: Line, context: ChatContext): ActionOutcome => {
  const { fan, parts, env } = context;
  const verdict = judgeLine(
    parts.chat.filters,
    { text: line.text, person: fan.person, nowMs: env.now },
    { settings: parts.rules.filters, compilePattern: env.compilePattern },
  );
  if (verdict.outcome === 'refuse') return { refusal: Refusal.REFUSAL_FILTERED };
  const isHeld = verdict.outcome === 'hold';
  if (isAlone(context)) return sayAlone(line, isHeld);
  const delayMs = parts.rules.chat.delayMs ?? 0;
  if (isHeld) {
    const filters = verdict.hits.flatMap(({ filter, mode }) => (mode === 'hold' ? [filter] : []));
    return hold({ line, filters }, context);
  }
  return delayMs > 0
    ? hold({ line, filters: [DELAY], dueMs: env.now + delayMs }, context)
    : { events: [{ chatPosted: line }] };
};

const isAlone = ({ fan, parts, env }: ChatContext): boolean => isShadowed(parts.standings, fan, env.now);

/** What the author sees tells nothing of a shadow ban: it is what anybody would see. */
const sayAlone = (line: Line, isHeld: boolean): ActionOutcome => ({
  ...ownCopy(line, isHeld),
  events: [{ shadowedLine: { line } }],
});

const hold = (
  lineHeld: viz.LineHeld.$Properties & { readonly line: Line },
  { parts, proposed }: ChatContext,
): ActionOutcome =>
  hasRoomFor(lineHeld, parts.chat.held, proposed)
    ? { ...ownCopy(lineHeld.line, !lineHeld.dueMs), events: [{ lineHeld }] }
    : { refusal: Refusal.REFUSAL_BUSY, retryAfterMs: FULL_RETRY_MS };

/** What the author alone sees: the line as posted, or as one that waits for a moderator; by which filter is not its matter. */
const ownCopy = (line: Line, isHeld: boolean): ActionOutcome =>
  isHeld ? { isHeld, own: [{ lineHeld: { line } }] } : { own: [{ chatPosted: line }] };
