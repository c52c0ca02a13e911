/**
 * Holds what a citizen was told against what is known of the office on that day: the ledger, its statement, the
 * printing system, and what others say. A verdict moves no blank and changes no figure: it says who must act.
 * Rules in the order of `rules` below; the first that holds decides.
 */
import type { CannotPrintCause } from '../allocation/allocation.ts';
import type { PlainDate } from '../calendar.ts';
import type { Blanks, Days } from '../quantity.ts';
import type { CitizenAnswer, ReportCause } from './citizen-report.ts';

export const reportVerdicts = [
  'office_empty',
  'stock_but_refused',
  'cannot_print',
  'sub_point_empty',
  'record_not_ready',
  'not_about_blanks',
  'unfounded',
  'needs_person',
] as const;
export type ReportVerdict = (typeof reportVerdicts)[number];

export interface TriagedReport {
  readonly said: CitizenAnswer;
  readonly day: PlainDate;
}

/** What the office itself said last, on or before the day of the report. */
export interface StatedFacts {
  readonly day: PlainDate;
  readonly counted: Blanks | null;
  readonly printed: Blanks | null;
  readonly printersWorking: number | null;
  readonly ribbonCardsLeft: number | null;
  readonly filmCardsLeft: number | null;
  readonly networkUp: boolean | null;
}

export interface TriageFacts {
  readonly wasWorkingDay: boolean;
  /** Usable blanks in the ledger at the end of the day: of the office, and of the sub-point that the report names. */
  readonly onHand: Blanks;
  readonly subPointOnHand: Blanks | null;
  /** Cards an office like it prints a working day; 0 where nothing is known. */
  readonly dailyUse: number;
  readonly statement: StatedFacts | null;
  /** Working days after that statement up to the day of the report; null without any. */
  readonly statementAge: Days | null;
  /** What the printing system says was printed on the day; null where it says nothing. */
  readonly printJobs: Blanks | null;
  /** Records ready to print that wait. */
  readonly queue: number | null;
  /** Of others who said the same within a week (`report-weight.ts`). */
  readonly othersWeight: number;
}

/** Why, in the order in which it was looked at. */
export type TriageReason =
  | { readonly code: 'closed_that_day' }
  | { readonly code: 'ledger_on_hand'; readonly blanks: Blanks }
  | { readonly code: 'sub_point_on_hand'; readonly blanks: Blanks }
  | { readonly code: 'counted'; readonly blanks: Blanks; readonly day: PlainDate }
  | { readonly code: 'no_statement'; readonly days: Days | null }
  | { readonly code: 'may_have_used'; readonly blanks: Blanks }
  | { readonly code: 'printed'; readonly cards: Blanks; readonly source: 'statement' | 'system' }
  | { readonly code: 'stands_still'; readonly cause: CannotPrintCause }
  | { readonly code: 'queue'; readonly records: number }
  | { readonly code: 'others_say_so'; readonly weight: number };

export interface Triage {
  readonly verdict: ReportVerdict;
  /** For `cannot_print`; null where nobody named it. */
  readonly cause: ReportCause | null;
  readonly reasons: readonly TriageReason[];
}

/** An office with more than a month of cards is not believed as easily when it says that it has none. */
const piledUpDays: Days = 20;

/** From here on reports of others carry a verdict: one other network, or three. */
const oneOther = 1;
const severalOthers = 2;

export function triage(report: TriagedReport, facts: TriageFacts): Triage {
  for (const rule of rules) {
    const found = rule(report, facts);
    if (found) return { cause: null, ...found };
  }
  return { verdict: 'needs_person', cause: null, reasons: everythingKnown(report, facts) };
}

type Rule = (
  report: TriagedReport,
  facts: TriageFacts,
) => (Pick<Triage, 'verdict' | 'reasons'> & { readonly cause?: ReportCause }) | null;

const rules: readonly Rule[] = [
  ({ said }) => (said === 'not_about_blanks' ? { verdict: said, reasons: [] } : null),

  (_, { wasWorkingDay }) =>
    wasWorkingDay ? null : { verdict: 'unfounded', reasons: [{ code: 'closed_that_day' }] },

  // One record is one citizen's matter; when several say so and hardly a card is printed, the office stands still.
  ({ said }, facts) =>
    said === 'record_not_ready' && facts.othersWeight >= severalOthers && !printedAsUsual(facts)
      ? {
          verdict: 'cannot_print',
          cause: 'data',
          reasons: [onHand(facts), ...printed(facts), others(facts)],
        }
      : null,

  ({ said }, facts) =>
    said === 'record_not_ready'
      ? { verdict: said, reasons: [onHand(facts), ...queue(facts)] }
      : null,

  // The office has blanks, its counter in the district has none.
  ({ said }, facts) =>
    said === 'no_blanks' &&
    facts.subPointOnHand !== null &&
    facts.subPointOnHand <= 0 &&
    facts.onHand > facts.dailyUse
      ? {
          verdict: 'sub_point_empty',
          reasons: [{ code: 'sub_point_on_hand', blanks: facts.subPointOnHand }, onHand(facts)],
        }
      : null,

  (_, facts) =>
    facts.onHand <= 0
      ? { verdict: 'office_empty', reasons: [onHand(facts), ...counted(facts)] }
      : null,

  (report, facts) => {
    const cause = standstill(report, facts);
    if (cause === null) return null;
    return {
      verdict: 'cannot_print',
      cause,
      reasons: [{ code: 'stands_still', cause }, onHand(facts)],
    };
  },

  // What it had may be used up since it was last heard: then others decide.
  ({ said }, facts) =>
    said === 'no_blanks' && mayBeUsedUp(facts) && facts.othersWeight >= oneOther
      ? {
          verdict: 'office_empty',
          reasons: [onHand(facts), mayHaveUsed(facts), ...silence(facts), others(facts)],
        }
      : null,

  ({ said }, facts) =>
    said === 'cannot_print' && !printedAsUsual(facts) && facts.othersWeight >= oneOther
      ? { verdict: 'cannot_print', reasons: [...printed(facts), others(facts)] }
      : null,

  // Others got their cards that day, and nobody else says so.
  ({ said }, facts) =>
    printedAsUsual(facts) &&
    facts.othersWeight < (isPiledUp(facts) ? oneOther : severalOthers) &&
    !(said === 'no_blanks' && mayBeUsedUp(facts))
      ? { verdict: 'unfounded', reasons: [onHand(facts), ...printed(facts)] }
      : null,

  // More than it can have used, and yet the citizen was sent away.
  ({ said }, facts) =>
    said === 'no_blanks' &&
    !mayBeUsedUp(facts) &&
    (printedOn(facts) !== null || facts.othersWeight >= oneOther)
      ? {
          verdict: 'stock_but_refused',
          reasons: [onHand(facts), ...printed(facts), ...queue(facts), ...othersIfAny(facts)],
        }
      : null,
];

/** What may have gone since its last statement, and on the day itself. */
export function blanksSince({
  dailyUse,
  statementAge,
}: Pick<TriageFacts, 'dailyUse' | 'statementAge'>): Blanks {
  return Math.ceil(dailyUse * (1 + (statementAge ?? 0)));
}

function mayBeUsedUp(facts: TriageFacts): boolean {
  return facts.onHand <= blanksSince(facts);
}

/** What keeps it from printing by its own word of the day, or of the working day before. */
function standstill(
  { said }: TriagedReport,
  { statement, statementAge }: TriageFacts,
): CannotPrintCause | null {
  if (said !== 'no_blanks' && said !== 'cannot_print') return null;
  if (!statement || (statementAge ?? 0) > 1) return null;
  if (statement.printersWorking === 0) return 'printer';
  if (statement.ribbonCardsLeft === 0) return 'ribbon';
  if (statement.filmCardsLeft === 0) return 'film';
  return statement.networkUp === false ? 'network' : null;
}

function isPiledUp({ onHand: blanks, dailyUse }: TriageFacts): boolean {
  return blanks > dailyUse * piledUpDays;
}

/** The printing system is believed before the office. */
function printedOn({ printJobs, statement, statementAge }: TriageFacts): Blanks | null {
  return printJobs ?? (statementAge === 0 ? (statement?.printed ?? null) : null);
}

function printedAsUsual(facts: TriageFacts): boolean {
  const cards = printedOn(facts);
  return cards !== null && cards > 0 && cards >= facts.dailyUse / 2;
}

const onHand = ({ onHand: blanks }: TriageFacts): TriageReason => ({
  code: 'ledger_on_hand',
  blanks,
});

const mayHaveUsed = (facts: TriageFacts): TriageReason => ({
  code: 'may_have_used',
  blanks: blanksSince(facts),
});

const others = ({ othersWeight: weight }: TriageFacts): TriageReason => ({
  code: 'others_say_so',
  weight,
});

function othersIfAny(facts: TriageFacts): TriageReason[] {
  return facts.othersWeight > 0 ? [others(facts)] : [];
}

function counted({ statement }: TriageFacts): TriageReason[] {
  return statement?.counted == null
    ? []
    : [{ code: 'counted', blanks: statement.counted, day: statement.day }];
}

function silence({ statementAge: days }: TriageFacts): TriageReason[] {
  return days === null || days > 1 ? [{ code: 'no_statement', days }] : [];
}

function printed(facts: TriageFacts): TriageReason[] {
  const cards = printedOn(facts);
  if (cards === null) return [];
  return [{ code: 'printed', cards, source: facts.printJobs === null ? 'statement' : 'system' }];
}

function queue({ queue: records }: TriageFacts): TriageReason[] {
  return records === null ? [] : [{ code: 'queue', records }];
}

function everythingKnown(report: TriagedReport, facts: TriageFacts): TriageReason[] {
  return [
    onHand(facts),
    ...(report.said === 'no_blanks' ? [mayHaveUsed(facts)] : []),
    ...counted(facts),
    ...silence(facts),
    ...printed(facts),
    ...queue(facts),
    ...othersIfAny(facts),
  ];
}
