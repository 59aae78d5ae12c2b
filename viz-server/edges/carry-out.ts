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
      post(effect.place, { payload: encodeMessage({ answer: lookUp(effect, options) }) });
    } else {
      for (const place of effect.places) post(place, { closeCode: effect.code, closeReason: effect.reason });
    }
  }
  for (const [gateway, messages] of directs)
    options.bus.publish(directSubject(options.room, gateway), bus.Direct.encode({ messages }).finish());
};

const lookUp = (
  { ref, query }: Extract<Effect, { kind: 'look-up' }>,
  options: CarryOutOptions,
): viz.Answer.$Properties => ({ ref, [query.kind]: options.lookUp(query) });

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
