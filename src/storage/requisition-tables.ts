/** The columns of requisitions and appeals, as Kysely sees them. */
import type { Generated, JSONColumnType } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { ClosedGate } from '#core/requisition/check-requisition.ts';
import type {
  AppealAnswer,
  AppealClaim,
  RequisitionChannel,
  RequisitionReason,
  RequisitionState,
} from '#core/requisition/requisition.ts';
import type { Instant } from './db.ts';

export interface RequisitionTables {
  requisition: {
    id: string;
    office_id: OfficeId;
    quantity: Blanks;
    asked_on: PlainDate;
    state: RequisitionState;
    suggested: Blanks | null;
    reason: RequisitionReason | null;
    note: string | null;
    channel: Generated<RequisitionChannel>;
    is_emergency: Generated<boolean>;
    closed_gates: JSONColumnType<ClosedGate[], string | undefined, string>;
    asked_by: string | null;
    recorded_at: Generated<Instant>;
  };
  appeal: {
    id: string;
    round_id: string;
    office_id: OfficeId;
    claim: AppealClaim;
    claimed_figure: number;
    figure_of_round: number | null;
    claimed_quantity: Blanks;
    text: string;
    filed_by: string;
    filed_at: Instant;
    answer: AppealAnswer | null;
    answer_text: string | null;
    answered_by: string | null;
    answered_at: Instant | null;
    supplement: Blanks | null;
    proposal_id: string | null;
  };
}
