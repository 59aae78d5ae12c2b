import { createBitReader } from '../bit-reader.ts';
import { isAvc, isEnhancedVideo } from '../media-tag.ts';

/** By profile_idc (H.264, annex A). */
const AVC_PROFILES: Readonly<Record<number, string>> = {
  66: 'Baseline',
  77: 'Main',
  88: 'Extended',
  100: 'High',
  110: 'High 10',
  122: 'High 4:2:2',
  244: 'High 4:4:4',
};
/** By general_profile_idc (H.265, annex A). */
const HEVC_PROFILES: Readonly<Record<number, string>> = {
  1: 'Main',
  2: 'Main 10',
  3: 'Main Still',
  4: 'Range',
};
/** By audio object type (ISO/IEC 14496-3, table 1.17). */
const AAC_PROFILES: Readonly<Record<number, string>> = { 1: 'Main', 2: 'LC', 5: 'HE', 29: 'HE v2', 23: 'LD' };

/** Profiles of H.264 with more than 8 bits or 4:2:0: no browser promises to show them. */
export const UNSHOWABLE_PROFILES: ReadonlySet<string> = new Set(['High 10', 'High 4:2:2', 'High 4:4:4']);

const PAYLOAD = 5;

/** The profile that a video header names; null where it names none that we know. */
export const videoProfile = (header: Uint8Array, codec: string): string | null => {
  // The byte after the version of AVCDecoderConfigurationRecord and HEVCDecoderConfigurationRecord (14496-15).
  const byte = header[PAYLOAD + 1] ?? 0;
  if (isAvc(header) || codec === 'h264') return AVC_PROFILES[byte] ?? null;
  if (codec === 'hevc' && header.length > PAYLOAD + 1) return HEVC_PROFILES[byte & 31] ?? null;
  return isEnhancedVideo(header) && codec === 'av1' ? av1Profile(header) : null;
};

/** seq_profile of an AV1CodecConfigurationRecord (AV1 in ISOBMFF, 2.3.3). */
const av1Profile = (header: Uint8Array): string | null =>
  ['Main', 'High', 'Professional'][(header[PAYLOAD + 1] ?? 0) >> 5] ?? null;

/** The profile of an AAC header; null for other sound. */
export const audioProfile = (header: Uint8Array, codec: string): string | null => {
  if (codec !== 'aac') return null;
  const isEnhanced = (header[0] ?? 0) >> 4 === 9;
  const reader = createBitReader(header.subarray(isEnhanced ? PAYLOAD : 2));
  const type = reader.bits(5);
  return AAC_PROFILES[type === 31 ? 32 + reader.bits(6) : type] ?? null;
};
