/**
 * The mean step from a day to the next of the same season (weekday), in records: what the simplest
 * forecast errs by within the past, and so the measure of all others (MASE, Hyndman & Koehler
 * 2006). null when no two days of one season were seen, or they never differed.
 */
export function seasonalStep(
  days: readonly { readonly season: number; readonly inflow: number | null }[],
): number | null {
  const last = new Map<number, number>();
  let steps = 0;
  let sum = 0;
  for (const { season, inflow } of days) {
    if (inflow === null) continue;
    const before = last.get(season);
    if (before !== undefined) {
      steps++;
      sum += Math.abs(inflow - before);
    }
    last.set(season, inflow);
  }
  return sum === 0 ? null : sum / steps;
}
