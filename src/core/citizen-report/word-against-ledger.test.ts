import { describe, expect, it } from 'vitest';
import { blanksSince } from './triage.ts';
import { holdWordAgainstLedger } from './word-against-ledger.ts';

describe('the word of an office against the ledger', () => {
  it.each([
    // said, in the ledger, may have gone since, finding
    ['no_blanks', 4_000, 100, 'false_none'],
    ['no_blanks', 101, 100, 'false_none'],
    ['no_blanks', 100, 100, 'agrees'],
    ['no_blanks', 0, 100, 'agrees'],
    ['has_blanks', 4_000, 100, 'agrees'],
    ['has_blanks', 1, 100, 'agrees'],
    ['has_blanks', 0, 100, 'false_stocked'],
  ] as const)(
    '%s with %i in the ledger, %i of which may have gone: %s',
    (said, onHand, mayHaveUsed, finding) => {
      expect(holdWordAgainstLedger(said, { onHand, mayHaveUsed })).toBe(finding);
    },
  );

  it.each([
    // a day, working days since the last statement, may have gone
    [100, 0, 100],
    [100, 3, 400],
    [99.2, null, 100],
    [0, 5, 0],
  ])('%d a day, %s days since its statement: %i may have gone', (dailyUse, statementAge, gone) => {
    expect(blanksSince({ dailyUse, statementAge })).toBe(gone);
  });
});
