/**
 * How far a forecast lay from what came, in records: less is better. Each quantile is judged by the
 * loss that it alone makes smallest (Koenker & Bassett 1978; Gneiting 2011).
 */

/** The quantiles that every forecast is judged at. */
export const judgedQuantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** The loss of one quantile: what came above it costs `probability`, below it the rest. */
export function pinballLoss(probability: number, quantile: number, seen: number): number {
  const gap = seen - quantile;
  return gap >= 0 ? probability * gap : (probability - 1) * gap;
}

/** The mean loss over `judgedQuantiles`. */
export function meanPinballLoss(quantiles: readonly number[], seen: number): number {
  const losses = judgedQuantiles.map((probability, at) =>
    pinballLoss(probability, quantiles[at]!, seen),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
