import type { PlainDate } from '../calendar.ts';
import type { Blanks, Days } from '../quantity.ts';
import type { OfficeDay } from './office-day.ts';

/** The stretch of working days that proves a capacity. */
export interface CapacityProof {
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Cards printed in it. */
  readonly cards: Blanks;
}

/**
 * The stretch of `workingDays` lines with the most prints (the first of equals): a capacity is what
 * an office has shown, not what it says. A shorter series is one stretch, and its prints prove no
 * more than that over the full number of days. null without any print. Takes lines of working days.
 */
export function provenCapacity(
  series: readonly OfficeDay[],
  workingDays: Days,
): CapacityProof | null {
  let best: CapacityProof | null = null;
  let cards = 0;
  for (const [index, { day, prints }] of series.entries()) {
    cards += prints - (series[index - workingDays]?.prints ?? 0);
    if (cards > (best?.cards ?? 0)) {
      const first = series[Math.max(0, index - workingDays + 1)]!;
      best = { from: first.day, until: day, cards };
    }
  }
  return best;
}
