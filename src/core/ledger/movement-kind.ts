/**
 * What can happen to a blank: the one table. A document's kind says which kinds of account it may take from and
 * give to; anything else is refused. Corrections are documents of kind `reversal` that name the one they undo.
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
  /** Handed over to the office's collector at the warehouse (BAST). */
  handover: { from: ['reserve'], to: ['in_transit'] },
  /** Counted in at the office. What was not there stays open as a dispute. */
  receipt: { from: ['in_transit'], to: ['on_hand', 'dispute'] },
  /** The day's use: printed and spoiled. */
  usage: { from: ['on_hand'], to: ['printed', 'spoiled'] },
  /** Lent or moved to another office, stock and responsibility in one act. */
  redistribution: { from: ['on_hand'], to: ['on_hand'] },
  /** Brought back to the central reserve. */
  return: { from: ['on_hand'], to: ['reserve'] },
  /** Spoiled blanks burnt before witnesses. */
  destruction: { from: ['spoiled'], to: ['destroyed'] },
  /** A count found fewer (or more) than the ledger. */
  adjustment: { from: ['on_hand', 'reserve', 'missing'], to: ['on_hand', 'reserve', 'missing'] },
  /** Found, or written off, after a dispute. */
  dispute_settled: { from: ['dispute'], to: ['on_hand', 'reserve', 'missing'] },
} as const satisfies Record<string, MovementRule>;

export type MovementKind = keyof typeof movementKinds;
