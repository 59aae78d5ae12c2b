import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets of others at rest: a copy of the database alone tells nothing. */
export interface Sealer {
  /** `place` says where the sealed bytes belong: they open nowhere else. */
  seal(text: string, place: string): Buffer;
  /** Null where the bytes were sealed with another key, for another place, or were changed. */
  open(sealed: Buffer, place: string): string | null;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** AES-256-GCM with a key of its own for each purpose (HKDF-SHA256 of the storage key, base64url). */
export const createSealer = (storageKey: string, purpose: string): Sealer => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(storageKey, 'base64url'), '', purpose, 32));
  return {
    seal: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), secret]);
    },
    open: (sealed, place) => {
      if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION) return null;
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
      try {
        const text = Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
        return text.toString('utf8');
      } catch {
        return null;
      }
    },
  };
};
