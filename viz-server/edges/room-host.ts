import { errorCode } from '../../ops/service/errors.ts';
import type { RoomFacts } from '../../proto/contracts/room.ts';
import { bus } from '../../proto/gen/bus.js';
import type { viz } from '../../proto/gen/viz.js';
import type { Effect, Place } from '../core/effects.ts';
import type { Env } from '../core/env.ts';
import type { Fan } from '../core/fan.ts';
import { createRoom, type Room, restoreRoom } from '../core/room.ts';
import { settle } from '../core/settle.ts';
import { type Proposal, step } from '../core/step.ts';
import type { Bus } from './bus.ts';
import { encodeMessage } from './encode-message.ts';
import type { HostFigures } from './figures.ts';
import type { Journal } from './journal.ts';
import { directSubject, frameSubject, inputSubject } from './subjects.ts';

export interface RoomHostOptions {
  readonly room: string;
  readonly bus: Bus;
  readonly journal: Journal;
  readonly tickMs: number;
  readonly now: () => number;
  readonly random: () => number;
  /** The ticket with which this fan comes back as the same person. */
  readonly ticketFor: (fan: Fan) => string;
  readonly figures: HostFigures;
  /** Told when the journal stops taking events (the cause) and when it takes them again (undefined). */
  readonly onJournal: (problem: Error | undefined) => void;
}

/** The authority over one room: everything that happens in it happens in a tick here. */
export interface RoomHost {
  tick(): void;
  facts(): RoomFacts;
  close(): void;
}

/** Loads the room from its journal and listens for gateways. */
export const createRoomHost = (options: RoomHostOptions): RoomHost => {
  const room = createRoom();
  restoreRoom(room, options.journal.load());
  const inbox: bus.GatewayBatch[] = [];
  const unsubscribe = options.bus.subscribe(inputSubject(options.room), (bytes) => {
    inbox.push(bus.GatewayBatch.decode(bytes));
  });
  const persist = persistence(options);
  const tick = (): void => {
    const env: Env = { now: options.now(), random: options.random };
    const proposal = step(room, inbox.splice(0), env);
    const isJournaled = persist(proposal);
    carryOut(settle(room, proposal, { isJournaled, tickMs: options.tickMs, env }), options);
  };
  return { tick, facts: () => facts(room, options), close: unsubscribe };
};

/** Journals a tick's events; false where the disk did not take them. Reports changes, not every tick. */
const persistence = (options: RoomHostOptions): ((proposal: Proposal) => boolean) => {
  let isFailing = false;
  return ({ events }) => {
    if (events.length === 0) return true;
    try {
      options.journal.append(events);
      if (isFailing) options.onJournal(undefined);
      isFailing = false;
      options.figures.events += events.length;
      return true;
    } catch (error) {
      // The disk holds events that this room does not know, so every further one would be refused too: start from it again.
      if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw error;
      const problem = error instanceof Error ? error : new Error(String(error));
      options.figures.journalFailures += 1;
      if (!isFailing) options.onJournal(problem);
      isFailing = true;
      return false;
    }
  };
};

const facts = (room: Room, options: RoomHostOptions): RoomFacts => ({
  name: options.room,
  viewers: room.presence.viewers,
  stickers: room.overlays.stickers.placed.size,
  lastSequence: room.sequence,
  tickMs: options.tickMs,
});

const carryOut = (effects: readonly Effect[], options: RoomHostOptions): void => {
  const directs = new Map<string, bus.DirectMessage.$Properties[]>();
  const send = (place: Place, payload: Uint8Array, live = false): void => {
    const messages = directs.get(place.gateway) ?? [];
    directs.set(place.gateway, messages);
    messages.push({ session: place.session, payload, live });
  };
  const encodeShared = sharedEncoder();
  for (const effect of effects) {
    if (effect.kind === 'broadcast') broadcast(effect, options);
    else if (effect.kind === 'catch-up') send(effect.place, encodeShared(effect.message), true);
    else if (effect.kind === 'reply') {
      countRefusals(effect.replies, options.figures);
      send(effect.place, encodeMessage({ replies: { replies: effect.replies } }));
    } else {
      const welcome = { ...effect.welcome, ticket: options.ticketFor(effect.fan) };
      send(effect.fan, encodeMessage({ welcome }));
    }
  }
  for (const [gateway, messages] of directs)
    options.bus.publish(directSubject(options.room, gateway), bus.Direct.encode({ messages }).finish());
};

const broadcast = (effect: Extract<Effect, { kind: 'broadcast' }>, options: RoomHostOptions): void => {
  const payload = encodeMessage({ frame: effect.frame });
  options.figures.frames += 1;
  options.figures.frameBytes += payload.length;
  options.bus.publish(
    frameSubject(options.room),
    bus.RoomFrame.encode({ payload, lastSequence: effect.lastSequence }).finish(),
  );
};

/** A tick's snapshots are one object: encoded and compressed once, however many come in. */
const sharedEncoder = (): ((message: viz.ServerMessage.$Properties) => Uint8Array) => {
  const encoded = new Map<viz.ServerMessage.$Properties, Uint8Array>();
  return (message) => {
    const bytes = encoded.get(message) ?? encodeMessage(message);
    if (message.snapshot) encoded.set(message, bytes);
    return bytes;
  };
};

const countRefusals = (replies: readonly viz.Reply.$Properties[], figures: HostFigures): void => {
  for (const { refusal } of replies) figures.answers[refusal ?? 0] = (figures.answers[refusal ?? 0] ?? 0) + 1;
};
