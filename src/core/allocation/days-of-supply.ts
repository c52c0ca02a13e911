import type { Blanks } from '../quantity.ts';

/** Working days that what an office has and what is on the road last at the expected inflow; null without inflow. */
export function daysOfSupply(position: Blanks, dailyInflow: number): number | null {
  return dailyInflow > 0 ? position / dailyInflow : null;
}
