import type { PlainDate } from '#core/calendar.ts';
import type { TextSink } from './cli-context.ts';

/** Says so when a day lies in a year whose holidays nobody has decreed or entered. */
export function warnAboutYear(
  day: PlainDate,
  [first, last]: readonly [first: number, last: number],
  stderr: TextSink,
): void {
  const year = Number(day.slice(0, 4));
  if (year >= first && year <= last) return;
  stderr.write(
    `warning: holidays are known for ${first} to ${last}; other years have weekends only\n`,
  );
}
