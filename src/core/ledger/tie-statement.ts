/**
 * The three-way tie of a day at one place: blanks gone = cards + spoiled + tests. What is gone is what the ledger had
 * in the morning, with what came in and went out besides use, less what was counted in the evening.
 */
import type { Blanks } from '../quantity.ts';
import { type Spoilage, spoiledInAll } from './spoilage.ts';

export interface DayAtPlace {
  /** What the ledger had at the start of the day. */
  readonly opening: Blanks;
  /** Received, borrowed, issued to the place on the day. */
  readonly cameIn: Blanks;
  /** Lent, brought back, issued onwards on the day: everything but use. */
  readonly wentOut: Blanks;
  readonly printed: Blanks;
  readonly spoiled: Spoilage;
  readonly testPrints: Blanks;
  /** Counted by hand at the end of the day. */
  readonly counted: Blanks;
}

export interface Tie {
  readonly opening: Blanks;
  readonly cameIn: Blanks;
  readonly wentOut: Blanks;
  /** Cards + spoiled + tests. */
  readonly used: Blanks;
  /** What should be left; below 0 where more was used than there was, which the ledger refuses. */
  readonly expectedRest: Blanks;
  readonly counted: Blanks;
  /** Counted less expected. Below 0: blanks are gone that nobody stated. Above 0: some were stated and are still there. */
  readonly difference: Blanks;
}

/** The difference is an observation: it opens a question, and never moves stock by itself. */
export function tieStatement(day: DayAtPlace): Tie {
  const { opening, cameIn, wentOut, counted } = day;
  const used = day.printed + spoiledInAll(day.spoiled) + day.testPrints;
  const expectedRest = opening + cameIn - wentOut - used;
  return {
    opening,
    cameIn,
    wentOut,
    used,
    expectedRest,
    counted,
    difference: counted - expectedRest,
  };
}
