import { expect, it } from 'vitest';
import { seasonalStep } from './seasonal-step.ts';

const days = (seasons: number, ...inflows: (number | null)[]) =>
  inflows.map((inflow, at) => ({ season: at % seasons, inflow }));

it.each([
  ['one season: 2, 4, 1 steps by 2 and 3', days(1, 2, 4, 1), 2.5],
  ['two seasons: 10 to 12 and 20 to 26', days(2, 10, 20, 12, 26), 4],
  ['a gap is stepped over', days(1, 5, null, 8), 3],
  ['never two of a season', days(5, 1, 2, 3), null],
  ['all alike', days(1, 4, 4, 4), null],
  ['nothing', [], null],
])('%s', (_, given, step) => {
  expect(seasonalStep(given)).toBe(step);
});
