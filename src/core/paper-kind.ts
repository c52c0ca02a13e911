/** The official papers. In the order of their index in the signed code: only ever add at the end. */
export const paperKinds = [
  /** Surat alokasi: what an office was granted, and why. Its number is the allocation's id. */
  'allocation_letter',
  /** Berita acara serah terima: what left the central store. */
  'handover',
  /** Tanda terima: what was counted at the office. */
  'receipt',
  /** Berita acara peminjaman: from office to office. */
  'loan',
  /** Berita acara pengembalian: a loan brought back, or blanks returned to the centre. */
  'loan_return',
  /** Berita acara pemusnahan. */
  'destruction',
  /** Kartu stok of one office and month. */
  'stock_card',
  /** Laporan pemakaian of one office and month. */
  'usage_statement',
  /** Berita acara redistribusi: from office to office, for good. */
  'redistribution',
  /** Usulan anggaran: when the national reserve is used up, and what has to be bought. */
  'budget_request',
] as const;

export type PaperKind = (typeof paperKinds)[number];

const prefixes = {
  handover: 'BAST',
  receipt: 'TT',
  loan: 'BAPJ',
  loan_return: 'BAPB',
  destruction: 'BAPM',
  stock_card: 'KS',
  usage_statement: 'LP',
  redistribution: 'BAPR',
  budget_request: 'UAB',
} as const;

/** Papers of an act, numbered within their kind and year. */
export type NumberedPaperKind = Exclude<
  PaperKind,
  'allocation_letter' | 'stock_card' | 'usage_statement' | 'budget_request'
>;

/** `BAST/0001/2017`: from 1 in each year, without a gap. */
export function paperNumber(kind: NumberedPaperKind, ofYear: number, year: number): string {
  return `${prefixes[kind]}/${String(ofYear).padStart(4, '0')}/${year}`;
}

/** `KS/3205/2017-11`: what anyone may draw from the ledger at any time is named by office and month. */
export function excerptNumber(
  kind: 'stock_card' | 'usage_statement',
  officeId: string,
  month: string,
): string {
  return `${prefixes[kind]}/${officeId}/${month}`;
}

/** `UAB/2017-11-23/2018-12-31`: drawn on the first day, for a budget that ends on the second. */
export function budgetNumber(asOf: string, until: string): string {
  return `${prefixes.budget_request}/${asOf}/${until}`;
}
