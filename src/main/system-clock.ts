/** The clocks: the one reader of the machine's time. */
import type { PlainDate } from '#core/calendar.ts';

export type Now = () => Date;

export const systemNow: Now = () => new Date();

/**
 * The clock of a world whose day is fixed: nine in the morning in Jakarta when the program starts, or just after the
 * last document if that is later; it runs on from there, and the day does not end.
 */
export function clockOfDay(day: PlainDate, lastRecordedAt: Date | null): Now {
  const morning = Date.parse(`${day}T09:00:00+07:00`);
  const evening = Date.parse(`${day}T23:59:59+07:00`);
  const start = Math.max(morning, (lastRecordedAt?.getTime() ?? 0) + 1);
  const startedAt = performance.now();
  return () => new Date(Math.min(evening, start + performance.now() - startedAt));
}

/** Tells how long something took, in seconds with one decimal. */
export function stopwatch(): () => string {
  const startedAt = performance.now();
  return () => ((performance.now() - startedAt) / 1000).toFixed(1);
}
