/** Random counts for made-up worlds: the same dice give the same counts. */
import type { Random } from '#core/random.ts';

/**
 * A negative binomial count with the given mean (0 or more) and variance `ratio` times the mean (1 or more): a
 * Poisson count whose mean is itself gamma distributed (Greenwood & Yule 1920).
 */
export function sampleCount(random: Random, mean: number, ratio: number): number {
  if (mean === 0) return 0;
  const theta = ratio - 1;
  const level = theta === 0 ? mean : theta * sampleGamma(random, mean / theta);
  return samplePoisson(random, level);
}

/** A normal number with mean 0 and variance 1 (Box & Muller 1958). */
export function sampleNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

/** Uniform between the two. */
export function sampleBetween(random: Random, low: number, high: number): number {
  return low + (high - low) * random.next();
}

/** A gamma number of scale 1 (Marsaglia & Tsang 2000); a shape below 1 by the boost of their section 6. */
function sampleGamma(random: Random, shape: number): number {
  if (shape < 1) {
    return sampleGamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = sampleNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A Poisson count by the product of uniforms (Knuth), in halves where e^-mean would vanish. */
function samplePoisson(random: Random, mean: number): number {
  if (mean > 500) return samplePoisson(random, mean / 2) + samplePoisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = 1 - random.next(); product > limit; product *= 1 - random.next()) count++;
  return count;
}
