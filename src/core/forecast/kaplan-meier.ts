/**
 * The distribution of the daily records from prints that are partly only floors, without any model
 * (Kaplan & Meier 1958; of sales with stock-outs: Huh, Levi, Rusmevichientong & Orlin 2011). A
 * check on `censoredRate`: it says nothing beyond the largest exact day.
 */
export interface SurvivalStep {
  readonly records: number;
  /** P(a > records). */
  readonly above: number;
}

/** Steps at the exact counts, rising. A floor of the same count is taken to lie above it. */
export function kaplanMeier(
  days: readonly { readonly prints: number | null; readonly isFloor: boolean }[],
): SurvivalStep[] {
  const exact = new Map<number, number>();
  const gone = new Map<number, number>();
  let atRisk = 0;
  for (const { prints, isFloor } of days) {
    if (prints === null) continue;
    // A floor of n says n or more: it leaves before n itself is counted only when n - 1 was.
    const at = isFloor ? prints - 1 : prints;
    atRisk++;
    gone.set(at, (gone.get(at) ?? 0) + 1);
    if (!isFloor) exact.set(at, (exact.get(at) ?? 0) + 1);
  }
  const steps: SurvivalStep[] = [];
  let above = 1;
  for (const records of [...gone.keys()].sort((a, b) => a - b)) {
    const ended = exact.get(records);
    if (ended !== undefined) {
      above *= 1 - ended / atRisk;
      steps.push({ records, above });
    }
    atRisk -= gone.get(records)!;
  }
  return steps;
}

/** The mean of min(a, limit): the sum of P(a > k) for k from 0 to limit - 1. */
export function restrictedMean(steps: readonly SurvivalStep[], limit: number): number {
  let sum = 0;
  let next = 0;
  let above = 1;
  for (let k = 0; k < limit; k++) {
    while (next < steps.length && steps[next]!.records <= k) above = steps[next++]!.above;
    sum += above;
  }
  return sum;
}
