import { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import type { LogQuery } from '../core/action-rule.ts';
import type { Effect, Place } from '../core/effects.ts';
import type { Fan } from '../core/fan.ts';
import type { Bus } from './bus.ts';
import { encodeMessage } from './encode-message.ts';
import type { HostFigures } from './figures.ts';
import { directSubject, frameSubject } from './subjects.ts';

export interface CarryOutOptions {
  readonly room: string;
  readonly epoch: number;
  readonly bus: Bus;
  /** The ticket with which this fan comes back as the same person. */
  readonly ticketFor: (fan: Fan) => string;
  readonly lookUp: (query: LogQuery) => { events: viz.Event[]; more: boolean };
  readonly figures: HostFigures;
}

/** Publishes what a tick brought: one frame for all gateways, and one message to each gateway for some of its sockets. */
export const carryOut = (effects: readonly Effect[], options: CarryOutOptions): void => {
  const directs = new Map<string, bus.DirectMessage.$Properties[]>();
  const post = (place: Place, message: Omit<bus.DirectMessage.$Properties, 'session'>): void => {
    const messages = directs.get(place.gateway) ?? [];
    directs.set(place.gateway, messages);
    messages.push({ session: place.session, ...message });
  };
  const encodeShared = sharedEncoder();
  for (const effect of effects) {
    if (effect.kind === 'broadcast') broadcast(effect, options);
    else if (effect.kind === 'catch-up')
      post(effect.place, { payload: encodeShared(effect.message), live: true });
    else if (effect.kind === 'welcome') {
      const welcome = { ...effect.welcome, ticket: options.ticketFor(effect.fan) };
      post(effect.fan, { payload: encodeMessage({ welcome }) });
    } else if (effect.kind === 'send') {
      countRefusals(effect.message.replies?.replies ?? [], options.figures);
      const payload = encodeMessage(effect.message);
      for (const place of effect.places) post(place, { payload });
    } else if (effect.kind === 'look-up') {
      post(effect.place, { payload: encodeMessage(lookUp(effect, options)) });
    } else {
      for (const place of effect.places) post(place, { closeCode: effect.code, closeReason: effect.reason });
    }
  }
  for (const [gateway, messages] of directs)
    for (const piece of inPieces(messages))
      options.bus.publish(
        directSubject(options.room, gateway),
        bus.Direct.encode({ messages: piece }).finish(),
      );
};

/** A thousand snapshots in one message would be more than a bus carries. */
const MOST_PIECE_BYTES = 4 * 1024 * 1024;

/** The same in the same order, in pieces that a bus carries. */
function* inPieces(messages: readonly bus.DirectMessage.$Properties[]) {
  let piece: bus.DirectMessage.$Properties[] = [];
  let bytes = 0;
  for (const message of messages) {
    const length = message.payload?.length ?? 0;
    if (bytes + length > MOST_PIECE_BYTES && piece.length > 0) {
      yield piece;
      piece = [];
      bytes = 0;
    }
    piece.push(message);
    bytes += length;
  }
  if (piece.length > 0) yield piece;
}

const lookUp = (
  { ref, query }: Extract<Effect, { kind: 'look-up' }>,
  options: CarryOutOptions,
): viz.ServerMessage.$Properties => {
  try {
    return { answer: { ref, [query.kind]: options.lookUp(query) } };
  } catch {
    // A disk that cannot be read keeps a moderator from the log, and nobody from the room.
    return { replies: { replies: [{ ref, refusal: viz.Refusal.REFUSAL_BUSY, retryAfterMs: 5000 }] } };
  }
};

const broadcast = (effect: Extract<Effect, { kind: 'broadcast' }>, options: CarryOutOptions): void => {
  const payload = encodeMessage({ frame: effect.frame });
  options.figures.frames += 1;
  options.figures.frameBytes += payload.length;
  const { lastSequence } = effect;
  options.bus.publish(
    frameSubject(options.room),
    bus.RoomFrame.encode({ payload, lastSequence, epoch: options.epoch }).finish(),
  );
};

/** What several of a tick's fans catch up with is one object: encoded and compressed once, however many come in. */
const sharedEncoder = (): ((message: viz.ServerMessage.$Properties) => Uint8Array) => {
  const encoded = new Map<viz.ServerMessage.$Properties, Uint8Array>();
  return (message) => {
    const bytes = encoded.get(message) ?? encodeMessage(message);
    encoded.set(message, bytes);
    return bytes;
  };
};

const countRefusals = (replies: readonly viz.Reply.$Properties[], figures: HostFigures): void => {
  for (const { refusal } of replies) figures.answers[refusal ?? 0] = (figures.answers[refusal ?? 0] ?? 0) + 1;
};
