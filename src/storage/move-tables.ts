/** The columns of plans and moves between offices, as Kysely sees them. */
import type { Generated, JSONColumnType } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { MoveState, MoveStep, TurnedDownBecause } from '#core/ledger/office-move-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days, MilliRupiah } from '#core/quantity.ts';
import type {
  MoveReason,
  Pool,
  RedistributionPlan,
  RedistributionWorld,
} from '#core/redistribution/redistribution.ts';
import type { Instant } from './db.ts';

export interface MoveTables {
  move_plan: {
    id: string;
    number: Generated<number>;
    as_of: PlainDate;
    pool: Pool;
    province_code: string | null;
    drawn_at: Instant;
    drawn_by: string;
    ledger_seq: number;
    policy_id: string;
    policy_version: number;
    input: JSONColumnType<RedistributionWorld>;
    input_hash: Buffer;
    result: JSONColumnType<RedistributionPlan>;
    result_hash: Buffer;
  };
  office_move: {
    id: string;
    plan_id: string;
    giver_id: OfficeId;
    receiver_id: OfficeId;
    quantity: Blanks;
    km: number;
    days: Days;
    cost: MilliRupiah;
    price_from: MilliRupiah;
    price_to: MilliRupiah;
    leaves_province: boolean;
    reasons: JSONColumnType<MoveReason[]>;
    needs_approval: boolean;
    most_held: Blanks;
    proposed_at: Instant;
    state: MoveState;
    lapses_on: PlainDate;
    proposal_id: string | null;
  };
  office_move_step: {
    move_id: string;
    step: MoveStep;
    at: Instant;
    by: string;
    quantity: Blanks | null;
    reason: TurnedDownBecause | null;
    note: string | null;
    seq: number | null;
  };
}
