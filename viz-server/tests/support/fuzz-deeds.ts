import { viz } from '../../../proto/gen/viz.js';
import type { FuzzFan } from './fuzz-fan.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { stickerText } from './view.ts';

/** Under a shadow ban from the beginning to the end: nobody else may ever see anything of it. */
export const GHOST = 'ghost';
export const GHOST_COLOUR = 11;
const GHOST_REACTION = 5;

/** What an accepted action is in the journal: what was done, and by whom. */
export const keptAs = (event: viz.Event.$Properties | undefined): { what: string; person: string } => {
  const { moderationAct, chatPosted, lineHeld, shadowedLine } = event ?? {};
  if (moderationAct) return { what: 'act', person: moderationAct.moderator ?? '' };
  const line = chatPosted ?? lineHeld?.line ?? shadowedLine?.line;
  if (line) return { what: line.text ?? '', person: line.person ?? '' };
  if (event?.stickersRemoved)
    return { what: `takes back ${event.stickersRemoved.numbers?.join()}`, person: '' };
  const sticker = event?.stickerPlaced ?? event?.shadowedSticker ?? {};
  return { what: stickerText(sticker), person: sticker.person ?? '' };
};

const isGhost = ({ view }: FuzzFan): boolean => view.ticket === GHOST;

const move = (world: FuzzWorld, fan: FuzzFan): void => {
  const place = { x: world.pick(4096), y: world.pick(4096) };
  world.send(fan, { cursor: place });
  if (fan.session) fan.cursor = place;
};

const hide = (world: FuzzWorld, fan: FuzzFan): void => {
  world.send(fan, { cursor: { hidden: true } });
  fan.cursor = undefined;
};

const act = (world: FuzzWorld, fan: FuzzFan, action: viz.Action.$Properties, kept?: string): void => {
  const ref = fan.nextRef++;
  if (kept !== undefined) fan.asked.set(ref, kept);
  world.send(fan, { actions: [{ ref, ...action }] });
};

const say = (world: FuzzWorld, fan: FuzzFan): void => {
  const number = fan.nextRef;
  const texts = [`line ${number}`, `LOUD LINE NUMBER ${number}`, `look at example.com/${number}`, 'again'];
  const text = `${isGhost(fan) ? 'boo ' : ''}${texts[world.pick(6)] ?? `word ${number}`}`;
  const line = world.oneOf(world.room().parts.chat.log);
  const replyTo = world.pick(5) === 0 ? (line?.sequence ?? 0) : 0;
  act(world, fan, { sayChat: { text, replyTo } }, text);
};

const stick = (world: FuzzWorld, fan: FuzzFan): void => {
  const [x, y] = [world.pick(4200), world.pick(4096)];
  const request = { sticker: 1 + world.pick(30), x, y, rotationDeg: -9 };
  const kept = stickerText({ ...request, scalePct: 100 });
  act(world, fan, { placeSticker: request }, kept);
};

const unstick = (world: FuzzWorld, fan: FuzzFan): void => {
  const [number] = [...world.room().parts.stickers.placed.keys()].slice(-1 - world.pick(3));
  act(world, fan, { undoSticker: { number: number ?? 0 } }, `takes back ${number}`);
};

const celebrate = (world: FuzzWorld, fan: FuzzFan): void => {
  if (world.pick(2) === 0)
    act(world, fan, { react: { reaction: isGhost(fan) ? GHOST_REACTION : world.pick(5), count: 2 } });
  else
    act(world, fan, {
      launchFirework: { x: 1, y: 2, colour: isGhost(fan) ? GHOST_COLOUR : world.pick(GHOST_COLOUR) },
    });
};

const dress = (world: FuzzWorld, fan: FuzzFan): void => {
  const name = ['', 'Nova', 'Admin', 'Robin r0'][world.pick(4)] ?? '';
  const colour = world.pick(GHOST_COLOUR);
  act(world, fan, { setLook: { colour, name, trail: world.pick(3) as viz.Trail } });
};

const ask = (world: FuzzWorld, fan: FuzzFan): void => {
  const asks: viz.Ask.$Properties[] = [
    { people: { search: 'f' } },
    { timeline: { person: 'p1' } },
    { audit: {} },
    { desk: {} },
  ];
  act(world, fan, { ask: world.oneOf(asks) ?? {} });
};

const befriend = (world: FuzzWorld, fan: FuzzFan): void => {
  const persons = [...world.room().presence.persons.keys()].filter(() => world.pick(3) === 0);
  act(world, fan, { setFriends: { persons } });
};

const CROWD = [move, move, move, hide, celebrate, dress, befriend];
const DEEDS = [...CROWD, say, say, say, stick, stick, stick, unstick, ask];

/** Something that a fan may do, or may not. */
export const fanDeed = (world: FuzzWorld, fan: FuzzFan): void => world.oneOf(DEEDS)?.(world, fan);

/** An act of a moderator or an admin, mostly against somebody who is there. The ghost stays one. */
export const staffDeed = (world: FuzzWorld, fan: FuzzFan, person: string): void => {
  const moderate = world.oneOf([personActs, roomActs, thingActs])?.(world, person);
  if (moderate === undefined || moderate.lift?.person === GHOST) return;
  act(world, fan, { moderate }, 'act');
};

type Acts = (world: FuzzWorld, person: string) => viz.Moderate.$Properties | undefined;

const personActs: Acts = (world, person) => {
  const sanction = { person, durationS: world.pick(3) * 600, reach: world.pick(3) as viz.Reach };
  const short = { ...sanction, durationS: 1 + world.pick(3) };
  return world.oneOf<viz.Moderate.$Properties>([
    { purge: { person } },
    { timeout: short },
    { ban: world.pick(3) === 0 ? sanction : { person, durationS: 0 } },
    { shadowBan: sanction },
    { lift: { person } },
    { lift: { person } },
    { lift: { person: world.oneOf([...world.room().parts.standings.byPerson.keys()]) ?? '' } },
    { warn: { person, text: 'mind the others' } },
    { note: { person, text: world.pick(3) === 0 ? '' : `note ${world.pick(9)}` } },
    { removeStickersOf: { person } },
  ]);
};

/** JSON of the filters: all off, or loud lines held. */
const FILTERS = ['{}', '{"caps":{"mode":"hold"}}', '{"caps":{"mode":"hold"}}'];

const roomActs: Acts = (world) => {
  const layers = ([0, 1, 2, 3] as const).filter(() => world.pick(4) === 0);
  const rules = {
    slowModeS: world.pick(3) === 0 ? 1 : 0,
    delayMs: world.pick(2) * 200,
    linksOff: world.pick(2) === 0,
    linksClickable: world.pick(2) === 0,
    verifiedOnly: world.pick(6) === 0,
  };
  return world.oneOf<viz.Moderate.$Properties>([
    { setRules: rules },
    { setRules: {} },
    { freeze: { layers, onlyNewFans: world.pick(2) === 0 } },
    { freeze: {} },
    { setFilters: new TextEncoder().encode(world.oneOf(FILTERS)) },
    { panic: true },
    { panic: false },
    { panic: false },
    { announce: `news ${world.pick(99)}` },
    {
      startEffect: { effect: 3, durationMs: 1000 + world.pick(50_000), strengthPct: 50, rgb: world.pick(99) },
    },
  ]);
};

const thingActs: Acts = (world) => {
  const { stickers, moderation, chat, choreography } = world.room().parts;
  const some = (map: ReadonlyMap<number, unknown>): number[] =>
    [...map.keys()].filter(() => world.pick(4) === 0).slice(0, 20);
  const one = (map: ReadonlyMap<number, unknown>): number => world.oneOf([...map.keys()]) ?? 0;
  const [left, top] = [world.pick(3000), world.pick(3000)];
  return world.oneOf<viz.Moderate.$Properties>([
    { removeLines: { numbers: some(moderation.lines) } },
    { removeStickers: { numbers: some(stickers.placed) } },
    { removeStickersIn: { left, top, right: left + 1000, bottom: top + 1000 } },
    { decide: { held: one(chat.held), approve: world.pick(3) > 0 } },
    { decide: { held: one(chat.held), approve: world.pick(3) > 0 } },
    { pin: world.pick(4) === 0 ? 0 : one(moderation.lines) },
    { stopEffect: one(choreography.running) },
    { stopEffect: one(choreography.running) },
    { undo: one(moderation.acts) },
    { undo: one(moderation.acts) },
    { undo: [...moderation.acts.keys()].at(-1) ?? 0 },
  ]);
};

/** The show as admin-api might push it. */
export const showDeed = (world: FuzzWorld): void => {
  const mode = (): viz.LayerMode => (world.pick(8) === 0 ? 1 + world.pick(2) : 0);
  const show: viz.Show.$Properties = {
    title: `Night ${world.pick(9)}`,
    artist: world.pick(2) === 0 ? 'Vera' : '',
    stickerSet: world.pick(4) === 0 ? [1, 2, 3] : [],
    modes: [mode(), mode(), mode(), mode()],
    stickerLimits: {
      room: 10 + world.pick(30),
      perFan: world.pick(3) === 0 ? 5 : 0,
      lifetimeS: world.pick(3) === 0 ? 3 : 0,
    },
  };
  world.order([{ showChanged: show }]);
};
