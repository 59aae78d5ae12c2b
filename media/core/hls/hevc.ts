import { type PictureSize, withoutEmulation } from '../avc.ts';
import { type BitReader, createBitReader } from '../bit-reader.ts';

const NAL_SPS = 33;
/** Bytes of an HEVCDecoderConfigurationRecord before its parameter sets (ISO/IEC 14496-15, 8.3.3.1). */
const FIXED_BYTES = 23;
const PROFILE_BITS = 88;

/** The codec's name as browsers want it: `hvc1.1.6.L93.B0` (ISO/IEC 14496-15, annex E.3); null where it is damaged. */
export const hevcCodecString = (config: Uint8Array): string | null => {
  if (config.length < FIXED_BYTES) return null;
  const first = config[1] ?? 0;
  const space = ['', 'A', 'B', 'C'][first >> 6] ?? '';
  const tier = (first & 0x20) === 0 ? 'L' : 'H';
  let compatible = 0;
  for (let i = 0; i < 32; i += 1) {
    if ((((config[2 + (i >> 3)] ?? 0) >> (7 - (i & 7))) & 1) === 1) compatible += 2 ** i;
  }
  const constraints = [...config.subarray(6, 12)];
  while (constraints.at(-1) === 0) constraints.pop();
  const parts = [
    `hvc1.${space}${first & 31}`,
    hex(compatible),
    `${tier}${config[12] ?? 0}`,
    ...constraints.map(hex),
  ];
  return parts.join('.');
};

const hex = (value: number): string => value.toString(16).toUpperCase();

/** The picture's size out of an HEVCDecoderConfigurationRecord; null where it has none or is damaged. */
export const hevcPictureSize = (config: Uint8Array): PictureSize | null => {
  const sps = firstSps(config);
  return sps === null ? null : spsPictureSize(sps);
};

const firstSps = (config: Uint8Array): Uint8Array | null => {
  let offset = FIXED_BYTES;
  for (let array = 0; array < (config[FIXED_BYTES - 1] ?? 0); array += 1) {
    const kind = (config[offset] ?? 0) & 63;
    const count = ((config[offset + 1] ?? 0) << 8) | (config[offset + 2] ?? 0);
    offset += 3;
    for (let i = 0; i < count && offset + 2 <= config.length; i += 1) {
      const size = ((config[offset] ?? 0) << 8) | (config[offset + 1] ?? 0);
      const unit = config.subarray(offset + 2, offset + 2 + size);
      if (kind === NAL_SPS) return unit.length < size ? null : unit;
      offset += 2 + size;
    }
  }
  return null;
};

/** H.265, 7.3.2.2.1. */
const spsPictureSize = (sps: Uint8Array): PictureSize | null => {
  const reader = createBitReader(withoutEmulation(sps.subarray(2)));
  reader.bits(4);
  const subLayers = reader.bits(3);
  reader.bits(1);
  skipProfiles(reader, subLayers);
  reader.unsigned();
  const chroma = reader.unsigned();
  if (chroma === 3) reader.bits(1);
  const width = reader.unsigned();
  const height = reader.unsigned();
  const crop = reader.bits(1) === 1 ? [0, 0, 0, 0].map(() => reader.unsigned()) : [0, 0, 0, 0];
  const [left = 0, right = 0, top = 0, bottom = 0] = crop;
  const size = {
    widthPx: width - (left + right) * (chroma === 1 || chroma === 2 ? 2 : 1),
    heightPx: height - (top + bottom) * (chroma === 1 ? 2 : 1),
  };
  const isSane = [size.widthPx, size.heightPx].every((side) => side > 0 && side <= 16_384);
  return reader.overrun() || !isSane ? null : size;
};

/** H.265, 7.3.3. */
const skipProfiles = (reader: BitReader, subLayers: number): void => {
  reader.bits(PROFILE_BITS + 8);
  const present = Array.from({ length: subLayers }, () => [reader.bits(1), reader.bits(1)]);
  if (subLayers > 0) reader.bits(2 * (8 - subLayers));
  for (const [profile, level] of present) {
    reader.bits((profile === 1 ? PROFILE_BITS : 0) + (level === 1 ? 8 : 0));
  }
};
