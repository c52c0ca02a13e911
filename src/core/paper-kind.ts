/** The official papers, each with the letters its numbers begin with. */
export const paperPrefixes = {
  /** Surat alokasi: what an office was granted, and why. */
  allocation_letter: 'SA',
  /** Berita acara serah terima: what left the central store. */
  handover: 'BAST',
  /** Tanda terima: what was counted at the office. */
  receipt: 'TT',
  /** Berita acara peminjaman: from office to office. */
  loan: 'BAPJ',
  /** Berita acara pengembalian: a loan brought back, or blanks returned to the centre. */
  loan_return: 'BAPB',
  /** Berita acara pemusnahan. */
  destruction: 'BAPM',
  /** Kartu stok of one office and month. */
  stock_card: 'KS',
  /** Laporan pemakaian of one office and month. */
  usage_statement: 'LP',
} as const;

export type PaperKind = keyof typeof paperPrefixes;

/** In the order of their index in the signed code: only ever add at the end. */
export const paperKinds = Object.keys(paperPrefixes) as [PaperKind, ...PaperKind[]];

/** `BAST/0001/2017`: the papers of a kind are numbered without a gap from 1 in each year. */
export function paperNumber(kind: PaperKind, ofYear: number, year: number): string {
  return `${paperPrefixes[kind]}/${String(ofYear).padStart(4, '0')}/${year}`;
}

/** `KS/3205/2017-11`: a paper that anyone may draw from the ledger at any time is named by office and month. */
export function excerptNumber(
  kind: 'stock_card' | 'usage_statement',
  officeId: string,
  month: string,
): string {
  return `${paperPrefixes[kind]}/${officeId}/${month}`;
}
