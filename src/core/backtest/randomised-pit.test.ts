import { expect, it } from 'vitest';
import { negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import { seededRandom } from '../random.ts';
import { judgeCount } from './judge-count.ts';
import { randomisedPit } from './randomised-pit.ts';

const throws = 4000;

/** Shares of the ten tenths, when counts of the first forecast are judged by the second. */
function tenths(real: { mean: number; theta: number }, said: { mean: number; theta: number }) {
  const random = seededRandom(11);
  const bins = new Array<number>(10).fill(0);
  for (let i = 0; i < throws; i++) {
    const chance = Math.min(Math.max(random.next(), 1e-9), 1 - 1e-9);
    const seen = negativeBinomialQuantile(chance, real.mean, real.theta);
    bins[Math.min(9, Math.floor(10 * randomisedPit(judgeCount(said, seen), random)))]!++;
  }
  return bins.map((count) => count / throws);
}

it.each([
  { mean: 0.3, theta: 0 },
  { mean: 3, theta: 3 },
  { mean: 400, theta: 3 },
])('is uniform where the forecast is right: $mean, $theta', (forecast) => {
  // Chi square with nine degrees of freedom: 27.9 is passed once in a thousand.
  const gaps = tenths(forecast, forecast).map((share) => ((share - 0.1) ** 2 / 0.1) * throws);
  expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeLessThan(27.9);
});

it('heaps at both ends where the forecast is too sure', () => {
  const shares = tenths({ mean: 100, theta: 8 }, { mean: 100, theta: 0 });
  expect(shares[0]! + shares[9]!).toBeGreaterThan(0.5);
});
