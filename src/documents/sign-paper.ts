/** Puts the signed code on a paper. The key is Ed25519; verifying is `contract/check-paper-code.ts`. */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { bytesToSign, canonicalFields, paperCodeText } from '#contract/paper-code.ts';
import type { Paper } from './paper.ts';

export interface PaperSigner {
  /** The first 4 bytes of the SHA-256 of the public key, in hex. */
  readonly keyId: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** Throws when the text is not an Ed25519 private key in PEM. */
export function paperSigner(privateKeyPem: string): PaperSigner {
  const key = createPrivateKey(privateKeyPem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key must be Ed25519');
  // The last 32 bytes of the SubjectPublicKeyInfo are the key itself (RFC 8410).
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    keyId: createHash('sha256').update(raw).digest('hex').slice(0, 8),
    publicKey: raw.toString('base64'),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** The text of the QR: the same paper gives the same code, whenever it is printed. */
export function signPaper(paper: Paper, signer: PaperSigner): string {
  const { kind, number, seq, day, blanks } = paper;
  const fieldsHash = createHash('sha256')
    .update(canonicalFields(paper.view))
    .digest('hex')
    .slice(0, 32);
  const bytes = bytesToSign({ kind, number, seq, day, blanks, keyId: signer.keyId, fieldsHash });
  return paperCodeText(bytes, signer.sign(bytes));
}
