import type { OverlayName } from '../../proto/limits.ts';
import { type ChatState, chat } from './chat/chat-state.ts';
import { type ChoreographyState, choreography } from './choreography/choreography-state.ts';
import { type ModerationState, moderation } from './moderation/moderation-state.ts';
import { type NamesState, names } from './names/names-state.ts';
import { type FireworksState, fireworks } from './overlays/fireworks.ts';
import { type FriendsState, friends } from './overlays/friends-state.ts';
import { type ReactionsState, reactions } from './overlays/reactions.ts';
import { stickers } from './overlays/stickers.ts';
import type { StickersState } from './overlays/stickers-state.ts';
import { trails } from './overlays/trails.ts';
import type { TrailsState } from './overlays/trails-state.ts';
import type { RoomPart } from './room-part.ts';
import { type RulesState, rules } from './rules/rules-state.ts';
import { type ShowState, show } from './show/show-state.ts';
import { type StandingsState, standings } from './standings/standings-state.ts';

/** What each part of the room keeps. */
export interface RoomParts {
  readonly stickers: StickersState;
  readonly trails: TrailsState;
  readonly friends: FriendsState;
  readonly fireworks: FireworksState;
  readonly reactions: ReactionsState;
  readonly chat: ChatState;
  readonly rules: RulesState;
  readonly standings: StandingsState;
  readonly names: NamesState;
  readonly show: ShowState;
  readonly choreography: ChoreographyState;
  readonly moderation: ModerationState;
}

type PartName = OverlayName | keyof RoomParts;
type PartTable = { readonly [Name in PartName]: RoomPart<RoomParts[Name]> };

/** All parts; an overlay that is in the wire's list and not here does not compile. */
const PARTS: PartTable = {
  stickers,
  trails,
  friends,
  fireworks,
  reactions,
  chat,
  rules,
  standings,
  names,
  show,
  choreography,
  // After the chat, whose last lines are among its own.
  moderation,
};

const partNames = Object.keys(PARTS) as PartName[];

export const createParts = (): RoomParts => ({
  stickers: stickers.create(),
  trails: trails.create(),
  friends: friends.create(),
  fireworks: fireworks.create(),
  reactions: reactions.create(),
  chat: chat.create(),
  rules: rules.create(),
  standings: standings.create(),
  names: names.create(),
  show: show.create(),
  choreography: choreography.create(),
  moderation: moderation.create(),
});

/** Does something with each part and its own state. */
export const eachPart = (
  parts: RoomParts,
  visit: <State>(part: RoomPart<State>, state: State) => void,
): void => {
  const visitOne = <Name extends PartName>(name: Name): void =>
    visit<RoomParts[Name]>(PARTS[name], parts[name]);
  for (const name of partNames) visitOne(name);
};
