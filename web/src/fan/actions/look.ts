import type { viz } from '../../../../proto/gen/viz.js';
import { PALETTE } from '../../../../proto/palette.ts';
import { readPref, writePref } from '../../shared/prefs.ts';
import { Trail } from '../../shared/wire/codes.ts';
import { live } from '../live.ts';
import { type TrailStyle, useFan } from '../store.ts';
import { refusalWords } from '../strings.ts';
import { tell } from './tell.ts';

const state = useFan.getState;

const TRAILS: Readonly<Record<TrailStyle, viz.Trail>> = {
  plain: Trail.TRAIL_PLAIN,
  glow: Trail.TRAIL_GLOW,
  hidden: Trail.TRAIL_HIDDEN,
};

const isOpen = () => state().connection.kind === 'open' && live.client !== undefined;

export const chooseColour = async (colour: number): Promise<void> => {
  if (PALETTE[colour] === undefined) return;
  writePref('colour', String(colour));
  useFan.setState({ colour });
  if (isOpen() && live.client !== undefined) {
    tell(await live.client.act({ setLook: { colour, name: '' } }));
  }
};

/** Takes another name; gives a sentence why not, or undefined where the room took it. */
export const chooseName = async (name: string): Promise<string | undefined> => {
  if (live.client === undefined) return refusalWords('not-connected');
  const outcome = await live.client.act({ setLook: { colour: state().colour, name } });
  if (!outcome.ok) return refusalWords(outcome.refusal);
  writePref('guest-name', name);
  useFan.setState((before) => ({
    guestName: name,
    me: before.me === undefined ? undefined : { ...before.me, name },
  }));
  return undefined;
};

const sendTrail = (trail: TrailStyle) =>
  live.client?.act({ setLook: { colour: state().colour, name: '', trail: TRAILS[trail] } });

/** How others see the own pointer; `hidden`: not at all. */
export const chooseTrail = async (trail: TrailStyle): Promise<void> => {
  const before = state().trail;
  writePref('trail', trail);
  useFan.setState({ trail });
  if (!isOpen()) return;
  const outcome = await sendTrail(trail);
  if (outcome === undefined || tell(outcome)) return;
  // Whoever believes to be hidden and is not would be betrayed.
  writePref('trail', before);
  useFan.setState({ trail: before });
};

/** Tells the room on coming in what was chosen earlier; who chose nothing has nothing to tell. */
export const renewTrail = (): void => {
  if (readPref('trail') !== undefined) void sendTrail(state().trail);
};
