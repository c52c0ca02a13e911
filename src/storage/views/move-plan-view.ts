/** The newest plan of moves, and how far those of its moves are that the reader may see. */
import { sql } from 'kysely';
import type { MoveState } from '#core/ledger/office-move-state.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { moveInScope } from './moves-view.ts';
import type { Scope } from './scope.ts';

export interface StateOfMoves {
  readonly state: MoveState;
  readonly moves: number;
  readonly blanks: Blanks;
}

/** Of the whole country; null before the first. A province's own plans are told by their moves. */
export async function loadCurrentPlan(db: Db) {
  const row = await db
    .selectFrom('move_plan')
    .select(['id', 'as_of as asOf', 'drawn_at as drawnAt', 'drawn_by as drawnBy'])
    .select(['ledger_seq as ledgerSeq', 'policy_id as policyId', 'policy_version as policyVersion'])
    .select(['result as plan', 'input_hash', 'result_hash'])
    .where('province_code', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { input_hash, result_hash, ...plan } = row;
  return {
    ...plan,
    inputHash: input_hash.toString('hex'),
    resultHash: result_hash.toString('hex'),
  };
}

/** Moves in sight by state, of all plans; a state without any is left out. */
export function loadStatesOfMoves(db: Db, scope: Scope): Promise<StateOfMoves[]> {
  return db
    .selectFrom('office_move')
    .where(moveInScope(scope))
    .groupBy('state')
    .select((is) => ['state', is.fn.countAll<number>().as('moves')])
    .select(sql<Blanks>`sum(quantity)::bigint`.as('blanks'))
    .orderBy('state')
    .execute();
}

/** How many moves the plan proposed. */
export async function countMovesOf(db: Db, planId: string): Promise<number> {
  const { count } = await db
    .selectFrom('office_move')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  return count;
}
