import { describe, expect, it } from 'vitest';
import type { Reason } from '#core/allocation/allocation.ts';
import { sayBinding, sayReason } from './say-reason.ts';

const sentences: readonly [reason: Reason, id: string, en: string][] = [
  [
    { code: 'asked', blanks: 100_000 },
    'Kantor meminta 100.000 keping.',
    'The office asked for 100,000 blanks.',
  ],
  [
    { code: 'asked', blanks: 0 },
    'Kantor tidak meminta blangko.',
    'The office asked for no blanks.',
  ],
  [
    {
      code: 'print_capacity',
      perDay: 1_000,
      workingDays: 20,
      printersWorking: 4,
      leaves: 20_000,
    },
    'Sanggup mencetak 1.000 keping sehari dengan 4 printer; dalam 20 hari kerja paling banyak 20.000.',
    'It can print 1,000 cards a day on 4 printers; in 20 working days at most 20,000.',
  ],
  [
    { code: 'print_capacity', perDay: 1, workingDays: 1, printersWorking: null, leaves: 1 },
    'Sanggup mencetak 1 keping sehari; dalam 1 hari kerja paling banyak 1.',
    'It can print 1 card a day; in 1 working day at most 1.',
  ],
  [
    {
      code: 'backlog_and_demand',
      backlog: 1,
      demand: 500,
      quantile: 0.9,
      workingDays: 20,
      leaves: 501,
    },
    '1 orang menunggu cetak dan sampai 500 lagi akan datang dalam 20 hari kerja (yakin 90%): perlu 501.',
    '1 person waits for a card and up to 500 more will come in 20 working days (90% sure): 501 needed.',
  ],
  [
    { code: 'policy_maximum', maximum: 500, leaves: 500 },
    'Aturan membatasi sampai 500 keping: tinggal 500.',
    'The policy allows at most 500: 500 left.',
  ],
  [
    { code: 'on_hand', blanks: 4_000, limit: 20_000, leaves: 16_000 },
    'Masih memegang 4.000 dari batas 20.000: tinggal 16.000.',
    'It still holds 4,000 of a limit of 20,000: 16,000 left.',
  ],
  [
    { code: 'in_transit', blanks: 3_000, limit: 16_000, leaves: 13_000 },
    '3.000 keping di jalan atau sudah dijatah, batasnya 16.000: tinggal 13.000.',
    '3,000 are on the road or promised, the limit is 16,000: 13,000 left.',
  ],
  [
    { code: 'shared_shortage', level: { numerator: 79, denominator: 125 }, leaves: 9_000 },
    'Cadangan tidak cukup untuk semua; setiap kantor diisi sampai 63,2% kebutuhannya: tinggal 9.000.',
    'The reserve does not suffice for all; every office is filled to 63.2% of its need: 9,000 left.',
  ],
  [
    { code: 'reserve_held_back', heldBack: 100_000, leaves: 8_000 },
    'Pusat menahan 100.000 keping untuk keadaan darurat: tinggal 8.000.',
    'The centre holds back 100,000 for emergencies: 8,000 left.',
  ],
  [
    { code: 'rounded_to_boxes', boxSize: 500, leaves: 7_500 },
    'Dibulatkan ke dus utuh berisi 500 keping: menjadi 7.500.',
    'Rounded to whole boxes of 500: 7,500.',
  ],
];

describe('a reason as a sentence', () => {
  it.each(sentences)('%j', (reason, id, en) => {
    expect(sayReason('id', reason)).toBe(id);
    expect(sayReason('en', reason)).toBe(en);
  });
});

describe('the one reason that set a grant', () => {
  it('is named in a few words', () => {
    expect(sayBinding('id', { binding: 'print_capacity', asked: 100 })).toBe('Daya cetak');
    expect(sayBinding('en', { binding: 'shared_shortage', asked: 100 })).toBe('Shortage shared');
  });

  it('is that nothing was asked, where nothing was', () => {
    expect(sayBinding('id', { binding: 'asked', asked: 0 })).toBe('Tidak meminta');
    expect(sayBinding('id', { binding: 'asked', asked: 100 })).toBe('Sesuai permintaan');
  });
});
