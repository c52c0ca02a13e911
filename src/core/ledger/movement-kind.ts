/**
 * What can happen to a blank: the one table. A document's kind says which kinds of account it may take from and
 * give to; anything else is refused. The last two move withdrawn old cards, all others blanks.
 */
import type { AccountKind } from './account.ts';

export interface MovementRule {
  readonly from: readonly AccountKind[];
  readonly to: readonly AccountKind[];
}

export const movementKinds = {
  /** The maker delivers a lot to the central reserve. */
  delivery: { from: ['maker'], to: ['reserve'] },
  /** First entries of a system that starts with blanks already everywhere. */
  opening: { from: ['maker'], to: ['reserve', 'on_hand', 'printed', 'spoiled', 'destroyed'] },
  /** An approved round promises blanks to an office. */
  allocation: { from: ['reserve'], to: ['allocated'] },
  /** A promise taken back: not collected, or cut. */
  release: { from: ['allocated'], to: ['reserve'] },
  /** Handed over to the office's collector at the warehouse (BAST). */
  handover: { from: ['allocated', 'reserve'], to: ['in_transit'] },
  /** Counted in at the office: good, unusable, and what was not there, which stays open as a dispute. */
  receipt: { from: ['in_transit'], to: ['on_hand', 'rejected', 'dispute'] },
  /** From the office to one of its sub-points, between these, or back. */
  sub_issue: { from: ['on_hand'], to: ['on_hand'] },
  /** The day's use: printed and spoiled. */
  usage: { from: ['on_hand'], to: ['printed', 'spoiled'] },
  /** Lent or moved to another office, stock and responsibility in one act. */
  redistribution: { from: ['on_hand'], to: ['on_hand'] },
  /** Brought back to the central reserve. */
  return: { from: ['on_hand', 'rejected'], to: ['reserve'] },
  /** Spoiled and unusable blanks burnt before witnesses. */
  destruction: { from: ['spoiled', 'rejected'], to: ['destroyed'] },
  /** A count found fewer (or more) than the ledger. */
  adjustment: {
    from: ['on_hand', 'reserve', 'missing'],
    to: ['on_hand', 'reserve', 'missing', 'spoiled'],
  },
  /** Found, or written off, after a dispute. */
  dispute_settled: { from: ['dispute'], to: ['on_hand', 'reserve', 'missing'] },
  /** Undoes one document, entry by entry: whatever that moved goes back, so it has no kinds of its own. */
  reversal: { from: [], to: [] },
  /** An old card handed in by a citizen for a new one. */
  withdrawal: { from: ['cardholders'], to: ['invalid_card'] },
  /** Old cards cut up and burnt before witnesses. */
  invalid_destruction: { from: ['invalid_card'], to: ['invalid_destroyed'] },
} as const satisfies Record<string, MovementRule>;

export type MovementKind = keyof typeof movementKinds;
