/** Quantities as an official paper spells them beside the figure, so that no digit can be slipped in. */
import { assert } from '#core/assert.ts';

const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const scales = [
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
] as const;

const inWordsMax = 999_999_999_999;

/** A whole number from 0 to 999,999,999,999 in Indonesian: `dua puluh ribu`, `seribu seratus sebelas`. */
export function quantityInWords(value: number): string {
  assert(Number.isInteger(value) && value >= 0 && value <= inWordsMax, `in words: ${value}`);
  const words: string[] = [];
  let rest = value;
  for (const [scale, name] of scales) {
    const count = Math.floor(rest / scale);
    if (count === 1 && scale === 1_000) words.push('seribu');
    else if (count > 0) words.push(belowThousand(count), name);
    rest %= scale;
  }
  if (rest > 0 || words.length === 0) words.push(belowThousand(rest));
  return words.join(' ');
}

function belowThousand(value: number): string {
  if (value < units.length) return units[value]!;
  if (value < 20) return `${units[value - 10]} belas`;
  if (value < 100) return joined(`${units[Math.floor(value / 10)]} puluh`, value % 10);
  const hundreds = Math.floor(value / 100);
  return joined(hundreds === 1 ? 'seratus' : `${units[hundreds]} ratus`, value % 100);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`;
}
