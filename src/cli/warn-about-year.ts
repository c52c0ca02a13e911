import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { CliContext } from './cli-context.ts';

/** Says so when a day lies in a year whose holidays nobody has decreed or entered. */
export function warnAboutYear(
  day: PlainDate,
  [first, last]: readonly [first: number, last: number],
  { stderr, language }: Pick<CliContext, 'stderr' | 'language'>,
): void {
  const year = Number(day.slice(0, 4));
  if (year >= first && year <= last) return;
  const warning = sayTerminal(language, 'terminal.years_known', { first, last });
  stderr.write(`${sayTerminal(language, 'terminal.warning', { warning })}\n`);
}
