/** What one office does on one day of the demo world with what it has: the recursion of decisions.md section 1. */
import { assert } from '#core/assert.ts';
import type { Blanks } from '#core/quantity.ts';

/** What a shelf remembers from day to day. */
export interface Shelf {
  stock: Blanks;
  backlog: number;
  /** The part of a spoiled blank that is still owed: spoilage is a rate, blanks are whole. */
  spoilageOwed: number;
}

/** What the day brings. */
export interface DayDraw {
  /** Records that become ready to print. */
  readonly inflow: number;
  /** Cards that can be printed today; 0 without a working printer or ribbon. */
  readonly capacity: number;
  /** Blanks spoiled for each card printed. */
  readonly spoilageRate: number;
  /** Lent to (below 0) or borrowed from a neighbour. */
  readonly moved: Blanks;
}

/** Takes in what arrived, then the records, then prints as many as records, capacity and blanks allow. */
export function workOneDay(
  shelf: Shelf,
  arrived: Blanks,
  { inflow, capacity, spoilageRate, moved }: DayDraw,
): { printed: Blanks; spoiled: Blanks } {
  const blanks = shelf.stock + arrived + moved;
  assert(blanks >= 0, 'no office lends what it does not have');
  const records = shelf.backlog + inflow;
  const printed = Math.min(records, capacity, blanks);
  const owed = shelf.spoilageOwed + printed * spoilageRate;
  const spoiled = Math.min(Math.floor(owed), blanks - printed);
  shelf.stock = blanks - printed - spoiled;
  shelf.backlog = records - printed;
  shelf.spoilageOwed = owed - Math.floor(owed);
  return { printed, spoiled };
}
