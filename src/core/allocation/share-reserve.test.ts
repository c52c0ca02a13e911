/** The theorems of the level rule, each as a property of the rule in whole boxes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from './share-reserve.ts';
import { shareReserve } from './share-reserve.ts';

const claimsUpTo = (offices: number, most: number) =>
  fc
    .array(
      fc.record({
        onHand: fc.integer({ min: 0, max: most }),
        need: fc.integer({ min: 0, max: most }),
        ceiling: fc.integer({ min: 0, max: most }),
      }),
      { minLength: 1, maxLength: offices },
    )
    .map((claims) => claims.map((claim, index) => ({ office: `${1000 + index}`, ...claim })));
const claims = claimsUpTo(10, 60);
const reserve = fc.integer({ min: 0, max: 400 });
const boxSize = fc.constantFrom(1, 1, 1, 2, 5, 7);
const runs = { numRuns: 1000 };

function grantsOf(blanks: number, box: number, of: readonly Claim[]): Map<string, number> {
  const { grants } = shareReserve({ reserve: blanks, boxSize: box, claims: of });
  return new Map(grants.map(({ office, grant }) => [office, grant]));
}

/** What an office can be given at most, in whole boxes. */
const capOf = ({ need, ceiling }: Claim, box: number): number =>
  need === 0 ? 0 : ceiling - (ceiling % box);

/** Compares (a.onHand + grantA) / a.need with the same of b, exactly: these numbers are small. */
const compareCoverage = (a: Claim, grantA: number, b: Claim, grantB: number): number =>
  (a.onHand + grantA) * b.need - (b.onHand + grantB) * a.need;

describe('the level rule', () => {
  test('efficiency: gives all the whole boxes that are there or wanted, and loses none', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, (of, blanks, box) => {
        const { grants, leftInReserve, level } = shareReserve({
          reserve: blanks,
          boxSize: box,
          claims: of,
        });
        const granted = grants.reduce((sum, { grant }) => sum + grant, 0);
        const wanted = of.reduce((sum, claim) => sum + capOf(claim, box), 0);
        expect(granted).toBe(Math.min(blanks - (blanks % box), wanted));
        expect(granted + leftInReserve).toBe(blanks);
        expect(level === null).toBe(granted === wanted);
        for (const [index, { grant }] of grants.entries()) {
          expect(grant % box).toBe(0);
          expect(grant).toBeLessThanOrEqual(capOf(of[index]!, box));
        }
      }),
      runs,
    );
  });

  test('the published level: no office is lifted a whole box above it (Adams stays within the upper quota)', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, (of, blanks, box) => {
        const { grants, level } = shareReserve({ reserve: blanks, boxSize: box, claims: of });
        fc.pre(level !== null);
        for (const [index, { grant }] of grants.entries()) {
          const { onHand, need } = of[index]!;
          const toLevel = (need * level!.numerator) / level!.denominator - onHand;
          const fair = Math.max(0, Math.min(toLevel, capOf(of[index]!, box)));
          expect(grant - fair).toBeLessThan(box);
        }
      }),
      runs,
    );
  });

  test('fairness: no other sharing has a better worst-off office, then second worst, and so on', () => {
    const few = claimsUpTo(4, 6).filter((of) => of.every(({ need }) => need > 0));
    fc.assert(
      fc.property(
        few,
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom(1, 2),
        (of, blanks, box) => {
          const best = grantsOf(blanks, box, of);
          const mine = coverages(
            of,
            of.map(({ office }) => best.get(office)!),
          );
          const granted = [...best.values()].reduce((sum, grant) => sum + grant, 0);
          for (const other of allSharings(of, granted, box)) {
            expect(compareSorted(mine, coverages(of, other))).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('capped no-envy, and empty first: who is given a box was not ahead of any office with room', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, (of, blanks, box) => {
        const grants = grantsOf(blanks, box, of);
        for (const a of of.filter(({ office }) => grants.get(office)! > 0)) {
          for (const b of of.filter((claim) => grants.get(claim.office)! < capOf(claim, box))) {
            const before = grants.get(a.office)! - box;
            expect(compareCoverage(a, before, b, grants.get(b.office)!)).toBeLessThanOrEqual(0);
          }
        }
      }),
      runs,
    );
  });

  test('resource monotonicity: with more in the reserve no grant falls', () => {
    fc.assert(
      fc.property(claims, reserve, fc.nat(40), boxSize, (of, blanks, more, box) => {
        const grants = grantsOf(blanks, box, of);
        for (const [office, grant] of grantsOf(blanks + more, box, of)) {
          expect(grant).toBeGreaterThanOrEqual(grants.get(office)!);
        }
      }),
      runs,
    );
  });

  test('population monotonicity: when an office leaves, no other grant falls', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, (of, blanks, box) => {
        const grants = grantsOf(blanks, box, of);
        for (const [office, grant] of grantsOf(blanks, box, of.slice(1))) {
          expect(grant).toBeGreaterThanOrEqual(grants.get(office)!);
        }
      }),
      runs,
    );
  });

  test('consistency: when an office leaves with its grant, the others keep theirs', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, (of, blanks, box) => {
        const grants = grantsOf(blanks, box, of);
        const left = blanks - grants.get(of[0]!.office)!;
        for (const [office, grant] of grantsOf(left, box, of.slice(1))) {
          expect(grant).toBe(grants.get(office));
        }
      }),
      runs,
    );
  });

  test('order independence: the order of the claims changes nothing', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, (of, blanks, box) => {
        const reversed = grantsOf(blanks, box, [...of].reverse());
        expect(new Map([...reversed].reverse())).toEqual(grantsOf(blanks, box, of));
      }),
      runs,
    );
  });

  test('scale independence: in units of k blanks, boxes of k times the size, all is k times as much', () => {
    fc.assert(
      fc.property(
        claims,
        reserve,
        boxSize,
        fc.integer({ min: 2, max: 9 }),
        (of, blanks, box, k) => {
          const scaled = of.map((claim) => ({
            office: claim.office,
            onHand: claim.onHand * k,
            need: claim.need * k,
            ceiling: claim.ceiling * k,
          }));
          const grants = grantsOf(blanks * k, box * k, scaled);
          for (const [office, grant] of grantsOf(blanks, box, of)) {
            expect(grants.get(office)).toBe(grant * k);
          }
        },
      ),
      runs,
    );
  });

  test('strategy-proofness: a request only truncates what the office would get without one', () => {
    fc.assert(
      fc.property(claims, reserve, boxSize, fc.nat(80), (of, blanks, box, asked) => {
        const [first, ...others] = of as [Claim, ...Claim[]];
        const grantFor = (ceiling: number): number =>
          grantsOf(blanks, box, [{ ...first, ceiling }, ...others]).get(first.office)!;
        const unlimited = grantFor(1_000_000);
        expect(grantFor(asked)).toBe(Math.min(unlimited, asked - (asked % box)));
      }),
      runs,
    );
  });
});

describe('published and hand-made examples', () => {
  test.each([
    // Max-min fair share of 10 for demands 2, 2.6, 4, 5, in tenths (Sprumont's uniform rule with
    // equal needs).
    [
      'max-min fair share',
      100,
      1,
      [
        [0, 1, 20],
        [0, 1, 26],
        [0, 1, 40],
        [0, 1, 50],
      ],
      [20, 26, 27, 27],
    ],
    [
      'the empty office first',
      10,
      1,
      [
        [0, 100, 100],
        [50, 100, 50],
      ],
      [10, 0],
    ],
    [
      'equal coverage, not equal numbers',
      30,
      1,
      [
        [0, 100, 100],
        [0, 200, 200],
      ],
      [10, 20],
    ],
    [
      'enough for all',
      1000,
      1,
      [
        [0, 100, 100],
        [50, 100, 50],
      ],
      [100, 50],
    ],
    [
      'a need of 0 is given nothing',
      100,
      1,
      [
        [0, 0, 50],
        [0, 10, 10],
      ],
      [0, 10],
    ],
    [
      'the odd blank goes to the smaller need',
      1,
      1,
      [
        [0, 20, 20],
        [0, 10, 10],
      ],
      [0, 1],
    ],
    [
      'whole boxes, the rest stays',
      1049,
      500,
      [
        [0, 4000, 4000],
        [0, 1000, 1000],
      ],
      [500, 500],
    ],
    ['less than a box is wanted', 1000, 500, [[0, 400, 400]], [0]],
    ['an empty reserve', 0, 1, [[0, 10, 10]], [0]],
  ])('%s', (_, blanks, box, table, expected) => {
    const of = table.map(([onHand, need, ceiling], index) => ({
      office: `${index}`,
      onHand: onHand!,
      need: need!,
      ceiling: ceiling!,
    }));
    expect([...grantsOf(blanks, box, of).values()]).toEqual(expected);
  });

  test('coverage is null without a need', () => {
    const of = [{ office: 'a', onHand: 5, need: 0, ceiling: 5 }];
    const { grants, level } = shareReserve({ reserve: 10, boxSize: 1, claims: of });
    expect(level).toBeNull();
    expect(grants[0]).toEqual({ office: 'a', grant: 0, coverageBefore: null, coverageAfter: null });
  });

  test.each([
    ['a fraction', { onHand: 0.5 }, 'whole numbers'],
    ['a negative', { need: -1 }, 'whole numbers'],
    ['not a number', { ceiling: Number.NaN }, 'whole numbers'],
    ['the same office twice', { office: 'b' }, 'no office claims twice'],
  ])('%s is refused', (_, wrong, message) => {
    const good = { office: 'a', onHand: 0, need: 1, ceiling: 1 };
    const of = [
      { ...good, ...wrong },
      { ...good, office: 'b' },
    ];
    expect(() => shareReserve({ reserve: 1, boxSize: 1, claims: of })).toThrow(message);
  });
});

type Coverage = readonly [numerator: number, denominator: number];

function coverages(of: readonly Claim[], grants: readonly number[]): Coverage[] {
  return of
    .map(({ onHand, need }, index): Coverage => [onHand + grants[index]!, need])
    .sort(compareRatios);
}

function compareRatios([a, b]: Coverage, [c, d]: Coverage): number {
  return a * d - c * b;
}

/** The first place where two sorted lists of coverages differ decides. */
function compareSorted(mine: readonly Coverage[], other: readonly Coverage[]): number {
  for (const [index, coverage] of mine.entries()) {
    const side = compareRatios(coverage, other[index]!);
    if (side !== 0) return side;
  }
  return 0;
}

function* allSharings(of: readonly Claim[], left: number, box: number): Generator<number[]> {
  const [first, ...others] = of;
  if (first === undefined) {
    if (left === 0) yield [];
    return;
  }
  for (let grant = 0; grant <= Math.min(left, capOf(first, box)); grant += box) {
    for (const rest of allSharings(others, left - grant, box)) yield [grant, ...rest];
  }
}
