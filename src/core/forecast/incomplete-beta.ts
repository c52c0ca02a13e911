/**
 * The regularised incomplete beta function: the chance that a negative binomial count reaches a
 * number.
 */
import { assert } from '../assert.ts';
import { deviance, stirlingError } from './binomial-deviance.ts';

/**
 * I_x(a, b) = integral of t^(a-1) (1-t)^(b-1) from 0 to x, divided by B(a, b), for a, b > 0 and 0
 * <= x <= 1. `y` is 1 - x, given apart where the caller knows it more exactly. Absolute error below
 * 1e-11, also for a and b of millions: x^a y^b / B(a, b) by Loader's deviances, times the continued
 * fraction of DiDonato & Morris (1992, equation 9), which converges on the near side of the mean;
 * I_x(a, b) = 1 - I_y(b, a) gives the other.
 */
export function regularisedBeta(x: number, a: number, b: number, y = 1 - x): number {
  assert(a > 0 && b > 0, 'the incomplete beta function takes a, b > 0');
  assert(x >= 0 && y >= 0 && x <= 1, 'the incomplete beta function takes 0 <= x <= 1');
  if (x === 0) return 0;
  if (y === 0) return 1;
  // How far a lies above its mean (a + b) x, without the cancellation of that product.
  const lead = a * y - b * x;
  const exponent =
    stirlingError(a + b) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, lead) -
    deviance(b, -lead);
  const density = Math.exp(exponent) * Math.sqrt((a * (b / (a + b))) / (2 * Math.PI));
  if (density < 1e-30) return lead > 0 ? 0 : 1;
  return lead > 0
    ? density / fraction(x, y, a, b, lead)
    : 1 - density / fraction(y, x, b, a, -lead);
}

/**
 * Lentz's method; takes about as many steps as the square root of the larger parameter near the
 * mean.
 */
function fraction(x: number, y: number, a: number, b: number, lead: number): number {
  let value = (a / (a + 1)) * (lead + 1);
  let c = value;
  let d = 0;
  for (let n = 1; ; n++) {
    const s = a + 2 * n - 1;
    const w = (n * (b - n) * x) / s;
    const numerator = ((a + n - 1) / s) * (a + b + n - 1) * x * w;
    const term = n + w + ((a + n) / (s + 2)) * (lead + 1 + n * (1 + y));
    d = 1 / nonZero(term + numerator * d);
    c = nonZero(term + numerator / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-15) return value;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
