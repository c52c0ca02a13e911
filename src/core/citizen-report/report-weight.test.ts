import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitPlainReport, admitReport, voicesOf, weightOfVoices } from './report-weight.ts';

const weightOfReports = (perNetwork: readonly number[]): number =>
  weightOfVoices(perNetwork.reduce((sum, reports) => sum + voicesOf(reports), 0));

describe('the weight of many reports', () => {
  it.each([
    // reports from each other network, weight
    [[], 0],
    [[1], 1],
    [[2], 1.32],
    [[10_000], 1.58],
    [[1, 1, 1], 2],
    [Array(50).fill(1), 5.67],
  ])('%j', (perNetwork, weight) => {
    expect(weightOfReports(perNetwork)).toBeCloseTo(weight, 2);
  });

  it('one network never speaks for several, however loud', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (count) => {
        expect(weightOfReports([count])).toBeLessThan(2);
      }),
      { numRuns: 200 },
    );
  });

  it('the fiftieth report of a day adds less than a thirtieth', () => {
    const added = weightOfReports(Array(50).fill(1)) - weightOfReports(Array(49).fill(1));
    expect(added).toBeLessThan(1 / 30);
  });
});

describe('one more report of a network', () => {
  it.each([
    [0, 'admitted'],
    [19, 'admitted'],
    [20, 'quarantined'],
    [999, 'quarantined'],
    [1_000, 'refused'],
  ] as const)('after %i within the hour: %s', (lastHour, admission) => {
    expect(admitReport(lastHour)).toBe(admission);
  });
});

describe('one more report without proof of work', () => {
  it.each([
    // of the network, about the office, in the country
    [0, 0, 0, 'admitted'],
    [2, 9, 199, 'admitted'],
    [3, 3, 3, 'quarantined'],
    [0, 10, 10, 'quarantined'],
    [0, 0, 200, 'quarantined'],
    [99, 9_999, 9_999, 'quarantined'],
    [100, 100, 100, 'refused'],
    [0, 0, 10_000, 'refused'],
  ] as const)('after %i, %i, %i within the hour: %s', (ofNetwork, aboutOffice, inCountry, said) => {
    expect(admitPlainReport({ ofNetwork, aboutOffice, inCountry })).toBe(said);
  });
});
