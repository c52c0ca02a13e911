/**
 * The daily rate where only prints are known. On a day that ended without blanks, or at full
 * capacity, prints are a floor: at least so many records were ready. Each shortcut errs: the mean
 * of prints and dropping such days say too little, prints over days with stock say too much.
 */
import { assert } from '../assert.ts';
import type { RateBelief } from './inflow-rate.ts';
import { negativeBinomialTail } from './negative-binomial.ts';

export interface PrintDay {
  /** null when nobody said what was printed. */
  readonly prints: number | null;
  /** Whether blanks or capacity ended before the records did. */
  readonly isFloor: boolean;
  /** Relative to the mean working day. */
  readonly weight: number;
}

const roundsMax = 500;
const closeEnough = 1e-10;

/**
 * Like `discountedRate`, with the likelihood P(a >= prints) on days whose prints are a floor in
 * place of P(a = prints): such a day counts with the records expected given that they were at least
 * so many, until nothing changes (EM, Dempster, Laird & Rubin 1977; for theta 0 the exact maximum
 * of the likelihood, for theta above 0 its estimating equation with the same mean). Without a
 * single exact day and without a prior there is no maximum: the floors stand as they are.
 */
export function censoredRate(
  days: readonly PrintDay[],
  theta: number,
  discount: number,
  prior: RateBelief,
): RateBelief {
  assert(discount > 0 && discount <= 1, 'a discount lies above 0 and at most at 1');
  assert(theta >= 0, 'theta is 0 or more');
  const known = days.flatMap(({ prints, isFloor, weight }, index) => {
    if (prints === null || weight === 0) return [];
    return [{ prints, isFloor, weight, counts: discount ** (days.length - 1 - index) }];
  });
  const exposure = known.reduce((sum, { weight, counts }) => sum + weight * counts, prior.days);
  const floor = known.reduce((sum, { prints, counts }) => sum + prints * counts, prior.records);
  const isBounded = prior.days > 0 || known.some(({ isFloor }) => !isFloor);
  if (exposure === 0 || floor === 0 || !isBounded) return { records: floor, days: exposure };

  let records = floor;
  for (let round = 0; round < roundsMax; round++) {
    const rate = records / exposure;
    let next = prior.records;
    for (const { prints, isFloor, weight, counts } of known) {
      next += counts * (isFloor ? expectedFrom(prints, rate * weight, theta) : prints);
    }
    const change = Math.abs(next - records);
    records = next;
    if (change <= closeEnough * records) break;
  }
  return { records, days: exposure };
}

/** E[a | a >= floor]: of the counts k P(k) from the floor on, the mean is taken out in front. */
export function expectedFrom(floor: number, mean: number, theta: number): number {
  if (floor <= 0) return mean;
  const tail = negativeBinomialTail(floor, mean, theta);
  if (tail < 1e-300) return floor;
  return Math.max(floor, (mean * negativeBinomialTail(floor - 1, mean + theta, theta)) / tail);
}
