/** What has to be bought so that the reserve holds its target on the last day of a budget. */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import { negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import type { Blanks, Days } from '../quantity.ts';
import type { Purchase } from './purchase.ts';
import { type NationalUse, type ReserveTarget, reserveTarget } from './reserve-target.ts';

export interface BudgetNeed {
  readonly until: PlainDate;
  readonly workingDays: Days;
  /** The use until then, as expected and as it is not passed with chance 0.95. */
  readonly expectedUse: Blanks;
  readonly likelyUse: Blanks;
  readonly target: ReserveTarget;
  readonly reserve: Blanks;
  /** Purchases that are planned already. */
  readonly planned: Blanks;
  /** Likely use and target less reserve and planned, 0 at least. */
  readonly toBuy: Blanks;
  /**
   * The last day for the contract of a purchase with the slowest lead and 95 % delay so that it
   * still comes by the early run-out (T10); before today when it is too late, null without a T10.
   */
  readonly contractBy: PlainDate | null;
}

const likely = 0.95;

/** A purchase like no other yet: how a tender goes when nothing is planned. */
export interface UsualPurchase {
  readonly leadWorkingDays: Days;
  readonly days95: Days;
}

export function budgetNeed(input: {
  readonly asOf: PlainDate;
  readonly until: PlainDate;
  readonly reserve: Blanks;
  readonly use: NationalUse;
  readonly purchases: readonly Purchase[];
  readonly usual: UsualPurchase;
  /** When the reserve is used up early if nothing more is bought. */
  readonly t10: PlainDate | null;
  readonly factorOn: (day: PlainDate) => number;
  readonly calendar: WorkingCalendar;
}): BudgetNeed {
  const { asOf, until, reserve, use, purchases, usual, t10, factorOn, calendar } = input;
  assert(until >= asOf, 'a budget ends today or later');
  let expected = 0;
  let workingDays = 0;
  for (let day = calendar.workingDayFrom(asOf); day <= until; ) {
    expected += use.dailyUse * factorOn(day);
    workingDays++;
    day = calendar.addWorkingDays(day, 1);
  }
  const theta = use.theta + expected * use.commonSpread ** 2;
  const likelyUse = negativeBinomialQuantile(likely, expected, theta);
  const leads = [usual.leadWorkingDays, ...purchases.map((of) => of.leadWorkingDays)];
  const delays = [usual.days95, ...purchases.map(({ delay }) => delay.days95)];
  const slowest = { lead: Math.max(...leads), delay: Math.max(...delays) };
  const target = reserveTarget(use, slowest.delay);
  const planned = purchases.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    until,
    workingDays,
    expectedUse: Math.ceil(expected),
    likelyUse,
    target,
    reserve,
    planned,
    toBuy: Math.max(0, likelyUse + target.target - reserve - planned),
    contractBy: t10 === null ? null : calendar.addWorkingDays(t10, -(slowest.lead + slowest.delay)),
  };
}
