import { weekday } from '../calendar.ts';
import type { OfficeDay } from './office-day.ts';
import type { WeekdayFactors } from './run-out.ts';
import { everyDayAlike } from './run-out.ts';

/**
 * How busy each weekday is, relative to the mean of Monday to Friday, pooled over all offices
 * because one alone is too noisy. Every day is measured against its own office's mean, so that an
 * office that misses its Mondays does not make Mondays look idle. All alike where a weekday was
 * never seen. Takes lines of working days.
 */
export function pooledWeekdayFactors(offices: readonly (readonly OfficeDay[])[]): WeekdayFactors {
  const seen = [0, 0, 0, 0, 0];
  const expected = [0, 0, 0, 0, 0];
  for (const series of offices) {
    const observed = series.flatMap(({ day, inflow }) =>
      inflow === null ? [] : [{ column: weekday(day) - 1, inflow }],
    );
    const mean = observed.reduce((sum, { inflow }) => sum + inflow, 0) / observed.length;
    for (const { column, inflow } of observed) {
      seen[column]! += inflow;
      expected[column]! += mean;
    }
  }
  if (expected.some((records) => records === 0)) return everyDayAlike;
  const factors = seen.map((records, column) => records / expected[column]!);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const [monday, tuesday, wednesday, thursday, friday] = factors.map((factor) => factor / mean);
  return [monday!, tuesday!, wednesday!, thursday!, friday!];
}
