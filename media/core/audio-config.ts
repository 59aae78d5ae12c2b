import { createBitReader } from './bit-reader.ts';

export interface AudioConfig {
  readonly sampleRateHz: number;
  readonly channels: number;
}

const RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];
const CHANNELS = [0, 1, 2, 3, 4, 5, 6, 8];
const RATE_IN_FULL = 15;

/** Reads an AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1); null where it is damaged. */
export const parseAudioSpecificConfig = (config: Uint8Array): AudioConfig | null => {
  const reader = createBitReader(config);
  if (reader.bits(5) === 31) reader.bits(6);
  const index = reader.bits(4);
  const sampleRateHz = index === RATE_IN_FULL ? reader.bits(24) : RATES[index];
  const channels = CHANNELS[reader.bits(4)];
  if (sampleRateHz === undefined || sampleRateHz === 0 || channels === undefined || reader.overrun()) {
    return null;
  }
  return { sampleRateHz, channels };
};
