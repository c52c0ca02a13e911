/** The columns of kept rounds and their allocations, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { AdjustmentReason } from '#core/allocation/adjust-grant.ts';
import type { Allocation, AllocationRound } from '#core/allocation/allocation.ts';
import type { AllocationState } from '#core/allocation/collection.ts';
import type { RoundInput } from '#core/allocation/decided-round.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant } from './db.ts';

/** `jsonb` that is written as text and never changed. */
type KeptJson<T> = ColumnType<T, string, never>;

export interface RoundTables {
  round_draft: {
    as_of: PlainDate;
    drawn_at: Instant;
    drawn_by: string;
    ledger_seq: number;
    input: ColumnType<RoundInput, string, string>;
    input_hash: Buffer;
    result: ColumnType<AllocationRound, string, string>;
    result_hash: Buffer;
  };
  round_number: { year: number; last_number: number };
  allocation_round: {
    id: string;
    year: number;
    number: number;
    as_of: PlainDate;
    policy_id: string;
    policy_version: number;
    policy: KeptJson<Policy>;
    ledger_seq: number;
    reserve_before: Blanks;
    level_numerator: number | null;
    level_denominator: number | null;
    asked: Blanks;
    granted: Blanks;
    offices_granted: number;
    offices_adjusted: number;
    input: KeptJson<RoundInput>;
    input_hash: Buffer;
    result_hash: Buffer;
  };
  round_line: {
    round_id: string;
    office_id: OfficeId;
    allocation_id: string;
    decision: KeptJson<Allocation>;
    decided: Blanks;
    granted: Blanks;
    adjustment_reason: AdjustmentReason | null;
    adjustment_note: string | null;
  };
  allocation: {
    id: string;
    number: Generated<number>;
    round_id: string;
    office_id: OfficeId;
    quantity: Blanks;
    asked: Blanks;
    state: AllocationState;
    allocated_on: PlainDate;
    collect_by: PlainDate;
    expires_on: PlainDate;
    appeal_id: Generated<string | null>;
  };
  allocation_requisition: { allocation_id: string; requisition_id: string };
}
