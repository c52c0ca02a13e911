/** The life of a move between two offices, and what a side may say against it. */
export const moveStates = [
  /** Waits for the answer of one side or both. */
  'proposed',
  /** Both sides accepted; waits for the centre. */
  'accepted',
  /** Free to go; the blanks are still with the giver. */
  'approved',
  /** Left the giver, who answers for them until they are counted in. */
  'sent',
  /** Counted in by the receiver, who answers for them. */
  'received',
  'declined',
  /** Nobody acted in time. */
  'lapsed',
] as const;

export type MoveState = (typeof moveStates)[number];

export const moveSides = ['giver', 'receiver'] as const;
export type MoveSide = (typeof moveSides)[number];

/** What happens to a move, each once at most. */
export const moveSteps = [
  'giver_accepted',
  'receiver_accepted',
  'approved',
  'declined',
  'lapsed',
  'sent',
  'received',
] as const;

export type MoveStep = (typeof moveSteps)[number];

/** Why a side says no: whoever plans the next moves reads it, so it is a code. */
export const declineReasons = {
  giver: ['needs_own_stock', 'stock_differs', 'no_transport', 'other'],
  receiver: ['has_enough', 'cannot_print', 'no_transport', 'other'],
} as const;

export type DeclineReason = (typeof declineReasons)[MoveSide][number];

/** Those of a side, and the one of the centre. */
export const turnedDownBecause = [
  'needs_own_stock',
  'stock_differs',
  'has_enough',
  'cannot_print',
  'no_transport',
  'other',
  'not_approved',
] as const;

export type TurnedDownBecause = (typeof turnedDownBecause)[number];
