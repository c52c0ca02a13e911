import { describe, expect, it } from 'vitest';
import type { MoveReason } from '#core/redistribution/redistribution.ts';
import { sayMoveReason, sayRupiah } from './say-move.ts';

describe('rupiah', () => {
  it.each([
    [75_965, '76'],
    [1_234_567, '1.235'],
    [400, '0,4'],
    [9_000, '9'],
    [0, '0'],
  ])('%d thousandths', (amount, said) => {
    expect(sayRupiah('id', amount)).toBe(said);
  });
});

const reasons: readonly [MoveReason, string, string][] = [
  [
    { code: 'worth_more', priceFrom: 118_000, priceTo: 481_000 },
    'Satu keping lagi bernilai Rp118 di pemberi dan Rp481 di penerima; selisihnya, Rp363, tepat biaya jalan ini. Tidak ada jalan yang lebih murah.',
    'One more blank is worth Rp118 at the giver and Rp481 at the receiver; the difference, Rp363, is exactly what this way costs. No way is cheaper.',
  ],
  [
    { code: 'giver_above_level', position: 22_955, need: 6_423, floor: 6_486, leaves: 6_486 },
    'Pemberi memegang 22.955 keping, kebutuhannya 6.423. Setelah memberi tetap 6.486, tidak di bawah batas 6.486.',
    'The giver holds 22,955 blanks and needs 6,423. After giving it keeps 6,486, not below its floor of 6,486.',
  ],
  [
    { code: 'getter_below_level', position: 3_065, need: 8_399, reaches: 8_399 },
    'Penerima memegang 3.065 keping dari kebutuhan 8.399, dan akan mencapai 8.399.',
    'The receiver holds 3,065 blanks of a need of 8,399, and will reach 8,399.',
  ],
  [
    { code: 'reserve_short', level: { numerator: 3, denominator: 4 } },
    'Cadangan pusat tidak cukup untuk semua: yang kurang diisi sampai 75% kebutuhannya.',
    'The reserve is not enough for all: those with too little are filled to 75% of their need.',
  ],
  [
    { code: 'sooner_than_centre', days: 2, centreDays: 5, emptyChance: 0.9 },
    'Tiba dalam 2 hari kerja; dari pusat 5. Peluang penerima kosong sebelum itu 90%.',
    'It arrives in 2 working days; from the centre in 5. The chance that the receiver is empty before that is 90%.',
  ],
  [
    { code: 'cheaper_than_centre', cost: 363_000, centreCost: 490_000 },
    'Jalan ini Rp363 per keping; dari pusat Rp490.',
    'This way costs Rp363 per blank; from the centre Rp490.',
  ],
  [
    { code: 'within_province', provinceCode: '32' },
    'Kedua kantor di provinsi yang sama.',
    'Both offices are in the same province.',
  ],
];

describe('why a move is proposed', () => {
  it.each(reasons)('%j', (reason, id, en) => {
    expect(sayMoveReason('id', reason)).toBe(id);
    expect(sayMoveReason('en', reason)).toBe(en);
  });
});
