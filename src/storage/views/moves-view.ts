/** Moves between offices as those concerned see them: how many, by which way, why, and what became of it. */
import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { MoveState, MoveStep, TurnedDownBecause } from '#core/ledger/office-move-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const newestFirst: FallingBy = [
  { column: 'office_move.proposed_at', type: 'timestamptz' },
  { column: 'office_move.id', type: 'text' },
];

export interface MoveFilter {
  readonly office?: OfficeId | undefined;
  readonly state?: MoveState | undefined;
  /** Those that are not over. */
  readonly isOpen?: boolean | undefined;
}

/** One thing that happened to a move. */
interface ShownStep {
  readonly step: MoveStep;
  readonly at: Instant;
  readonly by: string;
  readonly quantity: Blanks | null;
  readonly reason: TurnedDownBecause | null;
  readonly note: string | null;
  readonly seq: number | null;
}

export async function loadMoves(
  db: Db,
  scope: Scope,
  { office, state, isOpen }: MoveFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
  today: PlainDate,
) {
  let query = moveRows(db, today).where(moveInScope(scope)).where(beyond(page.after, newestFirst));
  if (state !== undefined) query = query.where('office_move.state', '=', state);
  if (isOpen) query = query.where('office_move.state', 'in', [...openStates]);
  if (office !== undefined) {
    query = query.where((is) =>
      is.or([is('office_move.giver_id', '=', office), is('office_move.receiver_id', '=', office)]),
    );
  }
  const rows = await query
    .orderBy('office_move.proposed_at', 'desc')
    .orderBy('office_move.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items, next } = pageOf(rows, page.limit, (move) => [move.proposedAt, move.id]);
  return { items: items.map(shownOf), next };
}

/** Not over yet. */
const openStates = ['proposed', 'accepted', 'approved', 'sent'] as const;

/** null when there is none in sight. */
export async function loadMove(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await moveRows(db, today)
    .where('office_move.id', '=', id)
    .where(moveInScope(scope))
    .executeTakeFirst();
  return row ? shownOf(row) : null;
}

/** Either end in sight is enough. */
export function moveInScope(scope: Scope): RawBuilder<boolean> {
  const giver = rowInScope(scope, { office: 'office_move.giver_id', subPoint: null });
  const receiver = rowInScope(scope, { office: 'office_move.receiver_id', subPoint: null });
  return sql<boolean>`(${giver} OR ${receiver})`;
}

function moveRows(db: Db, today: PlainDate) {
  const nameOf = (office: 'giver' | 'receiver') =>
    db
      .selectFrom(nameOn(db, today))
      .select('name.name')
      .where('name.office_id', '=', sql.ref<OfficeId>(`office_move.${office}_id`));
  return db
    .selectFrom('office_move')
    .innerJoin('move_plan', 'move_plan.id', 'office_move.plan_id')
    .innerJoin('office as giver', 'giver.id', 'office_move.giver_id')
    .innerJoin('office as receiver', 'receiver.id', 'office_move.receiver_id')
    .select(['office_move.id', 'office_move.plan_id as planId', 'move_plan.as_of as plannedOn'])
    .select(['office_move.giver_id as giverId', 'office_move.receiver_id as receiverId'])
    .select([nameOf('giver').as('giverName'), nameOf('receiver').as('receiverName')])
    .select(['giver.province_name as giverProvince', 'receiver.province_name as receiverProvince'])
    .select(['office_move.quantity', 'office_move.km', 'office_move.days', 'office_move.cost'])
    .select(['office_move.price_from as priceFrom', 'office_move.price_to as priceTo'])
    .select(['office_move.leaves_province as leavesProvince', 'office_move.reasons'])
    .select(['office_move.needs_approval as needsApproval', 'office_move.state'])
    .select(['office_move.proposed_at as proposedAt', 'office_move.lapses_on as lapsesOn'])
    .select('office_move.proposal_id as proposalId')
    .select(['move_plan.policy_id as policyId', 'move_plan.policy_version as policyVersion'])
    .select(sql<string>`encode(move_plan.input_hash, 'hex')`.as('inputHash'))
    .select(
      sql<ShownStep[]>`coalesce((SELECT json_agg(json_build_object('step', step.step,
          'at', to_char(step.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', step.by,
          'quantity', step.quantity, 'reason', step.reason, 'note', step.note, 'seq', step.seq)
          ORDER BY step.at, step.step)
        FROM office_move_step AS step WHERE step.move_id = office_move.id), '[]')`.as('steps'),
    );
}

type MoveRow = Awaited<ReturnType<ReturnType<typeof moveRows>['execute']>>[number];

function shownOf(row: MoveRow) {
  const stepOf = (step: MoveStep) => row.steps.find((one) => one.step === step) ?? null;
  return {
    ...row,
    giverName: row.giverName ?? row.giverId,
    receiverName: row.receiverName ?? row.receiverId,
    giverHasAccepted: stepOf('giver_accepted') !== null,
    receiverHasAccepted: stepOf('receiver_accepted') !== null,
    sent: stepOf('sent')?.quantity ?? null,
    received: stepOf('received')?.quantity ?? null,
    seq: stepOf('received')?.seq ?? null,
    declinedBecause: stepOf('declined')?.reason ?? null,
  };
}
