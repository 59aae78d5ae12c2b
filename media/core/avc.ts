import { type BitReader, createBitReader } from './bit-reader.ts';
import { isAvc } from './media-tag.ts';

/** Byte at which the payload of an AVC tag begins: frame and codec, packet type, composition time. */
const TAG_PAYLOAD = 5;
const NAL_SPS = 7;

/** An AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1). */
export interface AvcConfig {
  /** Bytes of the length before each NAL unit: 1, 2 or 4. */
  readonly lengthBytes: number;
  readonly sps: readonly Uint8Array[];
  readonly pps: readonly Uint8Array[];
}

/** Reads the configuration out of an AVC sequence header tag; null where it is damaged. */
export const parseAvcHeader = (header: Uint8Array): AvcConfig | null => {
  const lengthBytes = ((header[TAG_PAYLOAD + 4] ?? 0) & 3) + 1;
  let offset = TAG_PAYLOAD + 5;
  const sets = (count: number): Uint8Array[] | null => {
    const units: Uint8Array[] = [];
    for (let i = 0; i < count; i += 1) {
      const size = ((header[offset] ?? 0) << 8) | (header[offset + 1] ?? 0);
      const unit = header.subarray(offset + 2, offset + 2 + size);
      if (size === 0 || unit.length < size) return null;
      units.push(unit);
      offset += 2 + size;
    }
    return units;
  };
  if (header.length < TAG_PAYLOAD + 7 || lengthBytes === 3) return null;
  const sps = sets((header[offset++] ?? 0) & 31);
  if (sps === null || offset >= header.length) return null;
  const pps = sets(header[offset++] ?? 0);
  return pps === null ? null : { lengthBytes, sps, pps };
};

/**
 * Puts the parameter sets of `header` inside the key frame as well: a decoder that was opened with another
 * stream's header finds its new ones there. Tags that have their own, and other codecs, come back as they are.
 */
export const withParameterSets = (header: Uint8Array, key: Uint8Array): Uint8Array => {
  if (!isAvc(header) || !isAvc(key)) return key;
  const config = parseAvcHeader(header);
  if (config === null || carriesSps(key, config.lengthBytes)) return key;
  const units = [...config.sps, ...config.pps];
  const extra = units.reduce((sum, unit) => sum + config.lengthBytes + unit.length, 0);
  if (units.some((unit) => unit.length >= 256 ** config.lengthBytes)) return key;
  const result = new Uint8Array(key.length + extra);
  result.set(key.subarray(0, TAG_PAYLOAD));
  let offset = TAG_PAYLOAD;
  for (const unit of units) {
    for (let i = 0; i < config.lengthBytes; i += 1) {
      result[offset + i] = (unit.length >>> (8 * (config.lengthBytes - 1 - i))) & 0xff;
    }
    result.set(unit, offset + config.lengthBytes);
    offset += config.lengthBytes + unit.length;
  }
  result.set(key.subarray(TAG_PAYLOAD), offset);
  return result;
};

const carriesSps = (tag: Uint8Array, lengthBytes: number): boolean => {
  let offset = TAG_PAYLOAD;
  while (offset + lengthBytes < tag.length) {
    let size = 0;
    for (let i = 0; i < lengthBytes; i += 1) size = size * 256 + (tag[offset + i] ?? 0);
    const kind = (tag[offset + lengthBytes] ?? 0) & 31;
    if (kind === NAL_SPS) return true;
    // Parameter sets stand before the first slice (types 1 to 5).
    if (kind >= 1 && kind <= 5) return false;
    offset += lengthBytes + size;
  }
  return false;
};

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Profiles whose SPS says more about chroma (H.264, 7.3.2.1.1). */
const HIGH_PROFILES = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

/** Reads the picture's size out of a sequence parameter set (H.264, 7.3.2.1.1); null where it is damaged. */
export const pictureSize = (sps: Uint8Array): PictureSize | null => {
  const reader = createBitReader(withoutEmulation(sps.subarray(1)));
  const profile = reader.bits(8);
  reader.bits(16);
  reader.unsigned();
  const chroma = HIGH_PROFILES.has(profile) ? skipHighProfile(reader) : 1;
  reader.unsigned();
  skipPictureOrder(reader);
  reader.unsigned();
  reader.bits(1);
  const widthPx = (reader.unsigned() + 1) * 16;
  const mapUnits = reader.unsigned() + 1;
  const fieldFactor = 2 - reader.bits(1);
  if (fieldFactor === 2) reader.bits(1);
  reader.bits(1);
  const crop = reader.bits(1) === 1 ? [0, 0, 0, 0].map(() => reader.unsigned()) : [0, 0, 0, 0];
  const [left = 0, right = 0, top = 0, bottom = 0] = crop;
  const cropX = chroma === 1 || chroma === 2 ? 2 : 1;
  const cropY = (chroma === 1 ? 2 : 1) * fieldFactor;
  const size = {
    widthPx: widthPx - (left + right) * cropX,
    heightPx: mapUnits * 16 * fieldFactor - (top + bottom) * cropY,
  };
  const isSane = [size.widthPx, size.heightPx].every((side) => side > 0 && side <= 16_384);
  return reader.overrun() || !isSane ? null : size;
};

const skipHighProfile = (reader: BitReader): number => {
  const chroma = reader.unsigned();
  if (chroma === 3) reader.bits(1);
  reader.unsigned();
  reader.unsigned();
  reader.bits(1);
  if (reader.bits(1) === 1) {
    for (let i = 0; i < (chroma === 3 ? 12 : 8); i += 1) {
      if (reader.bits(1) === 1) skipScalingList(reader, i < 6 ? 16 : 64);
    }
  }
  return chroma;
};

const skipScalingList = (reader: BitReader, size: number): void => {
  let next = 8;
  for (let i = 0; i < size && next !== 0; i += 1) next = (next + reader.signed() + 256) % 256;
};

const skipPictureOrder = (reader: BitReader): void => {
  const kind = reader.unsigned();
  if (kind === 0) reader.unsigned();
  if (kind !== 1) return;
  reader.bits(1);
  reader.signed();
  reader.signed();
  const cycle = Math.min(reader.unsigned(), 255);
  for (let i = 0; i < cycle; i += 1) reader.signed();
};

/** Takes out the 3 of each 0 0 3 (H.264, 7.4.1). */
export const withoutEmulation = (data: Uint8Array): Uint8Array =>
  data.filter((byte, i) => !(byte === 3 && i >= 2 && data[i - 1] === 0 && data[i - 2] === 0));
