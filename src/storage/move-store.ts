/** Plans of moves as they were decided, the moves they propose, and the steps of each; kept, never edited. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeMove } from '#core/ledger/office-move.ts';
import type { MoveState, MoveStep, TurnedDownBecause } from '#core/ledger/office-move-state.ts';
import type { Blanks } from '#core/quantity.ts';
import type {
  Move,
  RedistributionPlan,
  RedistributionWorld,
} from '#core/redistribution/redistribution.ts';
import type { Db, Instant, Tx } from './db.ts';

export interface KeptPlan {
  readonly id: string;
  readonly asOf: PlainDate;
  /** null: the whole country. */
  readonly provinceCode: string | null;
  readonly drawnAt: Instant;
  /** A login, or the program itself. */
  readonly drawnBy: string;
  readonly ledgerSeq: number;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly input: RedistributionWorld;
  readonly plan: RedistributionPlan;
  /** SHA-256 in hex, as of a kept round. */
  readonly inputHash: string;
  readonly resultHash: string;
}

export interface ProposedMove {
  readonly id: string;
  readonly move: Move;
  readonly needsApproval: boolean;
  /** Position and room of the receiver when it was planned. */
  readonly mostHeld: Blanks;
  readonly lapsesOn: PlainDate;
}

export async function savePlan(
  tx: Tx,
  kept: KeptPlan,
  moves: readonly ProposedMove[],
): Promise<void> {
  await tx
    .insertInto('move_plan')
    .values({
      id: kept.id,
      as_of: kept.asOf,
      pool: kept.plan.pool,
      province_code: kept.provinceCode,
      drawn_at: kept.drawnAt,
      drawn_by: kept.drawnBy,
      ledger_seq: kept.ledgerSeq,
      policy_id: kept.policyId,
      policy_version: kept.policyVersion,
      input: JSON.stringify(kept.input),
      input_hash: Buffer.from(kept.inputHash, 'hex'),
      result: JSON.stringify(kept.plan),
      result_hash: Buffer.from(kept.resultHash, 'hex'),
    })
    .execute();
  if (moves.length === 0) return;
  await tx
    .insertInto('office_move')
    .values(
      moves.map(({ id, move, needsApproval, mostHeld, lapsesOn }) => ({
        id,
        plan_id: kept.id,
        giver_id: move.from,
        receiver_id: move.to,
        quantity: move.blanks,
        km: move.km,
        days: move.days,
        cost: move.cost,
        price_from: move.priceFrom,
        price_to: move.priceTo,
        leaves_province: move.leavesProvince,
        reasons: JSON.stringify(move.reasons),
        needs_approval: needsApproval,
        most_held: mostHeld,
        proposed_at: kept.drawnAt,
        state: 'proposed' as const,
        lapses_on: lapsesOn,
        proposal_id: null,
      })),
    )
    .execute();
}

/** Any number that nobody else takes an advisory lock on. */
const planningLock = 1500538;

/** Whoever draws up a plan next waits until this transaction ends, and sees what it promised. */
export async function lockPlanning(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${planningLock})`.execute(tx);
}

/** Whether a plan of that id is kept already. */
export async function planExists(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('move_plan').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Locked until the transaction ends; null when there is none. */
export async function lockMove(tx: Tx, id: string): Promise<OfficeMove | null> {
  const [row] = await movesToChange(tx).where('office_move.id', '=', id).execute();
  return row ?? null;
}

/** The move that the proposal is about; null when there is none. */
export async function lockMoveOfProposal(tx: Tx, proposalId: string): Promise<OfficeMove | null> {
  const [row] = await movesToChange(tx).where('office_move.proposal_id', '=', proposalId).execute();
  return row ?? null;
}

/** The move that the document counted in; null for a loan, and for whatever is no arrival. */
export async function loadMoveOfArrival(db: Db, seq: number): Promise<string | null> {
  const row = await db
    .selectFrom('office_move_step')
    .select('move_id')
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.move_id ?? null;
}

/** Those whose last day is over and that have not left, by id. */
export function lockLapsedMoves(tx: Tx, today: PlainDate): Promise<OfficeMove[]> {
  return movesToChange(tx)
    .where('office_move.state', 'in', ['proposed', 'accepted', 'approved'])
    .where('office_move.lapses_on', '<', today)
    .orderBy('office_move.id')
    .execute();
}

function movesToChange(tx: Tx) {
  const stepBy = (step: MoveStep) =>
    tx
      .selectFrom('office_move_step')
      .select('office_move_step.by')
      .where('office_move_step.move_id', '=', sql.ref<string>('office_move.id'))
      .where('office_move_step.step', '=', step);
  return tx
    .selectFrom('office_move')
    .select(['office_move.id', 'giver_id as giverId', 'receiver_id as receiverId', 'quantity'])
    .select(['state', 'needs_approval as needsApproval', 'lapses_on as lapsesOn'])
    .select(['proposal_id as proposalId', 'most_held as mostHeld'])
    .select([
      stepBy('giver_accepted').as('giverAcceptedBy'),
      stepBy('receiver_accepted').as('receiverAcceptedBy'),
    ])
    .select(
      tx
        .selectFrom('office_move_step')
        .select('office_move_step.quantity')
        .where('office_move_step.move_id', '=', sql.ref<string>('office_move.id'))
        .where('office_move_step.step', '=', 'sent')
        .as('sent'),
    )
    .forUpdate('office_move');
}

export interface NewStep {
  readonly moveId: string;
  readonly step: MoveStep;
  readonly at: Instant;
  readonly by: string;
  readonly quantity?: Blanks;
  readonly reason?: TurnedDownBecause;
  readonly note?: string | null;
  readonly seq?: number;
}

/** What happened, and the state it leads to. */
export async function saveStep(
  tx: Tx,
  { moveId, step, at, by, quantity, reason, note, seq }: NewStep,
  after: {
    readonly state: MoveState;
    readonly lapsesOn?: PlainDate;
    readonly proposalId?: string;
  },
): Promise<void> {
  await tx
    .insertInto('office_move_step')
    .values({
      move_id: moveId,
      step,
      at,
      by,
      quantity: quantity ?? null,
      reason: reason ?? null,
      note: note ?? null,
      seq: seq ?? null,
    })
    .execute();
  await tx
    .updateTable('office_move')
    .set({
      state: after.state,
      ...(after.lapsesOn !== undefined && { lapses_on: after.lapsesOn }),
      ...(after.proposalId !== undefined && { proposal_id: after.proposalId }),
    })
    .where('id', '=', moveId)
    .execute();
}

/** Only once the document of the arrival is reversed: the move is on the road again. */
export async function removeArrival(tx: Tx, moveId: string): Promise<void> {
  await tx
    .deleteFrom('office_move_step')
    .where('move_id', '=', moveId)
    .where('step', '=', 'received')
    .execute();
  await tx.updateTable('office_move').set({ state: 'sent' }).where('id', '=', moveId).execute();
}
