/** What an office stated of a day beside what the printing system counted. */
import type { Blanks } from '../quantity.ts';

export const printVerdicts = [
  'agrees',
  'stated_more',
  'stated_less',
  'no_print_jobs',
  'no_statement',
] as const;

export type PrintVerdict = (typeof printVerdicts)[number];

export interface PrintComparison {
  /** stated - printed; null where one of the two is silent. */
  readonly difference: Blanks | null;
  readonly verdict: PrintVerdict;
}

/**
 * A silent system proves nothing, and a day without a statement is due, not false. One day that differs is a
 * question; patterns over many days are another file's (suspect-statement.ts): a card printed at closing time may
 * be counted on the next day.
 */
export function comparePrintJobs(stated: Blanks | null, printed: Blanks | null): PrintComparison {
  if (stated === null) return { difference: null, verdict: 'no_statement' };
  if (printed === null) return { difference: null, verdict: 'no_print_jobs' };
  const difference = stated - printed;
  if (difference === 0) return { difference, verdict: 'agrees' };
  return { difference, verdict: difference > 0 ? 'stated_more' : 'stated_less' };
}
