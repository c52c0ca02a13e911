/**
 * An official paper as data: what is printed, as text, and what its code says. Papers exist in
 * Indonesian only, so their wording stands in `papers/` and not among the words of two languages.
 */

import type { PaperView } from '#contract/paper-code.ts';
import { quantityInWords } from '#contract/words/quantity-in-words.ts';
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PaperKind } from '#core/paper-kind.ts';
import type { Blanks } from '#core/quantity.ts';

export interface Paper {
  readonly kind: PaperKind;
  readonly number: string;
  /** The document of the ledger that the paper tells of, or the last one it was drawn from. */
  readonly seq: number;
  readonly day: PlainDate;
  /** What the paper is about, for the code. */
  readonly blanks: Blanks;
  /** All that differs from paper to paper, as printed: the code signs it whole. */
  readonly view: PaperView;
  /** SVG of the level picture, on allocation letters. */
  readonly levelPicture?: string;
}

/** What each record of a paper begins with. */
export interface PaperHead {
  readonly number: string;
  readonly seq: number;
  readonly day: PlainDate;
}

export interface PaperOffice {
  /** `Kabupaten Garut` */
  readonly name: string;
  /** The town it sits in. */
  readonly seat: string;
  readonly provinceName: string;
}

/** A run of serial numbers, both ends in it. */
export interface PaperSerials {
  readonly first: string;
  readonly last: string;
  readonly blanks: Blanks;
}

export const agency = 'Dinas Kependudukan dan Pencatatan Sipil';
export const centreName = 'Direktorat Jenderal Kependudukan dan Pencatatan Sipil';

const centreLetterhead = [
  'Kementerian Dalam Negeri Republik Indonesia',
  centreName,
  'Jalan Raya Pasar Minggu Kilometer 19, Jakarta Selatan',
];

/** What the shape of every paper prints; `issuer` is null for the centre. */
export function headView(
  { number, seq, day }: PaperHead,
  title: string,
  issuer: PaperOffice | null,
) {
  return {
    title,
    number,
    seq: sayNumber('id', seq),
    day,
    letterhead:
      issuer === null
        ? centreLetterhead
        : [`Pemerintah ${issuer.name}`, agency, `Provinsi ${issuer.provinceName}`],
  };
}

export function officeView({ name }: PaperOffice) {
  return { agency, name };
}

export function quantityView(blanks: Blanks) {
  return { blanks: sayNumber('id', blanks), words: quantityInWords(blanks) };
}

/** `name` is null where the ledger does not know it: then the paper leaves room to write it. */
export function signerView(as: string, name: string | null, position: string) {
  return { as, name: name ?? '', position };
}

export function serialText({ first, last }: PaperSerials): string {
  return first === last ? first : `${first} sampai ${last}`;
}

export function serialRows(serials: readonly PaperSerials[]) {
  return serials.map((range, at) => ({
    no: String(at + 1),
    range: serialText(range),
    blanks: sayNumber('id', range.blanks),
  }));
}

/** `Kamis tanggal dua puluh tiga November dua ribu tujuh belas (23-11-2017)`: as minutes say their day. */
export function dayInWords(day: PlainDate): string {
  const [year, month, date] = day.split('-');
  const monthName = sayDate('id', day, 'long').split(' ')[1];
  const spelled = `${quantityInWords(Number(date))} ${monthName} ${quantityInWords(Number(year))}`;
  return `${sayDate('id', day, 'weekday')} tanggal ${spelled} (${date}-${month}-${year})`;
}
