/** A planner may lower single grants before the round is proposed, never raise one: raising takes from the others. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import { isBlanks } from '../quantity.ts';
import type { AllocationRound } from './allocation.ts';

export const adjustmentReasons = [
  /** The office holds more than its ledger says, or is asked to count first. */
  'stock_in_question',
  /** Known to stand still soon: moving, renovation, printer away. */
  'cannot_print_soon',
  /** A neighbour lends or has lent what is missing. */
  'served_by_neighbour',
  /** The office asked for less by letter or phone after its requisition. */
  'office_asked_for_less',
  /** Set aside for an emergency elsewhere. */
  'kept_for_emergency',
] as const;

export type AdjustmentReason = (typeof adjustmentReasons)[number];

export interface Adjustment {
  readonly officeId: OfficeId;
  /** What it shall be given instead: below what the rule decided, 0 for nothing. */
  readonly granted: Blanks;
  readonly reason: AdjustmentReason;
  /** In the planner's words; the office reads it. */
  readonly note: string | null;
}

export type AdjustmentRefusal = {
  readonly code: 'adjustment_not_down' | 'adjusted_twice' | 'office_not_in_round';
  readonly officeId: OfficeId;
};

/** The first that cannot be carried out, or null. */
export function checkAdjustments(
  round: AllocationRound,
  adjustments: readonly Adjustment[],
): AdjustmentRefusal | null {
  const decided = new Map(round.offices.map(({ office, granted }) => [office, granted]));
  const seen = new Set<OfficeId>();
  for (const { officeId, granted } of adjustments) {
    const before = decided.get(officeId);
    if (before === undefined) return { code: 'office_not_in_round', officeId };
    if (seen.has(officeId)) return { code: 'adjusted_twice', officeId };
    if (!isBlanks(granted) || granted >= before) return { code: 'adjustment_not_down', officeId };
    seen.add(officeId);
  }
  return null;
}
