/** Ends a subscription; nothing is delivered afterwards. */
type Unsubscribe = () => void;

/**
 * How gateways and room host reach each other. Fire and forget, at most once; what one publisher
 * says arrives in the order in which it was said, across subjects too. A publisher does not touch the bytes afterwards, a subscriber does not change them.
 */
export interface Bus {
  publish(subject: string, bytes: Uint8Array): void;
  /** What a subscriber throws is reported and harms neither the publisher nor other subscribers. */
  subscribe(subject: string, receive: (bytes: Uint8Array) => void): Unsubscribe;
  /** Resolves when earlier subscriptions are in effect and earlier messages have been delivered. */
  flush(): Promise<void>;
  /** Ends all subscriptions. Publishing afterwards does nothing. */
  close(): Promise<void>;
}
