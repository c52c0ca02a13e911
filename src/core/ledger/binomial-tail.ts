import { assert } from '../assert.ts';

/**
 * The chance of `successes` or more among `trials`, each with the chance `p`: the exact one-sided binomial test
 * (Clopper & Pearson 1934). Summed term by term from the smallest, so it holds for tails far below 10^-16 of one.
 */
export function binomialTail(successes: number, trials: number, p: number): number {
  assert(
    p > 0 && p < 1 && successes >= 0 && trials >= 0,
    'a binomial tail has a chance and counts',
  );
  if (successes > trials) return 0;
  let sum = 0;
  for (let count = trials; count >= successes; count--) {
    sum += Math.exp(logTerm(count, trials, p));
  }
  return Math.min(1, sum);
}

function logTerm(count: number, trials: number, p: number): number {
  let log = count * Math.log(p) + (trials - count) * Math.log(1 - p);
  for (let k = 1; k <= count; k++) log += Math.log(trials - count + k) - Math.log(k);
  return log;
}
