/** Laporan pemakaian of an office and month: used day by day, beside what was counted. */
import { sayDate, sayDifference, sayNumber } from '#contract/words/say-quantity.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { SpoiledSort } from '#core/ledger/spoilage.ts';
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
import { causeNames } from './destruction-minutes.ts';
import { monthName } from './stock-card.ts';

export interface UsageDay {
  readonly day: PlainDate;
  readonly printed: Blanks;
  /** With test prints. */
  readonly spoiled: Blanks;
  /** On hand at the end of the day by the ledger. */
  readonly book: Blanks;
  /** null when nobody counted. */
  readonly counted: Blanks | null;
}

export interface UsageStatementRecord extends PaperHead {
  readonly office: PaperOffice;
  readonly month: string;
  /** Days with use or a count. */
  readonly days: readonly UsageDay[];
  /** Working days of the month so far without a statement. */
  readonly daysWithoutStatement: number;
  /** Of the spoiled blanks of the month, by what the statements say. */
  readonly spoiledBecause: readonly { readonly cause: SpoiledSort; readonly blanks: Blanks }[];
}

export function usageStatement(record: UsageStatementRecord): Paper {
  const { number, seq, day, days } = record;
  const printed = days.reduce((sum, one) => sum + one.printed, 0);
  const spoiled = days.reduce((sum, one) => sum + one.spoiled, 0);
  return {
    kind: 'usage_statement',
    number,
    seq,
    day,
    blanks: printed + spoiled,
    view: {
      ...headView(record, 'Laporan pemakaian blangko KTP-el', record.office),
      office: officeView(record.office),
      month: monthName(record.month),
      days: days.map((one) => ({
        date: sayDate('id', one.day, 'weekdayMonth'),
        printed: sayNumber('id', one.printed),
        spoiled: sayNumber('id', one.spoiled),
        used: sayNumber('id', one.printed + one.spoiled),
        book: sayNumber('id', one.book),
        counted: one.counted === null ? '–' : sayNumber('id', one.counted),
        difference: one.counted === null ? '–' : sayDifference('id', one.counted - one.book),
      })),
      printed: quantityView(printed),
      spoiled: quantityView(spoiled),
      used: quantityView(printed + spoiled),
      causes: record.spoiledBecause
        .filter((part) => part.blanks > 0)
        .map((part) => `${causeNames[part.cause].toLowerCase()} ${sayNumber('id', part.blanks)}`)
        .join(', '),
      note: note(record.daysWithoutStatement),
      signers: [signerView('Yang melaporkan', null, `Petugas ${record.office.name}`)],
    },
  };
}

function note(daysWithoutStatement: number): string {
  return daysWithoutStatement === 0
    ? 'Setiap hari kerja dalam masa laporan ini telah dilaporkan.'
    : `${sayNumber('id', daysWithoutStatement)} hari kerja dalam masa laporan ini belum dilaporkan.`;
}
