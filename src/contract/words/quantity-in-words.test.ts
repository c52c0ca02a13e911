import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantityInWords } from './quantity-in-words.ts';

describe('a quantity in words', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [210, 'dua ratus sepuluh'],
    [1_000, 'seribu'],
    [1_001, 'seribu satu'],
    [1_100, 'seribu seratus'],
    [1_111, 'seribu seratus sebelas'],
    [2_000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
    [20_000, 'dua puluh ribu'],
    [21_000, 'dua puluh satu ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [800_000, 'delapan ratus ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [20_400_000, 'dua puluh juta empat ratus ribu'],
    [1_000_000_000, 'satu miliar'],
    [
      999_999_999_999,
      'sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta ' +
        'sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
  ])('%d is %s', (value, words) => {
    expect(quantityInWords(value)).toBe(words);
  });

  it.each([-1, 1.5, 1_000_000_000_000, Number.NaN])('has none for %d', (value) => {
    expect(() => quantityInWords(value)).toThrow();
  });

  it('is read back as the number it was', () => {
    const anyLength = fc
      .integer({ min: 1, max: 12 })
      .chain((digits) => fc.integer({ min: 0, max: 10 ** digits - 1 }));
    fc.assert(
      fc.property(anyLength, (value) => {
        expect(readInWords(quantityInWords(value))).toBe(value);
      }),
      { numRuns: 5_000 },
    );
  });
});

const digits = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');

/** Reads word by word, keeping what is pending below ten, below a thousand, and in all. */
function readInWords(text: string): number {
  let all = 0;
  let group = 0;
  let digit = 0;
  const close = (factor: number): void => {
    all += (group + digit) * factor;
    group = 0;
    digit = 0;
  };
  for (const word of text.replace(/\bse(?=(puluh|belas|ratus|ribu))/g, 'satu ').split(' ')) {
    if (digits.includes(word)) {
      digit = digits.indexOf(word);
      continue;
    }
    if (word === 'belas') group += 10 + digit;
    else if (word === 'puluh') group += 10 * digit;
    else if (word === 'ratus') group += 100 * digit;
    else {
      close({ ribu: 1e3, juta: 1e6, miliar: 1e9 }[word] ?? Number.NaN);
      continue;
    }
    digit = 0;
  }
  close(1);
  return all;
}
