/** What the calendar and the drivers make of the days ahead. */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import { weekday } from '../calendar.ts';
import type { Days } from '../quantity.ts';
import type { DemandDriver } from './demand-driver.ts';
import { driverFactorOn } from './demand-driver.ts';
import type { WeekdayFactors } from './run-out.ts';

/**
 * How busy the next working days are on average, the first on or after `from`: 1 = like the mean
 * working day. What is decided for these days is decided by it; later days may be unlike.
 */
export function meanDemandAhead(
  from: PlainDate,
  workingDays: Days,
  weekdayFactors: WeekdayFactors,
  drivers: readonly DemandDriver[],
  calendar: WorkingCalendar,
): number {
  assert(workingDays >= 1, 'an average needs a day');
  const sum = calendar
    .workingDays(from, workingDays)
    .reduce(
      (total, day) => total + weekdayFactors[weekday(day) - 1]! * driverFactorOn(drivers, day),
      0,
    );
  return sum / workingDays;
}

/**
 * The variance-to-mean ratio of a sum over so many days when the rate rests on `daysOfEvidence`:
 * Var(rate) = ratio * rate / evidence adds ratio * days / evidence (moment match).
 */
export function withUncertainRate(
  varianceToMeanRatio: number,
  workingDays: Days,
  daysOfEvidence: number,
): number {
  assert(daysOfEvidence > 0, 'a rate rests on something');
  return varianceToMeanRatio * (1 + workingDays / daysOfEvidence);
}
