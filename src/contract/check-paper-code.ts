/**
 * Whether the code on a paper is genuine, by the public keys alone: runs in a browser without
 * network and in Node, by the Ed25519 of WebCrypto.
 */
import {
  canonicalFields,
  type PaperFacts,
  type PaperView,
  readPaperCode,
  toHex,
} from './paper-code.ts';

export interface PaperKey {
  readonly id: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
}

export type CheckedPaper =
  | { readonly outcome: 'genuine'; readonly facts: PaperFacts }
  | { readonly outcome: 'not_a_code' | 'unknown_key' | 'forged' | 'cannot_check' };

/** `unknown_key`: the list may be old; `cannot_check`: this browser has no Ed25519 (or no https). */
export async function checkPaperCode(
  text: string,
  keys: readonly PaperKey[],
): Promise<CheckedPaper> {
  const code = readPaperCode(text);
  if (code === null) return { outcome: 'not_a_code' };
  const key = keys.find(({ id }) => id === code.facts.keyId);
  if (key === undefined) return { outcome: 'unknown_key' };
  const isGenuine = await verify(key, code.signature, code.signedBytes);
  if (isGenuine === null) return { outcome: 'cannot_check' };
  return isGenuine ? { outcome: 'genuine', facts: code.facts } : { outcome: 'forged' };
}

/** Whether these are the fields that were signed, to the last digit. */
export async function fieldsAreAsSigned(facts: PaperFacts, view: PaperView): Promise<boolean> {
  const text = new TextEncoder().encode(canonicalFields(view));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return toHex(hash.subarray(0, 16)) === facts.fieldsHash;
}

async function verify(
  { publicKey }: PaperKey,
  signature: Uint8Array<ArrayBuffer>,
  signedBytes: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  const raw = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, signedBytes);
  } catch {
    return null;
  }
}
