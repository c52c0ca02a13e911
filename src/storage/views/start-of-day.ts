import type { PlainDate } from '#core/calendar.ts';
import type { Instant } from '../db.ts';

/** Midnight in Jakarta, where the centre sits: the moment at which a day of the national figures begins. */
export function startOfDay(day: PlainDate): Instant {
  return `${day}T00:00:00+07:00`;
}
