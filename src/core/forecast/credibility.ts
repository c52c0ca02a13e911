/**
 * How much an office's own days count beside what its residents let expect (Buhlmann & Straub
 * 1970): where offices of one size differ little, a few records of a small office say little.
 */
import { assert } from '../assert.ts';

/** One office: what came, and what the province's rate per resident let expect. */
export interface SeenBesideExpected {
  /** Days with their weekday factors. */
  readonly days: number;
  readonly recordsSeen: number;
  /** A day. */
  readonly recordsExpected: number;
}

/**
 * The squared coefficient of variation of the offices' true rates around the expected ones, 0 or
 * more: what the offices differ by more than chance would. Of fewer than two offices with days, 0.
 */
export function spreadBetweenOffices(
  offices: readonly SeenBesideExpected[],
  varianceToMeanRatio: number,
): number {
  const known = offices
    .filter(({ days, recordsExpected }) => days > 0 && recordsExpected > 0)
    .map(({ days, recordsSeen, recordsExpected }) => {
      const weight = days * recordsExpected;
      return { weight, ratio: recordsSeen / weight };
    });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const squares = known.reduce((sum, { weight }) => sum + weight * weight, 0);
  const room = total - squares / total;
  if (known.length < 2 || room <= 0) return 0;
  const mean = known.reduce((sum, { weight, ratio }) => sum + weight * ratio, 0) / total;
  const seen = known.reduce((sum, { weight, ratio }) => sum + weight * (ratio - mean) ** 2, 0);
  return Math.max(0, (seen - (known.length - 1) * varianceToMeanRatio) / room);
}

/** A year of working days: the prior is never worth more. */
const daysWorthMax = 245;

/**
 * What the expected rate is worth in days of the office's own: the noise of a day's rate over the
 * spread between offices. Small offices lean on it, large ones hardly.
 */
export function daysWorthOfPrior(
  recordsExpected: number,
  spread: number,
  varianceToMeanRatio: number,
): number {
  assert(recordsExpected >= 0 && spread >= 0, 'an expectation and a spread are 0 or more');
  const certainty = recordsExpected * spread;
  return certainty === 0 ? daysWorthMax : Math.min(daysWorthMax, varianceToMeanRatio / certainty);
}
