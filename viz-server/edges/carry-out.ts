import { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import type { LogQuery } from '../core/action-rule.ts';
import type { Effect, Place } from '../core/effects.ts';
import type { Fan } from '../core/fan.ts';
import { encodeMessage } from './encode-message.ts';
import type { HostFigures } from './figures.ts';
import type { HostVoice } from './host-voice.ts';
import { createPacker, type Packer } from './pieces.ts';
import { directSubject, frameSubject } from './subjects.ts';

export interface CarryOutOptions {
  readonly room: string;
  readonly voice: HostVoice;
  /** The last event of the room. */
  readonly sequence: number;
  /** Of the gateway's last fresh batch; 0 where there was none. */
  readonly roundOf: (gateway: string) => number;
  /** The ticket with which this fan comes back as the same person. */
  readonly ticketFor: (fan: Fan) => string;
  readonly lookUp: (query: LogQuery) => { events: viz.Event[]; more: boolean };
  readonly figures: HostFigures;
}

type Message = bus.DirectMessage.$Properties;

/** About what is encoded beside payload and reason, bytes: not too low. */
const MESSAGE_BYTES = 48;

/** Publishes what a tick brought: one frame for all gateways, and messages to each gateway for some of its sockets. */
export const carryOut = (effects: readonly Effect[], options: CarryOutOptions): void => {
  const directs = new Map<string, Packer<Message[]>>();
  const post = (place: Place, message: Omit<Message, 'session'>): void => {
    const packer = directs.get(place.gateway) ?? createPacker<Message[]>(() => []);
    directs.set(place.gateway, packer);
    const bytes = MESSAGE_BYTES + (message.payload?.length ?? 0) + (message.closeReason?.length ?? 0);
    packer.pieceFor(bytes).push({ session: place.session, ...message });
  };
  const encodeShared = sharedEncoder();
  for (const effect of effects) {
    if (effect.kind === 'broadcast') broadcast(effect, options);
    else if (effect.kind === 'catch-up')
      post(effect.place, {
        payload: encodeShared(effect.message),
        live: true,
        lastSequence: options.sequence,
      });
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
  for (const [gateway, { pieces }] of directs)
    for (const messages of pieces)
      options.voice.say(directSubject(options.room, gateway), (stamp) =>
        bus.Direct.encode({ ...stamp, messages, round: options.roundOf(gateway) }).finish(),
      );
};

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
  options.voice.say(frameSubject(options.room), (stamp) =>
    bus.RoomFrame.encode({ ...stamp, payload, lastSequence }).finish(),
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
