import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './mask-personal-data.ts';

const dots = '•'.repeat(16);

describe('numbers of persons in a text', () => {
  it.each([
    ['NIK saya 3205123456780001, tolong', `NIK saya ${dots}, tolong`],
    ['3205 1234 5678 0001', dots],
    ['32.05.12.345678.0001', dots],
    ['KK 3205-1234-5678-0001 dan NIK 3205123456780002', `KK ${dots} dan NIK ${dots}`],
    ['telepon 081234567890', 'telepon 081234567890'],
    ['keping 123456789012345678901234', 'keping 123456789012345678901234'],
    ['datang 3 kali sejak 12 November 2017', 'datang 3 kali sejak 12 November 2017'],
    ['', ''],
  ])('%j', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it('no sixteen digits come through, whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 16, maxLength: 16 }),
        fc.string(),
        (before, digits, after) => {
          const text = `${before.replace(/\d/g, '')}x${digits}x${after.replace(/\d/g, '')}`;
          expect(maskPersonalData(text)).not.toContain(digits);
          expect(maskPersonalData(maskPersonalData(text))).toBe(maskPersonalData(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
