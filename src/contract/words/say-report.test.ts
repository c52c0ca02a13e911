import { describe, expect, it } from 'vitest';
import { sayTold, sayTriageReason } from './say-report.ts';

describe('the reasons of a verdict', () => {
  it.each([
    [{ code: 'ledger_on_hand', blanks: 23_000 }, 'buku: 23.000 keping di kantor'],
    [{ code: 'counted', blanks: 0, day: '2017-11-22' }, 'kantor menghitung 0 pada 22 Nov 2017'],
    [{ code: 'no_statement', days: null }, 'kantor belum pernah melapor'],
    [{ code: 'no_statement', days: 3 }, 'tanpa laporan harian 3 hari kerja'],
    [{ code: 'printed', cards: 90, source: 'system' }, 'sistem cetak: 90 kartu dicetak hari itu'],
    [{ code: 'stands_still', cause: 'ribbon' }, 'kantor melaporkan pita habis'],
    [{ code: 'others_say_so', weight: 1.58 }, 'warga lain mengatakan sama (bobot 1,6)'],
  ] as const)('%j', (reason, sentence) => {
    expect(sayTriageReason('id', reason)).toBe(sentence);
  });
});

describe('what the citizen is told', () => {
  const report = { state: 'office', verdict: 'cannot_print', dueOn: '2017-11-24' } as const;

  it.each([
    [
      { ...report, cause: 'ribbon' },
      /tidak dapat mencetak \(pita habis\)\. .* Jumat, 24 November\./,
    ],
    [{ ...report, cause: null }, /tidak dapat mencetak\. /],
    [{ ...report, cause: null, state: 'person' }, /^Datanya belum cukup/],
    [{ ...report, cause: null, state: 'quarantined' }, /^Banyak laporan/],
    [{ ...report, cause: null, state: 'new', verdict: null }, /sedang diperiksa/],
  ] as const)('%j', (one, sentence) => {
    expect(sayTold('id', one)).toMatch(sentence);
  });
});
