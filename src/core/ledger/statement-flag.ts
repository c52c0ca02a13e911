/** The patterns that a false statement leaves. */
export const flagCodes = [
  /** The office printed, by the printing system, more than the ledger says it held. */
  'prints_above_blanks',
  /** It stated more prints than the printing system saw: blanks that left without a card. */
  'stated_above_prints',
  /** It stated fewer prints than the printing system saw. */
  'stated_below_prints',
  /** Too many printed counts end in 0. */
  'round_numbers',
  /** The same count several days in a row. */
  'copied_counts',
  /** The count equals the ledger on the very days on which the printing system contradicts the ledger. */
  'count_follows_ledger',
] as const;

export type FlagCode = (typeof flagCodes)[number];
