/** The life of a loan between two offices, and of a return to the central reserve. */
export const loanStates = [
  /** Waits for the consent of one side or both. */
  'proposed',
  /** Both sides agreed; the blanks are still with the lender. */
  'agreed',
  /** With the borrower, who answers for them. */
  'handed_over',
  /** All given back. */
  'returned',
  'declined',
  'withdrawn',
] as const;

export type LoanState = (typeof loanStates)[number];

export const stockReturnStates = ['announced', 'received', 'withdrawn'] as const;

export type StockReturnState = (typeof stockReturnStates)[number];
