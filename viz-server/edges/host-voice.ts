import type { Bus } from './bus.ts';

/** Which host speaks, and in which stretch: within one, nothing of what it said was lost on its way to the bus. */
export interface HostStamp {
  /** The host's fencing token. */
  readonly epoch: number;
  readonly stretch: number;
}

/** What a room host says on the bus. */
export interface HostVoice {
  /** Says something with the stamp of this moment; false where it is lost: the next word begins another stretch. */
  say(subject: string, encode: (stamp: HostStamp) => Uint8Array): boolean;
  /** Of what is said next. */
  stretch(): number;
  close(): void;
}

/**
 * Gateways are told that something was lost by the stamp of whatever reaches them next: they have all of their sessions join
 * again, and so does the host know anew who is there. A bus that was lost and is back may have lost words on their way, and
 * what gateways said meanwhile.
 */
export const createHostVoice = ({ bus, epoch }: { bus: Bus; epoch: number }): HostVoice => {
  let stretch = 1;
  const close = bus.onState((state) => {
    if (state === 'back') stretch += 1;
  });
  return {
    say: (subject, encode) => {
      const isSaid = bus.publish(subject, encode({ epoch, stretch }));
      if (!isSaid) stretch += 1;
      return isSaid;
    },
    stretch: () => stretch,
    close,
  };
};
