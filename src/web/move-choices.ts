/** What the pages of moves need of the core's lists at work; the compiler holds them to the core. */
import type { declineReasons, moveStates } from '#core/ledger/office-move-state.ts';

export const reasonsToDecline: typeof declineReasons = {
  giver: ['needs_own_stock', 'stock_differs', 'no_transport', 'other'],
  receiver: ['has_enough', 'cannot_print', 'no_transport', 'other'],
};

/** In the order of a move's life: the table sorts by it. */
export const statesOfMoves: typeof moveStates = [
  'proposed',
  'accepted',
  'approved',
  'sent',
  'received',
  'declined',
  'lapsed',
];
