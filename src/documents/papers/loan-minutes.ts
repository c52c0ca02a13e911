/** Berita acara peminjaman, redistribusi, and pengembalian of a loan or to the central reserve. */
import { sayDate } from '#contract/words/say-quantity.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import {
  agency,
  centreName,
  dayInWords,
  headView,
  officeView,
  type Paper,
  type PaperHead,
  type PaperOffice,
  type PaperSerials,
  quantityView,
  serialRows,
  signerView,
} from '../paper.ts';

interface Moved extends PaperHead {
  readonly blanks: Blanks;
  readonly serials: readonly PaperSerials[];
  readonly from: PaperOffice;
  /** null: to the central reserve. */
  readonly to: PaperOffice | null;
  readonly giver: string | null;
  readonly receiver: string | null;
}

export interface LoanRecord extends Moved {
  readonly to: PaperOffice;
  readonly returnBy: PlainDate;
}

/** For good: nobody gives anything back. */
export interface MoveRecord extends Moved {
  readonly to: PaperOffice;
  /** What the giver had let go. */
  readonly sent: Blanks;
}

export interface LoanReturnRecord extends Moved {
  /** What is given back; null for a return to the centre. */
  readonly loan: { readonly number: string; readonly outstanding: Blanks } | null;
  /** Of the blanks, those that had been refused at receipt; to the centre only. */
  readonly rejected: Blanks;
  /** What the office announced to the centre and why; null for a loan. */
  readonly announced: { readonly blanks: Blanks; readonly reason: string } | null;
}

export function loanMinutes(record: LoanRecord): Paper {
  const { number, seq, day, blanks } = record;
  return {
    kind: 'loan',
    number,
    seq,
    day,
    blanks,
    view: {
      ...headView(record, 'Berita acara peminjaman blangko KTP-el', record.from),
      dayInWords: dayInWords(day),
      from: officeView(record.from),
      to: officeView(record.to),
      total: quantityView(blanks),
      serials: serialRows(record.serials),
      terms: `Pihak kedua mengembalikan seluruhnya paling lambat ${sayDate('id', record.returnBy, 'full')}.`,
      signers: parties(record),
    },
  };
}

export function moveMinutes(record: MoveRecord): Paper {
  const { number, seq, day, blanks } = record;
  return {
    kind: 'redistribution',
    number,
    seq,
    day,
    blanks,
    view: {
      ...headView(record, 'Berita acara redistribusi blangko KTP-el', record.from),
      dayInWords: dayInWords(day),
      from: officeView(record.from),
      to: officeView(record.to),
      total: quantityView(blanks),
      serials: serialRows(record.serials),
      terms: missingWords(record.sent - blanks),
      signers: parties(record),
    },
  };
}

/** What was sent and not counted in stays on the books of whoever sent it. */
function missingWords(missing: Blanks): string {
  if (missing <= 0) return 'Jumlah yang dihitung sama dengan jumlah yang dikirim.';
  const { blanks, words } = quantityView(missing);
  return `Kurang ${blanks} keping (${words}) dari yang dikirim; selisih ini tetap tercatat pada pihak pertama sampai dijelaskan.`;
}

export function loanReturnMinutes(record: LoanReturnRecord): Paper {
  const { number, seq, day, blanks } = record;
  return {
    kind: 'loan_return',
    number,
    seq,
    day,
    blanks,
    view: {
      ...headView(record, 'Berita acara pengembalian blangko KTP-el', record.from),
      dayInWords: dayInWords(day),
      from: nameOf(record.from),
      to: record.to === null ? centreName : nameOf(record.to),
      total: quantityView(blanks),
      serials: serialRows(record.serials),
      terms: returnTerms(record),
      signers: parties(record),
    },
  };
}

function returnTerms({ loan, rejected, blanks, announced }: LoanReturnRecord): string {
  if (loan === null) {
    const good = quantityView(blanks - rejected);
    const bad = quantityView(rejected);
    const parts = `Terdiri atas ${good.blanks} keping (${good.words}) layak pakai dan ${bad.blanks} keping (${bad.words}) yang ditolak saat diterima.`;
    return announced === null ? parts : `${parts} ${announcedWords(announced, blanks)}`;
  }
  const left = quantityView(loan.outstanding);
  return loan.outstanding === 0
    ? `Dengan ini pinjaman menurut berita acara ${loan.number} telah dikembalikan seluruhnya.`
    : `Dari pinjaman menurut berita acara ${loan.number} masih tersisa ${left.blanks} keping (${left.words}).`;
}

/** What was announced and is not there stays on the books of the office, as a question. */
function announcedWords(
  announced: NonNullable<LoanReturnRecord['announced']>,
  blanks: Blanks,
): string {
  const reason = `Alasan pengembalian: ${announced.reason}`;
  const less = announced.blanks - blanks;
  if (less <= 0) return reason;
  const said = quantityView(announced.blanks);
  const missing = quantityView(less);
  return `${reason}. Yang diumumkan ${said.blanks} keping (${said.words}); selisih ${missing.blanks} keping (${missing.words}) tetap tercatat pada pihak pertama sampai dijelaskan.`;
}

function nameOf(office: PaperOffice): string {
  return `${agency} ${office.name}`;
}

function parties({ from, to, giver, receiver }: Moved) {
  const receiverOf = to === null ? 'Petugas gudang pusat' : `Petugas ${to.name}`;
  return [
    signerView('Pihak kedua, yang menerima', receiver, receiverOf),
    signerView('Pihak pertama, yang menyerahkan', giver, `Petugas ${from.name}`),
  ];
}
