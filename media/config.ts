/** Ceilings of the public ports. Wide enough for a festival, narrow enough that nobody outside can fill the memory. */
export interface MediaLimits {
  /** RTMP connections in total: artists, players of the compositor, knocking strangers. */
  readonly rtmpTotal: number;
  readonly rtmpPerAddress: number;
  /** Publishes that one address may try in a second. */
  readonly publishesPerSecond: number;
  /** HTTP connections from one address. Many fans can sit behind one router, and all behind a proxy. */
  readonly httpPerAddress: number;
  /** From accept to `connect`, and from there to `publish` or `play`, milliseconds. */
  readonly handshakeMs: number;
  /** How long a publisher may send nothing before its connection ends, milliseconds. */
  readonly idleMs: number;
  /** Where the venues' clocks begin, milliseconds: tests put it just before timestamps come round. */
  readonly originMs: number;
}

export const DEFAULT_LIMITS: Omit<MediaLimits, 'rtmpTotal'> = {
  rtmpPerAddress: 200,
  publishesPerSecond: 10,
  httpPerAddress: 2000,
  handshakeMs: 10_000,
  idleMs: 20_000,
  originMs: 0,
};
