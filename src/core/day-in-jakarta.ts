import type { PlainDate } from './calendar.ts';

/** The centre's day, and the depot's: Jakarta is seven hours ahead of UTC, all year. */
export function dayInJakarta(now: Date): PlainDate {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
