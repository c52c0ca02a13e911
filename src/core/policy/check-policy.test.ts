import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from './check-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { withMoveNumbers } from './move-numbers.ts';

/**
 * The default policy as a file would hold it, with one field set, or taken away where `value` is
 * undefined.
 */
function changed(field: string, value: unknown): Record<string, unknown> {
  const document = JSON.parse(JSON.stringify(defaultPolicy));
  const path = field.split('.');
  const last = path.pop()!;
  const holder = path.reduce((record, key) => record[key], document);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}

const fields = [
  'id',
  'version',
  'name',
  'name.id',
  'name.en',
  'validFrom',
  'validUntil',
  'reference',
  'horizon',
  'horizon.kind',
  'horizon.workingDays',
  'demandQuantile',
  'capByPrintCapacity',
  'capByBacklogAndDemand',
  'maximumMonthsOfUse',
  'maximumPerGrant',
  'boxSize',
  'reserveHeldBack',
  'capacityProofWorkingDays',
  'cardsPerPrinterPerDay',
  'varianceToMeanRatio',
  'status',
  'status.silentAfterWorkingDays',
  'status.piledUpWorkingDays',
  'status.reviewWorkingDays',
  'collectWithinWorkingDays',
  'destroyWithinWorkingDays',
  'gates',
  'gates.statementsDueMax',
  'gates.countWorkingDaysMax',
  'gates.questionWorkingDaysMax',
  'gates.emergencyWorkingDays',
  'publicFigures',
  'moves',
  'moves.floorDays',
  'moves.floorDaysWithinProvince',
  'moves.floorQuantile',
  'moves.smallestLot',
  'moves.lotPer100Km',
  'moves.lotOverSea',
  'moves.movesMax',
  'moves.handling',
  'moves.perKm',
  'moves.seaPercent',
  'moves.leavingProvince',
  'moves.waitingDay',
  'moves.keep',
  'moves.unmet',
  'moves.oppositeBlockedDays',
  'moves.withoutCentreMax',
  'moves.answerWorkingDays',
  'moves.declinedHoldsDays',
];
const numbers = fields.filter((field) =>
  /Days$|Quantile|maximum|Size|HeldBack|Day$|Ratio|^moves\./.test(field),
);

describe('checkPolicy', () => {
  test('takes the default policy as it is', () => {
    expect(checkPolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({
      policy: defaultPolicy,
      problems: [],
    });
  });

  test.each(fields)('%s must not be missing', (field) => {
    const { policy, problems } = checkPolicy(changed(field, undefined));
    expect(policy).toBeNull();
    expect(problems).toContainEqual({ field, problem: 'is missing' });
  });

  test.each(fields)('%s must be of its kind', (field) => {
    for (const value of [[], {}, 'Senin', -1, true, Number.NaN]) {
      if (['name.id', 'name.en', 'reference'].includes(field) && value === 'Senin') continue;
      if (field.startsWith('capBy') && value === true) continue;
      const { policy, problems } = checkPolicy(changed(field, value));
      expect(policy, `${field} = ${value}`).toBeNull();
      expect(problems.some((problem) => problem.field.startsWith(field))).toBe(true);
    }
  });

  test.each(numbers)('%s has a range', (field) => {
    for (const value of [-1, 2 ** 53, Number.POSITIVE_INFINITY, Number.NaN, '5']) {
      const { problems } = checkPolicy(changed(field, value));
      expect(problems.map((problem) => problem.field)).toEqual([field]);
      expect(problems[0]!.problem).toMatch(/^must be a (whole )?number from /);
    }
  });

  test.each([
    ['boxSize', 0, 'must be a whole number from 1 to 1000000'],
    ['boxSize', 1.5, 'must be a whole number from 1 to 1000000'],
    ['demandQuantile', 1, 'must be a number from 0.01 to 0.999'],
    ['varianceToMeanRatio', 0.9, 'must be a number from 1 to 1000'],
    ['maximumPerGrant', 0, 'must be a whole number from 1 to 1000000000000, or null for no limit'],
    ['validFrom', '2017-02-29', 'must be a day of the calendar, like 2017-11-23'],
    ['validUntil', '2017-11-22', 'must not lie before validFrom'],
    ['horizon.kind', 'forever', "must be 'fixed' or 'lead_time_plus_review'"],
    ['reference', '  ', 'must be a text of 1 to 500 characters'],
    ['colour', 'red', 'is not a field of a policy'],
    ['horizon.reviewWorkingDays', 5, 'is not a field of a policy'],
    ['moves.smallestLot', 0, 'must be a whole number from 1 to 1000000'],
    ['moves.movesMax', 0, 'must be a whole number from 1 to 100000, or null for no limit'],
    ['moves.seaPercent', 90, 'must be a whole number from 100 to 1000'],
    // 50,000 + 2 * 150 * 5,300 + 100,000 + 9 * 50,000 + 20,000
    ['moves.unmet', 2_210_000, 'must be above 2210000, what the dearest way costs'],
  ])('%s = %j: %s', (field, value, problem) => {
    expect(checkPolicy(changed(field, value)).problems).toMatchObject([{ field, problem }]);
  });

  test.each([
    ['moves.movesMax', 0, { least: 1, most: 100_000 }],
    ['demandQuantile', 2, { least: 0.01, most: 0.999 }],
    ['moves.unmet', 1, { least: 2_210_001, most: 100_000_000 }],
  ])('%s = %d: says what a number may be', (field, value, range) => {
    expect(checkPolicy(changed(field, value)).problems[0]).toMatchObject({ field, range });
  });

  test('a policy must limit grants by something', () => {
    const open = { ...changed('capByPrintCapacity', false), capByBacklogAndDemand: false };
    expect(checkPolicy(open).problems.map(({ field }) => field)).toEqual(['capByPrintCapacity']);
    expect(checkPolicy({ ...open, maximumPerGrant: 500 }).problems).toEqual([]);
  });

  test('a document from before there were numbers of moves is completed, and no other', () => {
    const before = changed('moves', undefined);
    expect(checkPolicy(withMoveNumbers(before)).policy).toEqual(defaultPolicy);
    const partly = changed('moves.smallestLot', undefined);
    expect(checkPolicy(withMoveNumbers(partly)).problems).toEqual([
      { field: 'moves.smallestLot', problem: 'is missing' },
    ]);
    for (const other of [null, [], 'policy', 7]) expect(withMoveNumbers(other)).toBe(other);
  });

  test('names all that is wrong at once', () => {
    const document = { ...changed('boxSize', 0), demandQuantile: 2, validFrom: 'today' };
    const { problems } = checkPolicy(document);
    const wrong = problems.map(({ field }) => field).sort();
    expect(wrong).toEqual(['boxSize', 'demandQuantile', 'validFrom']);
  });

  test('refuses whatever else comes, and never breaks', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(checkPolicy(json).policy).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
