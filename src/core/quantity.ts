/**
 * The words for quantities. Everything that is counted is a whole number with its unit in its type:
 * a blank is never split, and sums stay below 2^53, where whole numbers are still exact.
 */

/** A count of blank cards (keping). Whole, 0 or more, except for a difference or a ledger amount. */
export type Blanks = number;

/** A count of working days, unless the name says calendar days. */
export type Days = number;

/**
 * Whole thousandths of a rupiah for one blank; 1,000 is a rupiah. What a number of blanks costs
 * together is the product, in the same unit.
 */
export type MilliRupiah = number;

/** An exact ratio of two whole numbers, in lowest terms, denominator above zero. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** The largest quantity one field may hold: far above all cards ever made, far below 2^53 in sums. */
export const blanksMax: Blanks = 1_000_000_000_000;

export function isBlanks(value: unknown): value is Blanks {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= blanksMax;
}

/**
 * The whole blanks in a product of rates: the floor, but what is missing by one part in 10^12 is the
 * rounding of a quotient and not a missing blank (123.45 cards a day are 2,469 in 20 days).
 */
export function wholeBlanks(blanks: number): Blanks {
  return Math.floor(blanks * (1 + 1e-12));
}
