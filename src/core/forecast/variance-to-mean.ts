/**
 * How much more than chance the daily inflow varies: variance divided by mean, 1 for a Poisson
 * count.
 */
import type { InflowDay } from './inflow-rate.ts';

/**
 * One figure for all offices: Pearson's dispersion, sum of (seen - expected)^2 / expected around
 * each office's own mean, divided by all days less one an office. At least 1.
 */
export function pooledVarianceToMean(offices: readonly (readonly InflowDay[])[]): number {
  const spreads = offices.map(spreadOf);
  const deviation = spreads.reduce((sum, spread) => sum + spread.deviation, 0);
  const freedom = spreads.reduce((sum, spread) => sum + spread.freedom, 0);
  return freedom === 0 ? 1 : Math.max(1, deviation / freedom);
}

/**
 * What the pooled figure is worth beside an office's own days: a few weeks say little about a
 * spread.
 */
const pooledDays = 60;

/**
 * An office's own figure, drawn towards the pooled one as if that were sixty days of its own. At
 * least 1.
 */
export function officeVarianceToMean(days: readonly InflowDay[], pooled: number): number {
  const { deviation, freedom } = spreadOf(days);
  return Math.max(1, (deviation + pooledDays * pooled) / (freedom + pooledDays));
}

function spreadOf(days: readonly InflowDay[]): { deviation: number; freedom: number } {
  const seen = days.flatMap(({ inflow, weight }) =>
    inflow === null || weight === 0 ? [] : [{ inflow, weight }],
  );
  const rate =
    seen.reduce((sum, { inflow }) => sum + inflow, 0) /
    seen.reduce((sum, { weight }) => sum + weight, 0);
  if (seen.length < 2 || rate === 0) return { deviation: 0, freedom: 0 };
  const deviation = seen.reduce((sum, { inflow, weight }) => {
    const expected = rate * weight;
    return sum + (inflow - expected) ** 2 / expected;
  }, 0);
  return { deviation, freedom: seen.length - 1 };
}
