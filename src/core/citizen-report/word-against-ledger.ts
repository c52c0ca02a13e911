/** Holds what an office says of its blanks against what the ledger has: a false "none", a false "stocked". */
import type { Blanks } from '../quantity.ts';

/** What somebody who asked like any citizen was told. */
export const undercoverAnswers = ['no_blanks', 'has_blanks'] as const;
export type UndercoverAnswer = (typeof undercoverAnswers)[number];

export const wordFindings = ['agrees', 'false_none', 'false_stocked'] as const;
export type WordFinding = (typeof wordFindings)[number];

/**
 * `mayHaveUsed`: blanks that may have gone since the ledger was last told (`blanksSince`). An office that says "none" is
 * believed while all it had may have gone meanwhile; one that says "stocked" with nothing in the ledger is not.
 */
export function holdWordAgainstLedger(
  said: UndercoverAnswer,
  { onHand, mayHaveUsed }: { readonly onHand: Blanks; readonly mayHaveUsed: Blanks },
): WordFinding {
  if (said === 'has_blanks') return onHand <= 0 ? 'false_stocked' : 'agrees';
  return onHand > mayHaveUsed ? 'false_none' : 'agrees';
}

/** How long a word that the ledger contradicts is held up to province and centre, in calendar days. */
export const contradictionShownDays = 30;
