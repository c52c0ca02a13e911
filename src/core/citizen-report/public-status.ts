/**
 * What a citizen is told of an office before travelling: whether it can print today, if not why, since when, and when
 * blanks are expected. Derived from what the allocation decides from; a confirmed report of citizens since the last
 * count counts for more than the figures before it.
 */
import type { CannotPrintCause, OfficeStatus } from '../allocation/allocation.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { PublicFigures } from '../policy/policy.ts';
import type { Blanks, Days } from '../quantity.ts';
import type { ReportCause } from './citizen-report.ts';

/** Best first, as a page lists them. */
export const publicStates = ['available', 'low', 'empty', 'cannot_print', 'silent'] as const;
export type PublicState = (typeof publicStates)[number];

/** What reports of citizens, held against the ledger, have shown since the last count. */
export interface ConfirmedReport {
  /** `refused`: there are blanks, but citizens are sent away. */
  readonly shows: 'empty' | 'cannot_print' | 'refused';
  readonly cause: ReportCause | null;
  readonly day: PlainDate;
}

/** Everything that the public answer is derived from. */
export interface PublicSituation {
  readonly status: OfficeStatus;
  readonly cause: CannotPrintCause | null;
  /** Usable blanks in the ledger. */
  readonly onHand: Blanks;
  /** The day of the last statement; null when there never was one. */
  readonly lastReport: PlainDate | null;
  /** When blanks were last counted by hand; null when never. */
  readonly lastCount: { readonly day: PlainDate; readonly at: string } | null;
  /** The day on which the last blank left; asked only of an empty office. */
  readonly emptySince: PlainDate | null;
  /** The first of the statements in a row that name a standstill. */
  readonly standstillSince: PlainDate | null;
  /** The day on which the last shipment was counted in. */
  readonly lastArrival: PlainDate | null;
  /** The day on which the oldest shipment on the road left the store. */
  readonly sentOn: PlainDate | null;
  /** The last day to collect what is promised and still in the store. */
  readonly collectBy: PlainDate | null;
  readonly leadTimeDays: Days;
  readonly confirmed: readonly ConfirmedReport[];
}

/** Who asks for a card, as the practice of scarce years ranks them (2020, 2023): the first two lines are served first. */
export const priorityGroups = [
  'first_card',
  'waiting_record',
  'disaster',
  'interim_paper',
  'lost_or_damaged',
  'data_change',
] as const;
export type PriorityGroup = (typeof priorityGroups)[number];

export interface Priority {
  /** Empty: nobody at this moment. */
  readonly servedNow: readonly PriorityGroup[];
  /** In the order in which they follow. */
  readonly servedLater: readonly PriorityGroup[];
  readonly why: 'enough' | 'short' | 'no_blanks' | 'standstill' | 'not_known';
}

/** Blanks as they are told: exactly, or from a whole number up to below another (null: no upper end). */
export type PublicStock =
  | { readonly kind: 'exact'; readonly blanks: Blanks }
  | { readonly kind: 'band'; readonly from: Blanks; readonly below: Blanks | null };

export interface PublicAnswer {
  readonly state: PublicState;
  /** For `cannot_print`; null where nobody named it. */
  readonly cause: ReportCause | null;
  /** null where the ledger does not tell. */
  readonly since: PlainDate | null;
  /** Whether reports of citizens made the answer what it is. */
  readonly byReports: boolean;
  readonly lastCount: PublicSituation['lastCount'];
  readonly lastReport: PlainDate | null;
  readonly lastArrival: PlainDate | null;
  /** null where a figure would mislead: a silent office, or one that citizens found empty. */
  readonly stock: PublicStock | null;
  /** null: nothing is on the road, nothing is promised. `isLate`: the day is over and nothing was counted in. */
  readonly expected: {
    readonly day: PlainDate;
    readonly from: 'on_the_road' | 'promised';
    readonly isLate: boolean;
  } | null;
  readonly priority: Priority;
}

export function publicAnswer(
  situation: PublicSituation,
  figures: PublicFigures,
  asOf: PlainDate,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): PublicAnswer {
  const { lastCount, lastReport, lastArrival } = situation;
  const told = stateOf(situation);
  const isSure = told.state !== 'silent' && !(told.state === 'empty' && told.byReports);
  return {
    ...told,
    lastCount,
    lastReport,
    lastArrival,
    stock: isSure ? publicStock(situation.onHand, figures) : null,
    expected: expectedOf(situation, asOf, calendar),
    priority: priorityIn(told.state),
  };
}

/** A report of before the last count says nothing about today. */
function stateOf(
  situation: PublicSituation,
): Pick<PublicAnswer, 'state' | 'cause' | 'since' | 'byReports'> {
  const { lastCount, lastArrival, confirmed, cause } = situation;
  const known = plainStates[situation.status];
  const recent = confirmed.filter(({ day }) => lastCount === null || day >= lastCount.day);
  const standstill = earliest(recent, 'cannot_print');
  if (standstill && known !== 'cannot_print') {
    const { cause: named, day } = standstill;
    return { state: 'cannot_print', cause: named, since: day, byReports: true };
  }
  const found = earliest(recent, 'empty');
  if (found && known !== 'empty' && known !== 'cannot_print') {
    return { state: 'empty', cause: null, since: found.day, byReports: true };
  }
  const refused = earliest(recent, 'refused');
  if (refused && known === 'available') {
    return { state: 'low', cause: null, since: refused.day, byReports: true };
  }
  const since: Record<PublicState, PlainDate | null> = {
    available: lastArrival,
    low: null,
    empty: situation.emptySince,
    cannot_print: situation.standstillSince,
    silent: situation.lastReport,
  };
  return { state: known, cause, since: since[known], byReports: false };
}

/** What only planners need to tell apart is one word to a citizen. */
const plainStates: Readonly<Record<OfficeStatus, PublicState>> = {
  silent: 'silent',
  cannot_print: 'cannot_print',
  empty: 'empty',
  critical: 'low',
  low: 'low',
  piled_up: 'available',
  adequate: 'available',
};

function earliest(
  reports: readonly ConfirmedReport[],
  shows: ConfirmedReport['shows'],
): ConfirmedReport | null {
  const of = reports.filter((report) => report.shows === shows);
  return of.reduce<ConfirmedReport | null>(
    (first, report) => (first === null || report.day < first.day ? report : first),
    null,
  );
}

/** Lower ends of the bands. Wide enough that no thief learns where a thousand cards lie. */
const bandEdges: readonly Blanks[] = [1, 100, 500, 2_000];

export function publicStock(onHand: Blanks, figures: PublicFigures): PublicStock {
  if (figures === 'exact' || onHand <= 0) return { kind: 'exact', blanks: Math.max(0, onHand) };
  const at = bandEdges.findLastIndex((edge) => edge <= onHand);
  return { kind: 'band', from: bandEdges[at] ?? 1, below: bandEdges[at + 1] ?? null };
}

/** What left the store comes sooner than what is still to be collected. */
function expectedOf(
  { sentOn, collectBy, leadTimeDays }: PublicSituation,
  asOf: PlainDate,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): PublicAnswer['expected'] {
  if (sentOn !== null) {
    const day = calendar.addWorkingDays(sentOn, leadTimeDays);
    return { day, from: 'on_the_road', isLate: day < asOf };
  }
  if (collectBy === null) return null;
  const leaves = collectBy < asOf ? asOf : collectBy;
  const day = calendar.addWorkingDays(leaves, leadTimeDays);
  return { day, from: 'promised', isLate: false };
}

function priorityIn(state: PublicState): Priority {
  const first = priorityGroups.slice(0, 4);
  const rest = priorityGroups.slice(4);
  switch (state) {
    case 'available':
      return { servedNow: priorityGroups, servedLater: [], why: 'enough' };
    case 'low':
      return { servedNow: first, servedLater: rest, why: 'short' };
    case 'empty':
      return { servedNow: [], servedLater: priorityGroups, why: 'no_blanks' };
    case 'cannot_print':
      return { servedNow: [], servedLater: priorityGroups, why: 'standstill' };
    case 'silent':
      return { servedNow: [], servedLater: priorityGroups, why: 'not_known' };
  }
}
