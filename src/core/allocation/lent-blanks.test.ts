/** An office that lent was refused new blanks because the books still held it for them (Jombang). Not here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { allocateRound } from './allocate-round.ts';
import type { OfficeSituation } from './allocation.ts';

const calendar = workingCalendar([]);

/** Can print 100 a day, 5,000 wait: needs 2,000 in the month. */
const lender: OfficeSituation = {
  office: '3310',
  onHand: 1_500,
  inTransit: 0,
  backlog: 5_000,
  capacityPerDay: 100,
  dailyInflow: 90,
  varianceToMeanRatio: null,
  leadTimeDays: 2,
  asked: 2_000,
  printersWorking: 2,
  cannotPrintCause: null,
  lastReport: '2017-11-22',
};
const borrower: OfficeSituation = { ...lender, office: '3311', onHand: 0 };

function granted(offices: readonly OfficeSituation[], reserve: number): number[] {
  const policy = defaultPolicy;
  const round = allocateRound({ asOf: '2017-11-23', reserve, offices, policy, calendar });
  return round.offices.map((office) => office.granted);
}

const afterLending = (lent: number): OfficeSituation[] => [
  { ...lender, onHand: lender.onHand - lent },
  { ...borrower, onHand: borrower.onHand + lent },
];

describe('the next grant of an office that lent', () => {
  it.each([
    // what                          lent  reserve    lender, borrower
    ['before the loan', /*        */ 0, 100_000, [500, 2_000]],
    ['lent 1,000: it gets them', /* */ 1_000, 100_000, [1_500, 1_000]],
    ['lent all', /*               */ 1_500, 100_000, [2_000, 500]],
    ['and from a short reserve', /* */ 1_000, 1_000, [750, 250]],
  ] as const)('%s', (_what, lent, reserve, expected) => {
    expect(granted(afterLending(lent), reserve)).toEqual(expected);
  });

  it('is never below what it would have been, and the borrower is never given its loan twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_500 }),
        fc.integer({ min: 0, max: 6_000 }),
        (lent, reserve) => {
          const [lenderBefore, borrowerBefore] = granted([lender, borrower], reserve);
          const [lenderAfter, borrowerAfter] = granted(afterLending(lent), reserve);
          expect(lenderAfter).toBeGreaterThanOrEqual(lenderBefore!);
          expect(borrowerAfter).toBeLessThanOrEqual(borrowerBefore!);
        },
      ),
      { numRuns: 300 },
    );
  });
});
