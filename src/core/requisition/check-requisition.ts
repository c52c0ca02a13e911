/**
 * What must be in order before an office asks for blanks: statements in, stock counted, differences answered, loans
 * given back. A report is worth giving only if a grant hangs on it; but a gate must never punish citizens, so below
 * its emergency point an office may always ask, up to the floor.
 */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks } from '../quantity.ts';
import type { RequisitionGate } from './requisition.ts';

export interface GateFacts {
  /** Working days that are over and have no statement, oldest first. */
  readonly statementsDue: readonly PlainDate[];
  /** The last count by hand; null: never counted. */
  readonly lastCountOn: PlainDate | null;
  /** The days of differences that nobody has answered, oldest first. */
  readonly openQuestions: readonly PlainDate[];
  /** Borrowed and due back before today, and the oldest day on which it was. */
  readonly overdueLoans: Blanks;
  readonly overdueSince: PlainDate | null;
}

export interface ClosedGate {
  readonly gate: RequisitionGate;
  /** Statements due, working days since the count, open questions, blanks overdue. */
  readonly value: number;
  readonly limit: number;
  /** The oldest day in question; null where there is none. */
  readonly since: PlainDate | null;
}

export function closedGates(
  facts: GateFacts,
  { gates }: Pick<Policy, 'gates'>,
  today: PlainDate,
  calendar: Pick<WorkingCalendar, 'workingDaysBetween'>,
): ClosedGate[] {
  const age = (day: PlainDate): number => calendar.workingDaysBetween(day, today);
  const { statementsDue, lastCountOn, overdueLoans, overdueSince } = facts;
  const countAge = lastCountOn === null ? gates.countWorkingDaysMax + 1 : age(lastCountOn);
  const unanswered = facts.openQuestions.filter((day) => age(day) > gates.questionWorkingDaysMax);
  const all: ClosedGate[] = [
    {
      gate: 'statement_due',
      value: statementsDue.length,
      limit: gates.statementsDueMax,
      since: statementsDue[0] ?? null,
    },
    {
      gate: 'count_old',
      value: countAge,
      limit: gates.countWorkingDaysMax,
      since: lastCountOn,
    },
    { gate: 'gap_unexplained', value: unanswered.length, limit: 0, since: unanswered[0] ?? null },
    { gate: 'loan_overdue', value: overdueLoans, limit: 0, since: overdueSince },
  ];
  return all.filter(({ value, limit }) => value > limit);
}

export interface EmergencyTerms {
  /** On hand, promised and on the road. */
  readonly position: Blanks;
  /** At or below it the stock is used up before an emergency delivery comes. */
  readonly emergencyPoint: Blanks;
  /** Cards the office is expected to print in a working day, as far as it can. */
  readonly usePerDay: number;
}

/**
 * The most that may be asked for whatever the gates say: enough to reach the emergency point and some working days
 * more. 0 above the point, and for an office that cannot print.
 */
export function emergencyFloor(
  { position, emergencyPoint, usePerDay }: EmergencyTerms,
  { gates }: Pick<Policy, 'gates'>,
): Blanks {
  if (emergencyPoint === 0 || position > emergencyPoint) return 0;
  return Math.max(0, emergencyPoint + Math.ceil(usePerDay * gates.emergencyWorkingDays) - position);
}

/** `emergency`: accepted up to the floor although a gate is closed. */
export function checkRequisition(
  asked: Blanks,
  closed: readonly ClosedGate[],
  floor: Blanks,
): 'accepted' | 'emergency' | 'gates_closed' {
  if (closed.length === 0) return 'accepted';
  return asked <= floor ? 'emergency' : 'gates_closed';
}

/** What an office would be given if the reserve were full, in whole boxes: what it is suggested to ask for. */
export function suggestQuantity(ceiling: Blanks, boxSize: Blanks): Blanks {
  return Math.ceil(ceiling / boxSize) * boxSize;
}
