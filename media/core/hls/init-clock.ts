import { CLOCK_HZ, type TrackIds } from './fragment.ts';

/**
 * Sets the clock of all tracks of an init segment to ours, and gives the ids under which they go; null where it is none
 * of ours. What the muxing library takes for a clock is its own business: nothing in an init segment counts in it.
 */
export const setClock = (init: Uint8Array): TrackIds | null => {
  const found: Partial<Record<'vide' | 'soun', number>> = {};
  for (const trak of boxesIn(init, 'moov').flatMap((moov) => boxesIn(moov, 'trak'))) {
    const id = afterTimes(boxesIn(trak, 'tkhd')[0]);
    for (const mdia of boxesIn(trak, 'mdia')) {
      const clock = afterTimes(boxesIn(mdia, 'mdhd')[0]);
      const kind = handlerOf(mdia);
      if (id === null || clock === null || (kind !== 'vide' && kind !== 'soun')) return null;
      clock.setUint32(0, CLOCK_HZ);
      found[kind] = id.getUint32(0);
    }
  }
  const { vide: picture, soun: sound = null } = found;
  return picture === undefined ? null : { picture, sound };
};

/** The bodies of the boxes of that type, in a box's body. */
const boxesIn = (bytes: Uint8Array, type: string): Uint8Array[] => {
  const found: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const size = view.getUint32(offset);
    if (size < 8) break;
    if (letters(bytes, offset + 4) === type) found.push(bytes.subarray(offset + 8, offset + size));
    offset += size;
  }
  return found;
};

const letters = (bytes: Uint8Array, offset: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + 4));

const handlerOf = (mdia: Uint8Array): string => {
  const hdlr = boxesIn(mdia, 'hdlr')[0];
  return hdlr === undefined ? '' : letters(hdlr, 8);
};

/** What stands after the two times with which `tkhd` and `mdhd` begin: 32 bits each in version 0, else 64. */
const afterTimes = (body: Uint8Array | undefined): DataView | null => {
  if (body === undefined || body.length < 24) return null;
  return new DataView(body.buffer, body.byteOffset + (body[0] === 0 ? 12 : 20), 4);
};
