/**
 * How many records become ready to print on a working day. The inflow is forecast, not the prints:
 * prints stop when the blanks do, and a forecast of prints would learn from a stock-out that nobody
 * needs a card.
 */
import { assert } from '../assert.ts';

/**
 * One working day: the records that became ready, null when not fully observed, and how busy such
 * days are.
 */
export interface InflowDay {
  readonly inflow: number | null;
  /** Relative to the mean working day. */
  readonly weight: number;
}

/**
 * A gamma distribution of the daily rate: `records` seen in `days` of exposure; its mean is records
 * / days.
 */
export interface RateBelief {
  readonly records: number;
  readonly days: number;
}

/**
 * The belief after the days, oldest first (discounted gamma-Poisson): each
 * working day all that was seen before counts `discount` times as much, 0 < discount <= 1; a day
 * not fully observed adds nothing to either side, so a gap is not a zero. Without discount and
 * prior it is the stock-out adjusted consumption of OpenLMIS, WHO and MSH.
 */
export function discountedRate(
  days: readonly InflowDay[],
  discount: number,
  prior: RateBelief,
): RateBelief {
  assert(discount > 0 && discount <= 1, 'a discount lies above 0 and at most at 1');
  let { records, days: exposure } = prior;
  for (const { inflow, weight } of days) {
    records *= discount;
    exposure *= discount;
    if (inflow === null) continue;
    records += inflow;
    exposure += weight;
  }
  return { records, days: exposure };
}
