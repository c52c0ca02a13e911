import { describe, expect, it } from 'vitest';
import { comparePrintJobs } from './compare-print-jobs.ts';

describe('the statement beside the print log', () => {
  it.each([
    // what              stated  printed  difference  verdict
    ['the same', /*   */ 117, 117, 0, 'agrees'],
    ['nothing, twice', 0, 0, 0, 'agrees'],
    ['three too many', 120, 117, 3, 'stated_more'],
    ['cards unstated', 100, 117, -17, 'stated_less'],
    ['silent system', 117, null, null, 'no_print_jobs'],
    ['no statement', null, 117, null, 'no_statement'],
    ['neither', null, null, null, 'no_statement'],
  ] as const)('%s', (_what, stated, printed, difference, verdict) => {
    expect(comparePrintJobs(stated, printed)).toEqual({ difference, verdict });
  });
});
