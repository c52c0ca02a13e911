/**
 * The smallest whole number from `min` to `max` for which `holds`, null when there is none; once it
 * holds it must go on holding. Gallops from the guess and then halves (Bentley & Yao 1976): a good
 * guess costs two or three calls of `holds`, a bad one twice the logarithm of its error.
 */
export function firstWhole(
  guess: number,
  min: number,
  max: number,
  holds: (whole: number) => boolean,
): number | null {
  let high = Math.max(min, Math.min(max, Math.round(guess)));
  let low = high - 1;
  if (holds(high)) {
    for (let step = 1; low >= min && holds(low); step *= 2) {
      high = low;
      low = Math.max(min - 1, low - step);
    }
  } else {
    low = high;
    for (let step = 1; ; step *= 2) {
      if (low === max) return null;
      high = Math.min(max, low + step);
      if (holds(high)) break;
      low = high;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
