/**
 * The two small functions that keep probabilities of large counts exact to the last digits
 * (C. Loader, "Fast and accurate computation of binomial probabilities", 2000).
 */

/**
 * The error of Stirling's formula, ln Gamma(x + 1) - (x + 1/2) ln x + x - ln sqrt(2 pi), for x > 0.
 * Above 15 by its asymptotic series (Abramowitz & Stegun 6.1.41), below by stepping up to there.
 */
export function stirlingError(x: number): number {
  let error = 0;
  let at = x;
  for (; at < 15; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  const series =
    1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)));
  return error + series / at;
}

/**
 * The deviance x ln(x / mean) - gap of a count x > 0 against its mean, where gap = x - mean < x is
 * given, because the caller can often find it without the cancellation of that difference.
 */
export function deviance(x: number, gap: number): number {
  const mean = x - gap;
  if (Math.abs(gap) > 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;
  // With v = gap / (x + mean) it is x ln((1 + v) / (1 - v)) - gap = gap v + 2x (v^3/3 + v^5/5 +
  // ...).
  const v = gap / (x + mean);
  let sum = gap * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
