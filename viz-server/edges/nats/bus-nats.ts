import { headers, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { Bus, BusState } from '../bus.ts';
import { createSubscribers } from '../bus-subscribers.ts';
import { type LinkOptions, type NatsLink, openLink } from './link.ts';
import { createPartsAssembler, formatPart, MAX_MESSAGE_BYTES, parsePart } from './message-parts.ts';
import { natsName } from './names.ts';

export interface NatsBusOptions extends LinkOptions {
  /** Given what a subscriber throws. */
  readonly onError: (error: unknown) => void;
  /** Told in a sentence when something on the bus was thrown away: another program's message, or one that is too large. */
  readonly onProblem: (sentence: string) => void;
}

const PART_HEADER = 'Houselights-Part';
/** Room within max_payload for the header of a part, bytes. */
const PART_HEADER_BYTES = 256;

const subjectFor = (subject: string): string => `houselights.${natsName(subject)}`;

/**
 * The bus over a NATS server, for gateways and room host in processes of their own. A server that goes away is looked for until it
 * is back; subscriptions outlive that. One connection carries everything, and both the server and the client library keep its
 * messages in one order, whatever their subjects. Throws StartError where there is no server to begin with.
 */
export const openNatsBus = async (options: NatsBusOptions): Promise<Bus> => {
  const link = await openLink(options);
  return createBus(link, options);
};

const createBus = (link: NatsLink, options: NatsBusOptions): Bus => {
  const subscribers = createSubscribers(options.onError);
  const feeds = createFeeds(subscribers.deliver, options.onProblem);
  const send = createSender(link, options.onProblem);
  const listeners = new Set<(state: BusState) => void>();
  let isOpen = true;

  link.onChange((connection) => {
    feeds.move(connection, subscribers.subjects());
    for (const listener of [...listeners]) listener(connection === undefined ? 'lost' : 'back');
  });

  return {
    get isConnected() {
      return isOpen && link.connection !== undefined;
    },
    onState: (listener) => {
      // Its own function, so that one listener can be there twice.
      const own = (state: BusState): void => listener(state);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    publish: (subject, bytes) => isOpen && send(subjectFor(subject), bytes),
    subscribe: (subject, receive) => {
      const end = subscribers.add(subject, receive);
      if (link.connection !== undefined) feeds.open(link.connection, subject);
      return () => {
        end();
        if (!subscribers.has(subject)) feeds.end(subject);
      };
    },
    flush: () => link.settled(),
    close: async () => {
      isOpen = false;
      subscribers.clear();
      listeners.clear();
      await link.close();
    },
  };
};

/** What is subscribed to at the server: each subject once. */
interface Feeds {
  open(connection: NatsConnection, subject: string): void;
  end(subject: string): void;
  /** All of them on another connection, or on none. */
  move(connection: NatsConnection | undefined, subjects: Iterable<string>): void;
}

const createFeeds = (
  deliver: (subject: string, bytes: Uint8Array) => void,
  onProblem: (sentence: string) => void,
): Feeds => {
  const subscriptions = new Map<string, Subscription>();
  const assembler = createPartsAssembler();

  const receive = (subject: string, message: Msg): void => {
    const header = message.headers?.get(PART_HEADER) ?? '';
    if (header === '') return deliver(subject, message.data);
    const part = parsePart(header);
    const result = part
      ? assembler.add(subject, part, message.data)
      : 'a part without a place was thrown away';
    if (typeof result === 'string') onProblem(result);
    else if (result !== undefined) deliver(subject, result);
  };
  const open: Feeds['open'] = (connection, subject) => {
    if (subscriptions.has(subject) || connection.isClosed()) return;
    const subscription = connection.subscribe(subjectFor(subject), {
      // Must not throw: the library's reader would end. What subscribers throw is caught at delivery.
      callback: (error, message) => {
        if (error === null) receive(subject, message);
        else onProblem(`the NATS server does not let this service read ${subject}: ${error.message}`);
      },
    });
    subscriptions.set(subject, subscription);
  };

  return {
    open,
    end: (subject) => {
      subscriptions.get(subject)?.unsubscribe();
      subscriptions.delete(subject);
    },
    move: (connection, subjects) => {
      subscriptions.clear();
      assembler.clear();
      if (connection !== undefined) for (const subject of subjects) open(connection, subject);
    },
  };
};

const createSender = (
  link: NatsLink,
  onProblem: (sentence: string) => void,
): ((subject: string, bytes: Uint8Array) => boolean) => {
  const publisher = crypto.randomUUID();
  let lastMessage = 0;
  return (subject, bytes) => {
    if (bytes.length > MAX_MESSAGE_BYTES) {
      onProblem(`a message of ${bytes.length} bytes was not sent: the bus carries ${MAX_MESSAGE_BYTES}`);
      return false;
    }
    if (!link.admit(bytes.length)) return false;
    const { connection } = link;
    const most = connection?.info?.max_payload;
    if (connection === undefined || most === undefined) return false;
    if (bytes.length <= most) {
      connection.publish(subject, bytes);
      return true;
    }
    lastMessage += 1;
    const partBytes = most - PART_HEADER_BYTES;
    const count = Math.ceil(bytes.length / partBytes);
    for (let index = 0; index < count; index += 1) {
      const header = headers();
      header.set(PART_HEADER, formatPart({ message: `${publisher}-${lastMessage}`, index, count }));
      const piece = bytes.subarray(index * partBytes, (index + 1) * partBytes);
      connection.publish(subject, piece, { headers: header });
    }
    return true;
  };
};
