/**
 * A count that differs from the ledger is an observation. It moves nothing: it opens a question that somebody has to
 * answer.
 */

/** What laid the difference open. */
export const questionOrigins = ['statement', 'count', 'return', 'loan', 'move'] as const;

export type QuestionOrigin = (typeof questionOrigins)[number];

/** `proposed`: an adjustment waits for the approval of a second person. */
export const questionStates = ['open', 'explained', 'recounted', 'proposed', 'adjusted'] as const;

export type QuestionState = (typeof questionStates)[number];

/** Why the ledger is moved to what was counted. */
export const stockAdjustmentReasons = [
  'miscounted',
  'lost',
  'found',
  'theft_reported',
  'damaged',
] as const;

export type StockAdjustmentReason = (typeof stockAdjustmentReasons)[number];
