/** Quantiles of counts for years of rehearsal: the core's own answers, each worked out once. */
import {
  type CountQuantile,
  negativeBinomialQuantile,
  normalQuantile,
} from '#core/forecast/negative-binomial.ts';

/** For each count the lowest and the highest mean known to have it as quantile. */
interface KnownMeans {
  readonly z: number;
  lowest: Float64Array;
  highest: Float64Array;
}

/** Counts above this are worked out each time. */
const countsKept = 200_000;

/**
 * `negativeBinomialQuantile`, exactly: the quantile does not fall when the mean rises, so whatever
 * lies between two means with the same quantile has it too.
 */
export function rememberedQuantile(): CountQuantile {
  const known = new Map<number, Map<number, KnownMeans>>();
  return (probability, mean, theta) => {
    const means = knownMeans(known, probability, theta);
    const spread = Math.sqrt((1 + theta) * mean);
    const guess = Math.round(
      mean + spread * means.z + ((1 + 2 * theta) * (means.z * means.z - 1)) / 6,
    );
    for (let count = guess - 1; count <= guess + 1; count++) {
      if (mean >= means.lowest[count]! && mean <= means.highest[count]!) return count;
    }
    const count = negativeBinomialQuantile(probability, mean, theta);
    if (count < countsKept) remember(means, count, mean);
    return count;
  };
}

function knownMeans(
  known: Map<number, Map<number, KnownMeans>>,
  probability: number,
  theta: number,
): KnownMeans {
  let ofTheta = known.get(theta);
  if (ofTheta === undefined) {
    ofTheta = new Map();
    known.set(theta, ofTheta);
  }
  let means = ofTheta.get(probability);
  if (means === undefined) {
    means = { z: normalQuantile(probability), ...emptyColumns(1024) };
    ofTheta.set(probability, means);
  }
  return means;
}

function remember(means: KnownMeans, count: number, mean: number): void {
  if (count >= means.lowest.length) {
    const wider = emptyColumns(Math.min(countsKept, 2 * count));
    wider.lowest.set(means.lowest);
    wider.highest.set(means.highest);
    means.lowest = wider.lowest;
    means.highest = wider.highest;
  }
  if (mean < means.lowest[count]!) means.lowest[count] = mean;
  if (mean > means.highest[count]!) means.highest[count] = mean;
}

function emptyColumns(length: number): { lowest: Float64Array; highest: Float64Array } {
  return {
    lowest: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
    highest: new Float64Array(length).fill(Number.NEGATIVE_INFINITY),
  };
}
