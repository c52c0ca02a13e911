/**
 * The signed code on an official paper, as the QR holds it. Text: `BLANKO1:` and the bytes below in
 * base32 (RFC 4648, no padding), which a QR packs as letters and a scanner types as they are.
 *
 *   bytes   field
 *   1       paper kind: its place in `paperKinds`, from 0
 *   4       key id: the first 4 bytes of the SHA-256 of the public key
 *   6       ledger seq that the paper tells of, big-endian
 *   2       day on the paper, in days since 1 January 1970
 *   6       blanks that the paper is about
 *   16      the first 16 bytes of the SHA-256 of the canonical fields
 *   1 + n   number of the paper, n letters of ASCII, 40 at most
 *   64      Ed25519 signature over `blanko-paper-1`, a line feed, and all bytes above
 *
 * With the number `BAST/0001/2017` that is 114 bytes, 191 letters in all.
 */
import type { PlainDate } from '#core/calendar.ts';
import { type PaperKind, paperKinds } from '#core/paper-kind.ts';
import type { Blanks } from '#core/quantity.ts';
import { base32, fromBase32 } from './base32.ts';

/** What the code itself says, for whoever compares it with the print. */
export interface PaperFacts {
  readonly kind: PaperKind;
  readonly number: string;
  readonly seq: number;
  readonly day: PlainDate;
  readonly blanks: Blanks;
  readonly keyId: string;
  /** 32 hex digits. */
  readonly fieldsHash: string;
}

export interface PaperCode {
  readonly facts: PaperFacts;
  /** What was signed. */
  readonly signedBytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** What stands on a paper: texts as printed, in the order of the paper. */
export type PaperView = { readonly [name: string]: PaperValue };
export type PaperValue = string | readonly PaperValue[] | PaperView;

const prefix = 'BLANKO1:';
const domain = new TextEncoder().encode('blanko-paper-1\n');
const signatureBytes = 64;
const numberMax = 40;
const headBytes = 36;
const dayMilliseconds = 86_400_000;

/** The canonical fields: every text that differs from paper to paper, as printed. */
export function canonicalFields(view: PaperView): string {
  return JSON.stringify(view).normalize('NFC');
}

/** The bytes to sign. The number is of letters, digits, `/`, `.` and `-`. */
export function bytesToSign(facts: PaperFacts): Uint8Array<ArrayBuffer> {
  const number = new TextEncoder().encode(facts.number);
  if (number.length > numberMax) throw new RangeError(`number too long: ${facts.number}`);
  const bytes = new Uint8Array(domain.length + headBytes + number.length);
  bytes.set(domain);
  const head = bytes.subarray(domain.length);
  head[0] = paperKinds.indexOf(facts.kind);
  head.set(fromHex(facts.keyId), 1);
  head.set(whole(facts.seq, 6), 5);
  head.set(whole(Date.parse(`${facts.day}T00:00:00Z`) / dayMilliseconds, 2), 11);
  head.set(whole(facts.blanks, 6), 13);
  head.set(fromHex(facts.fieldsHash), 19);
  head[35] = number.length;
  head.set(number, headBytes);
  return bytes;
}

export function paperCodeText(signedBytes: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(signedBytes.length - domain.length + signature.length);
  bytes.set(signedBytes.subarray(domain.length));
  bytes.set(signature, signedBytes.length - domain.length);
  return prefix + base32(bytes);
}

/** null when the text is not such a code. Nothing of it is to be believed before it is checked. */
export function readPaperCode(text: string): PaperCode | null {
  const trimmed = text.trim().toUpperCase();
  const bytes = trimmed.startsWith(prefix) ? fromBase32(trimmed.slice(prefix.length)) : null;
  if (bytes === null || bytes.length < headBytes + signatureBytes) return null;
  const head = bytes.subarray(0, bytes.length - signatureBytes);
  const kind = paperKinds[head[0]!];
  if (kind === undefined || head.length !== headBytes + head[35]! || head[35]! > numberMax) {
    return null;
  }
  const signedBytes = new Uint8Array(domain.length + head.length);
  signedBytes.set(domain);
  signedBytes.set(head, domain.length);
  return {
    facts: {
      kind,
      keyId: toHex(head.subarray(1, 5)),
      seq: toWhole(head.subarray(5, 11)),
      day: new Date(toWhole(head.subarray(11, 13)) * dayMilliseconds).toISOString().slice(0, 10),
      blanks: toWhole(head.subarray(13, 19)),
      fieldsHash: toHex(head.subarray(19, 35)),
      number: new TextDecoder().decode(head.subarray(headBytes)),
    },
    signedBytes,
    signature: bytes.slice(head.length),
  };
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
}

/** Big-endian. */
function whole(value: number, length: number): number[] {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** length) {
    throw new RangeError(`does not fit ${length} bytes: ${value}`);
  }
  return Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
}

function toWhole(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
