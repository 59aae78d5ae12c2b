/** What both players have in common, seen from the page. */

/** `unplayable`: a stream is there that this browser cannot play; `unsupported`: it can play none at all. */
export type PlayerPhase = 'loading' | 'playing' | 'retrying' | 'unplayable' | 'unsupported';

/** Where the stream is: FLV, and HLS where the house gives it out. */
export interface StreamUrls {
  readonly flv: string;
  readonly hls: string | null;
}

export interface PlayerOptions {
  readonly video: HTMLVideoElement;
  readonly url: string;
  /** `codec` is what is on air where that cannot be played; null where it is not known. */
  onPhase(phase: PlayerPhase, codec?: string | null): void;
  /** The browser wants a click before it plays. */
  onNeedsPlay(): void;
}

export interface Player {
  close(): void;
}
