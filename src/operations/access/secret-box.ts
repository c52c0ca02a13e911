/**
 * Keeps secrets that must be read again (those of authenticators) from whoever reads the database alone, and makes
 * marks that cannot be guessed back without the key.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface SecretBox {
  /** Bound to `owner`: sealed for one, it cannot be opened for another. */
  seal(secret: Uint8Array, owner: string): Buffer;
  /** Throws when it was not sealed with this key for this owner. */
  open(sealed: Buffer, owner: string): Buffer;
  /** The same for the same text, and tells nothing about it. */
  mark(text: string): string;
  /** 32 bytes for one purpose, to be shared with whoever it names; the same for the same purpose. */
  share(purpose: string): Buffer;
}

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** `key`: 32 random bytes that are kept outside of the database. */
export function secretBox(key: Uint8Array): SecretBox {
  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `blanko ${purpose}`, 32));
  const sealKey = derived('seal');
  const markKey = derived('mark');
  const shareKey = derived('share');
  return {
    seal(secret, owner) {
      const iv = randomBytes(ivBytes);
      const sealing = createCipheriv(cipher, sealKey, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([sealing.update(secret), sealing.final()]);
      return Buffer.concat([iv, sealing.getAuthTag(), body]);
    },
    open(sealed, owner) {
      const opening = createDecipheriv(cipher, sealKey, sealed.subarray(0, ivBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([opening.update(sealed.subarray(ivBytes + tagBytes)), opening.final()]);
    },
    mark: (text) => createHmac('sha256', markKey).update(text).digest('base64url').slice(0, 16),
    share: (purpose) => createHmac('sha256', shareKey).update(purpose).digest(),
  };
}
