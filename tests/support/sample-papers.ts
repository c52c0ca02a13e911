/** One paper of each kind, with the figures that a day of November 2017 could have. */
import type { ScenarioOutlook } from '#core/outlook/national-outlook.ts';
import { type ScenarioCode, scenarioCodes } from '#core/outlook/scenario.ts';
import type { Paper } from '#documents/paper.ts';
import { allocationLetter } from '#documents/papers/allocation-letter.ts';
import { budgetRequest } from '#documents/papers/budget-request.ts';
import { destructionMinutes } from '#documents/papers/destruction-minutes.ts';
import { handoverMinutes } from '#documents/papers/handover-minutes.ts';
import { loanMinutes, loanReturnMinutes, moveMinutes } from '#documents/papers/loan-minutes.ts';
import { receiptRecord } from '#documents/papers/receipt-record.ts';
import { stockCard } from '#documents/papers/stock-card.ts';
import { usageStatement } from '#documents/papers/usage-statement.ts';

const garut = { name: 'Kabupaten Garut', seat: 'Tarogong Kidul', provinceName: 'Jawa Barat' };
const bandung = { name: 'Kota Bandung', seat: 'Bandung', provinceName: 'Jawa Barat' };
const keeper = 'Rahmat Hidayat';
const operator = 'Siti Nurhaliza';
const approver = 'Dewi Lestari';
const head = { seq: 48_213, day: '2017-11-23' };
const serials = (first: number, blanks: number) => ({
  first: `A17-${String(first).padStart(8, '0')}`,
  last: `A17-${String(first + blanks - 1).padStart(8, '0')}`,
  blanks,
});

const burning = {
  ...head,
  office: garut,
  responsible: operator,
  approver: 'Hendra Gunawan',
  witnesses: [
    { name: 'Bripka Agus Salim', office: 'Polres Garut' },
    { name: 'Nining Kurniasih', office: 'Inspektorat Kabupaten Garut' },
  ],
};

const outlookOf = (code: ScenarioCode, empty: number): ScenarioOutlook => ({
  scenario: { code, withoutPurchases: code === 'no_purchase', laterDays: 0, surge: null },
  t10: '2017-12-06',
  t50: '2017-12-07',
  t90: null,
  chanceOut: 1,
  emptyDays: { median: empty, likely: empty + 49 },
  fan: [],
  arrivals: [],
});

export const samplePapers: Record<Paper['kind'], Paper> = {
  budget_request: budgetRequest({
    ...head,
    number: 'UAB/2017-11-23/2018-12-31',
    dailyUse: 83_265,
    need: {
      until: '2018-12-31',
      workingDays: 265,
      expectedUse: 22_065_225,
      likelyUse: 25_620_880,
      target: { delayDays: 61, forDelay: 5_079_165, forChance: 835_663, target: 5_914_828 },
      reserve: 800_000,
      planned: 18_000_000,
      toBuy: 12_735_708,
      contractBy: '2017-06-06',
    },
    outlooks: scenarioCodes.slice(0, 5).map((code, at) => outlookOf(code, 108 + 31 * at)),
    purchases: [
      {
        id: 'a',
        name: 'Lot 3/2017',
        quantity: 6_000_000,
        contractOn: '2017-12-01',
        leadWorkingDays: 5,
        delay: { medianDays: 10, days95: 40 },
      },
      {
        id: 'b',
        name: 'Lot 1/2018',
        quantity: 12_000_000,
        contractOn: '2018-04-02',
        leadWorkingDays: 40,
        delay: { medianDays: 20, days95: 61 },
      },
    ],
  }),
  allocation_letter: allocationLetter({
    ...head,
    number: 'SA/0142/2017',
    office: garut,
    asked: 100_000,
    granted: 20_000,
    reasons: [
      { code: 'asked', blanks: 100_000 },
      {
        code: 'print_capacity',
        perDay: 1_220,
        workingDays: 20,
        printersWorking: 5,
        leaves: 24_400,
      },
      { code: 'on_hand', blanks: 1_850, limit: 24_400, leaves: 22_550 },
      { code: 'shared_shortage', level: { numerator: 9, denominator: 10 }, leaves: 20_110 },
      { code: 'rounded_to_boxes', boxSize: 500, leaves: 20_000 },
    ],
    adjustment: null,
    grantedByRound: 20_000,
    upheldBecause: null,
    collectBy: '2017-12-04',
    policy: {
      name: 'Kapasitas dan antrean (2017)',
      reference: 'Arahan Ditjen Dukcapil, 23 November 2017',
    },
    level: { numerator: 9, denominator: 10 },
    columns: Array.from({ length: 514 }, (_, at) => ({
      before: (at / 514) ** 2 * 1.6,
      after: Math.max((at / 514) ** 2 * 1.6, 0.9 - ((at * 7) % 13) / 90),
      isOwn: at === 140,
    })),
    approver,
  }),
  handover: handoverMinutes({
    ...head,
    number: 'BAST/0412/2017',
    giver: keeper,
    collector: { name: 'Asep Sunandar', of: 'Provinsi Jawa Barat', letterNumber: '094/1187' },
    lines: [
      {
        officeName: garut.name,
        letterNumber: 'SA/0142/2017',
        serials: [serials(1_200_001, 12_000), serials(1_240_001, 8_000)],
        blanks: 20_000,
      },
      {
        officeName: bandung.name,
        letterNumber: 'SA/0147/2017',
        serials: [serials(1_248_001, 6_500)],
        blanks: 6_500,
      },
      { officeName: 'Kabupaten Karawang', letterNumber: null, serials: [], blanks: 1_000 },
    ],
  }),
  receipt: receiptRecord({
    ...head,
    number: 'TT/0398/2017',
    office: garut,
    handover: { number: 'BAST/0412/2017', day: '2017-11-21', collector: 'Asep Sunandar' },
    accepted: 19_456,
    rejected: [
      { reason: 'wet', blanks: 44 },
      { reason: 'box_opened', blanks: 456 },
    ],
    missing: 44,
    receiver: operator,
  }),
  loan: loanMinutes({
    ...head,
    number: 'BAPJ/0007/2017',
    blanks: 2_000,
    serials: [serials(1_200_001, 1_500), serials(1_205_001, 500)],
    from: garut,
    to: bandung,
    giver: operator,
    receiver: 'Yusuf Maulana',
    returnBy: '2017-12-29',
  }),
  redistribution: moveMinutes({
    ...head,
    number: 'BAPR/0002/2017',
    blanks: 1_990,
    serials: [serials(1_200_001, 1_990)],
    from: garut,
    to: bandung,
    giver: operator,
    receiver: 'Yusuf Maulana',
    sent: 2_000,
  }),
  loan_return: loanReturnMinutes({
    ...head,
    number: 'BAPB/0003/2017',
    blanks: 1_111,
    serials: [serials(1_200_001, 1_111)],
    from: bandung,
    to: garut,
    giver: 'Yusuf Maulana',
    receiver: operator,
    loan: { number: 'BAPJ/0007/2017', outstanding: 889 },
    rejected: 0,
    announced: null,
  }),
  destruction: destructionMinutes({
    ...head,
    number: 'BAPM/0021/2017',
    office: garut,
    causes: [
      { cause: 'print_failure', blanks: 212 },
      { cause: 'encoding_failure', blanks: 96 },
      { cause: 'physical_damage', blanks: 0 },
      { cause: 'test_print', blanks: 18 },
      { cause: 'rejected', blanks: 500 },
    ],
    invalidCards: [],
    responsible: operator,
    approver: 'Hendra Gunawan',
    witnesses: [
      { name: 'Bripka Agus Salim', office: 'Polres Garut' },
      { name: 'Nining Kurniasih', office: 'Inspektorat Kabupaten Garut' },
      { name: 'Dadan Ramdani', office: 'Satpol PP Kabupaten Garut' },
    ],
  }),
  stock_card: stockCard({
    ...head,
    number: 'KS/3205/2017-11',
    office: garut,
    month: '2017-11',
    opening: 4_120,
    days: cardDays(),
  }),
  usage_statement: usageStatement({
    ...head,
    number: 'LP/3205/2017-11',
    office: garut,
    month: '2017-11',
    days: cardDays().map((day, at) => ({
      day: day.day,
      printed: day.printed,
      spoiled: day.spoiled,
      book: day.closing,
      counted: at === 4 ? null : at === 9 ? day.closing - 3 : day.closing,
    })),
    daysWithoutStatement: 1,
    spoiledBecause: [
      { cause: 'print_failure', blanks: 60 },
      { cause: 'encoding_failure', blanks: 20 },
      { cause: 'unrecorded', blanks: 12 },
    ],
  }),
};

/** The same kinds with what not every one of them has. */
export const otherSamples: Readonly<Record<string, Paper>> = {
  'a return to the central store, fewer than announced': loanReturnMinutes({
    ...head,
    number: 'BAPB/0004/2017',
    blanks: 640,
    serials: [serials(1_200_001, 600)],
    from: garut,
    to: null,
    giver: operator,
    receiver: keeper,
    loan: null,
    rejected: 40,
    announced: { blanks: 645, reason: 'Printer dipindahkan ke kantor kecamatan' },
  }),
  'a destruction of blanks and old cards': destructionMinutes({
    ...burning,
    number: 'BAPM/0022/2017',
    causes: [{ cause: 'print_failure', blanks: 31 }],
    invalidCards: [
      { cause: 'data_change', cards: 412 },
      { cause: 'chip_unreadable', cards: 27 },
      { cause: 'death', cards: 0 },
    ],
  }),
  'a destruction of old cards alone': destructionMinutes({
    ...burning,
    number: 'BAPM/0023/2017',
    causes: [],
    invalidCards: [{ cause: 'moved_in', cards: 95 }],
  }),
  'the letter of a supplement': allocationLetter({
    ...head,
    number: 'P2017-007-3205-T',
    office: garut,
    asked: 5_000,
    granted: 800,
    reasons: [
      { code: 'asked', blanks: 5_000 },
      { code: 'on_hand', blanks: 1_000, limit: 2_000, leaves: 1_000 },
    ],
    adjustment: null,
    grantedByRound: 1_000,
    upheldBecause: 'Printer kedua terbukti bekerja.',
    collectBy: '2017-12-04',
    policy: { name: 'Kapasitas cetak', reference: 'Arahan Ditjen Dukcapil' },
    level: null,
    columns: [{ before: 0.4, after: 0.9, isOwn: true }],
    approver,
  }),
};

function cardDays() {
  let opening = 4_120;
  return Array.from({ length: 17 }, (_, at) => {
    const received = at === 6 ? 12_000 : 0;
    const printed = 1_040 + ((at * 37) % 160) - (at < 4 ? 400 : 0);
    const spoiled = (at * 5) % 12;
    const other = at === 11 ? 500 : 0;
    const closing = Math.max(0, opening + received - printed - spoiled - other);
    const day = {
      day: `2017-11-${String(1 + at + 2 * Math.floor((at + 2) / 5)).padStart(2, '0')}`,
      opening,
      received,
      printed: opening + received - spoiled - other - closing,
      spoiled,
      other,
      closing,
      documents: [41_000 + at * 411, ...(received > 0 ? [43_466] : [])],
    };
    opening = closing;
    return day;
  });
}
