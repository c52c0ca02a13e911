import { describe, expect, it } from 'vitest';
import { kaplanMeier, restrictedMean } from './kaplan-meier.ts';

describe('kaplanMeier', () => {
  it('is the published table of 21 patients on 6-MP (Freireich 1963)', () => {
    // Weeks in remission; still in remission at that week means more than so many: a floor of one
    // more.
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const going = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const steps = kaplanMeier([
      ...ended.map((prints) => ({ prints, isFloor: false })),
      ...going.map((week) => ({ prints: week + 1, isFloor: true })),
    ]);
    const published = [
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ] as const;
    expect(steps).toHaveLength(published.length);
    for (const [at, [records, above]] of published.entries()) {
      expect(steps[at]!.records).toBe(records);
      expect(steps[at]!.above).toBeCloseTo(above, 3);
    }
  });

  it('without floors is the share above, and a day that nobody stated is left out', () => {
    const days = [0, 2, 2, 5, null].map((prints) => ({ prints, isFloor: false }));
    expect(kaplanMeier(days)).toEqual([
      { records: 0, above: 0.75 },
      { records: 2, above: 0.25 },
      { records: 5, above: 0 },
    ]);
  });
});

describe('restrictedMean', () => {
  it('of exact days is the mean of min(a, limit)', () => {
    const steps = kaplanMeier([0, 2, 2, 5].map((prints) => ({ prints, isFloor: false })));
    expect(restrictedMean(steps, 10)).toBeCloseTo(9 / 4, 12);
    expect(restrictedMean(steps, 3)).toBeCloseTo((0 + 2 + 2 + 3) / 4, 12);
  });
});
