import type { DriveOrder, FamilyName } from '../load/load-messages.ts';

/** The order in which the servers take their turns. */
export const FAMILIES: readonly FamilyName[] = ['houselights', 'ws', 'socket.io'];

export type PhaseName = 'fanout' | 'inbound';

/** The size of a run. */
export interface CrowdSize {
  readonly connections: number;
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  readonly loadProcesses: number;
}

export const FULL: CrowdSize = {
  connections: 1000,
  rounds: 3,
  warmUpMs: 1500,
  measureMs: 6000,
  loadProcesses: 2,
};

/** Shows that everything works; its figures say nothing. */
export const QUICK: CrowdSize = {
  connections: 60,
  rounds: 1,
  warmUpMs: 300,
  measureMs: 1000,
  loadProcesses: 2,
};

/** 20 Hz: the room's default. */
const FANOUT_TICK_MS = 50;
/** While messages in are measured, frames out are so rare that they hardly count. */
const INBOUND_TICK_MS = 1000;
/** A fan's client sends at most one message per 50 ms window. */
const CURSORS_PER_SECOND = 20;
/** Chat lines that fill our frames: 55 a second together, of a length that makes frames of about 2 kB. */
const CHATTERS = 66;
const CHAT_PER_SECOND = 5 / 6;
const CHAT_CHARACTERS = 300;

/** While messages in are measured: connections that only listen, so that frames are seen as a listener gets them. */
const LISTENERS_SHARE = 0.02;

const NOTHING = { what: 'nothing', senders: 0, perSenderPerSecond: 0, chatCharacters: 0 } as const;

export const tickMsOf = (phase: PhaseName): number => (phase === 'fanout' ? FANOUT_TICK_MS : INBOUND_TICK_MS);

/**
 * What the connections send in a phase. In `fanout` our frames come from real chat lines; the peers broadcast as many
 * bytes without having to receive, keep and encode anything, which favours them.
 */
export const driveOf = (
  phase: PhaseName,
  family: FamilyName,
  connections: number,
): Omit<DriveOrder, 'type'> => {
  if (phase === 'inbound')
    return {
      what: 'cursors',
      senders: connections - Math.ceil(connections * LISTENERS_SHARE),
      perSenderPerSecond: CURSORS_PER_SECOND,
      chatCharacters: 0,
    };
  if (family !== 'houselights') return NOTHING;
  return {
    what: 'chat',
    senders: Math.min(CHATTERS, Math.floor(connections / 2)),
    perSenderPerSecond: CHAT_PER_SECOND,
    chatCharacters: CHAT_CHARACTERS,
  };
};
