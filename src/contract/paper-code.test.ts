import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperKinds } from '#core/paper-kind.ts';
import { base32, fromBase32 } from './base32.ts';
import { checkPaperCode } from './check-paper-code.ts';
import { bytesToSign, type PaperFacts, paperCodeText, readPaperCode } from './paper-code.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keyId = '0badcafe';
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const keys = [{ id: keyId, publicKey: raw.toString('base64') }];

const handover: PaperFacts = {
  kind: 'handover',
  number: 'BAST/0412/2017',
  seq: 48_213,
  day: '2017-11-23',
  blanks: 27_500,
  keyId,
  fieldsHash: '00112233445566778899aabbccddeeff',
};

function codeOf(facts: PaperFacts): string {
  const bytes = bytesToSign(facts);
  return paperCodeText(bytes, sign(null, bytes, privateKey));
}

describe('base32', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of "%s" is "%s"', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written);
    expect(Buffer.from(fromBase32(written)!).toString()).toBe(text);
  });

  it.each(['M', 'MZ1', 'mzxq', 'MZXR', 'MY======'])('"%s" is none', (text) => {
    expect(fromBase32(text)).toBeNull();
  });
});

describe('the code of a paper', () => {
  it('is short enough for a small QR', () => {
    expect(codeOf(handover)).toMatch(/^BLANKO1:[A-Z2-7]{183}$/);
  });

  it('says what was put in', () => {
    const facts = fc.record({
      kind: fc.constantFrom(...paperKinds),
      number: fc.stringMatching(/^[A-Z]{2,4}\/\d{4,6}\/20\d\d$/),
      seq: fc.nat({ max: 2 ** 40 }),
      day: fc
        .integer({ min: 0, max: 60_000 })
        .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
      blanks: fc.nat({ max: 10 ** 12 }),
      keyId: fc.stringMatching(/^[0-9a-f]{8}$/),
      fieldsHash: fc.stringMatching(/^[0-9a-f]{32}$/),
    });
    fc.assert(
      fc.property(facts, (each) => {
        expect(readPaperCode(codeOf(each))?.facts).toEqual(each);
      }),
      { numRuns: 300 },
    );
  });

  it('is genuine, also when typed in small letters with space around', async () => {
    const expected = { outcome: 'genuine', facts: handover };
    expect(await checkPaperCode(codeOf(handover), keys)).toEqual(expected);
    expect(await checkPaperCode(` ${codeOf(handover).toLowerCase()}\n`, keys)).toEqual(expected);
  });

  it('with any one bit flipped is not genuine', async () => {
    const bytes = fromBase32(codeOf(handover).slice('BLANKO1:'.length))!;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const { outcome } = await checkPaperCode(`BLANKO1:${base32(flipped)}`, keys);
      expect(outcome, `bit ${bit}`).toMatch(/^(forged|unknown_key|not_a_code)$/);
    }
  });

  it.each(['', 'https://example.id', 'BLANKO1:', 'BLANKO1:AAAA', 'BLANKO2:AAAA'])(
    '"%s" is none',
    async (text) => {
      expect(await checkPaperCode(text, keys)).toEqual({ outcome: 'not_a_code' });
    },
  );
});
