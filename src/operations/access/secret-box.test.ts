import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretBox } from './secret-box.ts';

const box = secretBox(randomBytes(32));

describe('a sealed secret', () => {
  it('opens for its owner alone, and with this key alone', () => {
    const secret = randomBytes(20);
    const sealed = box.seal(secret, 'perencana');
    expect(box.open(sealed, 'perencana')).toEqual(secret);
    expect(() => box.open(sealed, 'auditor')).toThrow();
    expect(() => secretBox(randomBytes(32)).open(sealed, 'perencana')).toThrow();
  });

  it('is another each time, and does not open once a bit of it is changed', () => {
    const secret = randomBytes(20);
    const sealed = box.seal(secret, 'a');
    expect(box.seal(secret, 'a')).not.toEqual(sealed);
    expect(sealed.includes(secret)).toBe(false);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (place, bit) => {
        const changed = Buffer.from(sealed);
        changed[place]! ^= 1 << bit;
        expect(() => box.open(changed, 'a')).toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

it('a mark is the same for the same text and this key alone', () => {
  expect(box.mark('10.0.0.1')).toBe(box.mark('10.0.0.1'));
  expect(box.mark('10.0.0.1')).not.toBe(box.mark('10.0.0.2'));
  expect(box.mark('10.0.0.1')).not.toBe(secretBox(randomBytes(32)).mark('10.0.0.1'));
});
