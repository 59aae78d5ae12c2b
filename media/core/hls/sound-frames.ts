/** How many samples one packet of sound holds, by codec: what turns timestamps in milliseconds into exact ones. */

interface Mp3Facts {
  readonly sampleRateHz: number;
  readonly channels: number;
  readonly frameSamples: number;
}

const MP3_RATES = [44_100, 48_000, 32_000];
const OPUS_TOC_MS = { silk: [10, 20, 40, 60], hybrid: [10, 20], celt: [2.5, 5, 10, 20] } as const;

/** Reads the header of an MPEG audio frame, layer III (ISO/IEC 11172-3, 2.4.1.3); null where it is none. */
export const mp3Facts = (frame: Uint8Array): Mp3Facts | null => {
  const [sync = 0, second = 0, third = 0, fourth = 0] = frame;
  const version = (second >> 3) & 3;
  const rate = MP3_RATES[(third >> 2) & 3];
  if (sync !== 0xff || second >> 5 !== 7 || ((second >> 1) & 3) !== 1 || version === 1 || rate === undefined)
    return null;
  const isFirstVersion = version === 3;
  return {
    sampleRateHz: isFirstVersion ? rate : rate / (version === 2 ? 2 : 4),
    channels: fourth >> 6 === 3 ? 1 : 2,
    frameSamples: isFirstVersion ? 1152 : 576,
  };
};

/** Samples of an Opus packet at 48 kHz (RFC 6716, 3.1). */
export const opusSamples = (packet: Uint8Array): number => {
  const toc = packet[0] ?? 0;
  const config = toc >> 3;
  const { silk, hybrid, celt } = OPUS_TOC_MS;
  const frameMs = config < 12 ? silk[config & 3] : config < 16 ? hybrid[config & 1] : celt[config & 3];
  const code = toc & 3;
  const frames = code === 0 ? 1 : code === 3 ? (packet[1] ?? 0) & 63 : 2;
  return (frameMs ?? 20) * 48 * Math.max(frames, 1);
};

/** Samples of an AAC frame, before any doubling by SBR: 1,024, seldom 960 (ISO/IEC 14496-3, 4.4.1). */
export const aacFrameSamples = (config: Uint8Array): number => {
  const isPlain = (config[0] ?? 0) >> 3 <= 4;
  const index = (((config[0] ?? 0) & 7) << 1) | ((config[1] ?? 0) >> 7);
  return isPlain && index !== 15 && ((config[1] ?? 0) & 4) !== 0 ? 960 : 1024;
};
