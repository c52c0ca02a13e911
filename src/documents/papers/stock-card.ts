/** Kartu stok of an office and month: each day's opening, in, out, closing, with its documents. */
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import {
  headView,
  officeView,
  type Paper,
  type PaperHead,
  type PaperOffice,
  quantityView,
  signerView,
} from '../paper.ts';

/** Blanks of one day, all above zero or zero; opening + received - printed - spoiled - other = closing. */
export interface StockCardDay {
  readonly day: PlainDate;
  readonly opening: Blanks;
  readonly received: Blanks;
  readonly printed: Blanks;
  readonly spoiled: Blanks;
  /** Lent, returned, found missing. */
  readonly other: Blanks;
  readonly closing: Blanks;
  /** In the order of the ledger. */
  readonly documents: readonly number[];
}

export interface StockCardRecord extends PaperHead {
  readonly office: PaperOffice;
  /** `2017-11` */
  readonly month: string;
  /** On hand before the first day of the month: the closing too when nothing happened. */
  readonly opening: Blanks;
  /** Only days on which something moved. */
  readonly days: readonly StockCardDay[];
}

export function stockCard(record: StockCardRecord): Paper {
  const { number, seq, day, days } = record;
  const sum = (of: (day: StockCardDay) => Blanks) => days.reduce((all, one) => all + of(one), 0);
  const closing = days.at(-1)?.closing ?? record.opening;
  return {
    kind: 'stock_card',
    number,
    seq,
    day,
    blanks: closing,
    view: {
      ...headView(record, 'Kartu stok blangko KTP-el', record.office),
      office: officeView(record.office),
      month: monthName(record.month),
      opening: quantityView(record.opening),
      received: quantityView(sum(({ received }) => received)),
      printed: quantityView(sum(({ printed }) => printed)),
      spoiled: quantityView(sum(({ spoiled }) => spoiled)),
      other: quantityView(sum(({ other }) => other)),
      closing: quantityView(closing),
      days: days.map((one) => ({
        date: sayDate('id', one.day, 'day'),
        opening: sayNumber('id', one.opening),
        received: orDash(one.received),
        printed: orDash(one.printed),
        spoiled: orDash(one.spoiled),
        other: orDash(one.other),
        closing: sayNumber('id', one.closing),
        documents: documentsText(one.documents),
      })),
      signers: [signerView('Petugas stok', null, `Petugas ${record.office.name}`)],
    },
  };
}

/** `November 2017` */
export function monthName(month: string): string {
  return sayDate('id', `${month}-01`, 'long').replace(/^1 /, '');
}

function orDash(blanks: Blanks): string {
  return blanks === 0 ? '–' : sayNumber('id', blanks);
}

/** All numbers of a common day; of a day with many sub-points the first, the last and how many. */
function documentsText(seqs: readonly number[]): string {
  const said = seqs.map((seq) => sayNumber('id', seq));
  if (said.length <= 4) return said.join(', ');
  return `${said[0]} … ${said.at(-1)} (${said.length} dokumen)`;
}
