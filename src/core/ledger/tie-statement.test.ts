import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieStatement } from './tie-statement.ts';

/** One day at one place, a line as a clerk writes it. `gone` = morning + in - out - counted. */
type N = number;

const days: [string, N, N, N, N, N, N, N, N, N, N, N, N, N][] = [
  // what happened                     morning   in  out  cards fail encode maker broken test  counted   used  rest  difference
  ['a quiet day', /*                 */ 1_000, 0, 0, 0, 0, 0, 0, 0, 0, 1_000, 0, 1_000, 0],
  ['printed and all agree', /*       */ 1_000, 0, 0, 117, 2, 1, 0, 0, 0, 880, 120, 880, 0],
  ['every cause, and a test', /*     */ 1_000, 0, 0, 90, 4, 3, 2, 1, 5, 895, 105, 895, 0],
  ['a shipment came in', /*          */ 40, 2_000, 0, 150, 1, 0, 0, 0, 1, 1_888, 152, 1_888, 0],
  ['lent in the afternoon', /*       */ 3_000, 0, 2_000, 100, 0, 0, 0, 0, 0, 900, 100, 900, 0],
  ['three are gone unstated', /*     */ 1_000, 0, 0, 117, 3, 0, 0, 0, 0, 877, 120, 880, -3],
  ['tests were forgotten', /*        */ 500, 0, 0, 80, 0, 0, 0, 0, 0, 416, 80, 420, -4],
  ['stated ten too many', /*         */ 500, 0, 0, 90, 0, 0, 0, 0, 0, 420, 90, 410, 10],
  ['used up to the last', /*         */ 75, 0, 0, 74, 1, 0, 0, 0, 0, 0, 75, 0, 0],
  ['stated more than there was', /*  */ 75, 0, 0, 80, 0, 0, 0, 0, 0, 0, 80, -5, 5],
];

describe('blanks gone = cards + spoiled + tests', () => {
  it.each(days)('%s', (...line) => {
    const [, opening, cameIn, wentOut, printed, fail, encode, maker, broken, ...more] = line;
    const [testPrints, counted, used, expectedRest, difference] = more;
    const spoiled = {
      print_failure: fail,
      encoding_failure: encode,
      factory_defect: maker,
      physical_damage: broken,
    };
    expect(
      tieStatement({ opening, cameIn, wentOut, printed, spoiled, testPrints, counted }),
    ).toEqual({ opening, cameIn, wentOut, used, expectedRest, counted, difference });
  });

  it('the three agree exactly when the count is what is left', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.record({
          opening: count,
          cameIn: count,
          wentOut: count,
          printed: count,
          spoiled: fc.record({
            print_failure: count,
            encoding_failure: count,
            factory_defect: count,
            physical_damage: count,
          }),
          testPrints: count,
          counted: count,
        }),
        (day) => {
          const { used, difference, counted } = tieStatement(day);
          const gone = day.opening + day.cameIn - day.wentOut - counted;
          expect(gone + difference).toBe(used);
        },
      ),
      { numRuns: 500 },
    );
  });
});
