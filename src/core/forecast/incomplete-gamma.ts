/** The regularised incomplete gamma function: the chance that a Poisson count reaches a number. */
import { assert } from '../assert.ts';
import { deviance, stirlingError } from './binomial-deviance.ts';

/**
 * P(a, x) = integral of t^(a-1) e^-t from 0 to x, divided by Gamma(a); for whole a the chance that
 * a Poisson count with mean x is a or more. a > 0, x >= 0. Absolute error below 1e-11 (DLMF 8.11.4
 * below the mean, 8.9.2 above).
 */
export function regularisedGamma(a: number, x: number): number {
  assert(a > 0 && x >= 0, 'the incomplete gamma function takes a > 0 and x >= 0');
  if (x === 0) return 0;
  const density = Math.exp(-stirlingError(a) - deviance(a, a - x)) / Math.sqrt(2 * Math.PI * a);
  const isLow = x < a + 1;
  if (density < 1e-30) return isLow ? 0 : 1;
  return isLow ? density * lowerSeries(a, x) : 1 - density * upperFraction(a, x);
}

/** P(a, x) / (x^a e^-x / Gamma(a + 1)) = 1 + x/(a+1) + x^2/((a+1)(a+2)) + ... */
function lowerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** The continued fraction of 1 - P(a, x) over the same density, by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; ; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-15) return value * a;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
