/**
 * Monthly use corrected for days without blanks, by the formulas that logistics officers use, so
 * that a forecast can be reconciled by hand. They divide all that was used by the days with stock;
 * a day on which the blanks ran out counts as none, so both say rather too much.
 */
import { assert } from '../assert.ts';
import type { Blanks, Days } from '../quantity.ts';

export interface AdjustedUse {
  /** C / M: nothing corrected. */
  readonly plain: number;
  /** ceil(C 30 M / (30 M - X)), OpenLMIS for the whole period, here a month of it. */
  readonly byOpenLmis: number;
  /** C / (M - X / 30.5), MSH, Managing Drug Supply, and WHO. */
  readonly byMsh: number;
}

/** Calendar days of a month in OpenLMIS, and in MSH. */
const openLmisMonth = 30;
const mshMonth = 30.5;

/**
 * `cards` used in `months` (above 0) of which `daysOut` calendar days were without blanks. null
 * where the whole period was without: nothing can be said.
 */
export function adjustedMonthlyUse(of: {
  readonly cards: Blanks;
  readonly months: number;
  readonly daysOut: Days;
}): AdjustedUse | null {
  const { cards, months, daysOut } = of;
  assert(months > 0 && cards >= 0 && daysOut >= 0, 'a period has months, cards and days');
  const openDays = openLmisMonth * months - daysOut;
  const openMonths = months - daysOut / mshMonth;
  if (openDays <= 0 || openMonths <= 0) return null;
  return {
    plain: cards / months,
    byOpenLmis: Math.ceil((cards * openLmisMonth * months) / openDays) / months,
    byMsh: cards / openMonths,
  };
}
