/** Ends a subscription; nothing is delivered afterwards. */
export type Unsubscribe = () => void;

/** What can happen to a bus: what was on the way got lost, and what is published again arrives. */
export type BusState = 'lost' | 'back';

/**
 * How gateways and room host reach each other. Fire and forget, at most once; what one publisher
 * says arrives in the order in which it was said, across subjects too. A publisher does not touch the bytes afterwards, a subscriber does not change them.
 */
export interface Bus {
  /** Whether what is published now is sent. A bus comes into being connected. */
  readonly isConnected: boolean;
  /**
   * Told of every change of `isConnected` until `close`. When told 'back', all subscriptions are in effect for what this
   * side publishes from then on; the other sides may still be away.
   */
  onState(listener: (state: BusState) => void): Unsubscribe;
  /**
   * True where it was sent. False where it was dropped, and nothing of it will ever arrive: the bus is lost or closed, or
   * the message is larger than this bus carries.
   */
  publish(subject: string, bytes: Uint8Array): boolean;
  /** What a subscriber throws is reported and harms neither the publisher nor other subscribers. Outlives a lost bus. */
  subscribe(subject: string, receive: (bytes: Uint8Array) => void): Unsubscribe;
  /**
   * Resolves when earlier subscriptions are in effect and earlier messages have been delivered; on a lost bus, and when it is
   * lost meanwhile, at once.
   */
  flush(): Promise<void>;
  /** Sends what was published, then ends all subscriptions. Publishing afterwards does nothing. */
  close(): Promise<void>;
}
