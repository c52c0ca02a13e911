/** Proposals as their readers see them: those of the own place, of the kinds that the role has a part in. */
import { type ExpressionBuilder, sql } from 'kysely';
import {
  checkSecondPerson,
  type ProposalKind,
  proposalKindsReadBy,
} from '#core/access/four-eyes.ts';
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Db, Tables } from '../db.ts';
import type { Decision } from '../proposal-store.ts';
import { cutPage } from './cut-page.ts';
import { nameOn } from './name-on.ts';
import { type Scope, scopeOf } from './scope.ts';

export type ProposalState = 'open' | Decision;

export interface ProposalFilter {
  readonly kind?: ProposalKind | undefined;
  readonly state?: ProposalState | undefined;
}

/** Newest first; `after` is the number of the last of the page before. */
export async function loadProposals(
  db: Db,
  actor: Actor,
  filter: ProposalFilter,
  page: { readonly after: number | null; readonly limit: number },
  asOf: PlainDate,
) {
  const rows = await proposalLines(db, actor, asOf)
    .$if(filter.kind !== undefined, (query) => query.where('proposal.kind', '=', filter.kind!))
    .$if(filter.state !== undefined, (query) => query.where(proposalIs(filter.state!)))
    .$if(page.after !== null, (query) => query.where('proposal.number', '<', page.after))
    .orderBy('proposal.number', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ number }) => number);
  return {
    items: shown.map((row) => lineOf(row, actor)),
    next,
    waitingForReader: await countWaiting(db, actor),
  };
}

/** null when there is none that the actor may read. */
export async function loadProposal(db: Db, actor: Actor, id: string, asOf: PlainDate) {
  const row = await proposalLines(db, actor, asOf)
    .select('proposal.content')
    .where('proposal.id', '=', id)
    .executeTakeFirst();
  return row ? { ...lineOf(row, actor), content: row.content } : null;
}

function proposalLines(db: Db, actor: Actor, asOf: PlainDate) {
  return db
    .selectFrom('proposal')
    .leftJoin(nameOn(db, asOf), 'name.office_id', 'proposal.office_id')
    .leftJoin('actor as proposer', 'proposer.login', 'proposal.proposed_by')
    .leftJoin('actor as decider', 'decider.login', 'proposal.decided_by')
    .select(['proposal.number', 'proposal.id', 'proposal.kind', 'proposal.decision'])
    .select(['proposal.office_id as officeId', 'name.name as officeName'])
    .select(['proposal.province_code as provinceCode', 'proposal.reason'])
    .select(['proposal.proposed_by as proposedBy', 'proposer.name as proposedByName'])
    .select(['proposal.proposed_at as proposedAt', 'proposal.decided_at as decidedAt'])
    .select(['proposal.decided_by as decidedBy', 'decider.name as decidedByName'])
    .select(sql<string>`encode(proposal.content_hash, 'hex')`.as('contentHash'))
    .where(readBy(actor));
}

type Row = Awaited<ReturnType<ReturnType<typeof proposalLines>['execute']>>[number];

function lineOf({ number: _number, decision, ...row }: Row, actor: Actor) {
  const isOpen = decision === null;
  return {
    ...row,
    state: decision ?? ('open' as const),
    mayDecide: isOpen && checkSecondPerson(actor, row) === null,
    mayWithdraw: isOpen && row.proposedBy === actor.login,
  };
}

async function countWaiting(db: Db, actor: Actor): Promise<number> {
  const rows = await db
    .selectFrom('proposal')
    .select(['kind', 'office_id as officeId', 'province_code as provinceCode'])
    .select('proposed_by as proposedBy')
    .where('decision', 'is', null)
    .where(readBy(actor))
    .limit(countedMax)
    .execute();
  return rows.filter((row) => checkSecondPerson(actor, row) === null).length;
}

const countedMax = 1_000;

/** The same as `mayRead` of core/access/four-eyes.ts, in SQL. */
function readBy(actor: Actor) {
  const kinds = proposalKindsReadBy(actor.role);
  return (where: ExpressionBuilder<Tables, 'proposal'>) =>
    where.and([
      kinds.length === 0 ? where.lit(false) : where('proposal.kind', 'in', kinds),
      proposalInScope(scopeOf(actor))(where),
    ]);
}

function proposalInScope({ provinceCode, officeId, subPointId }: Scope) {
  return (where: ExpressionBuilder<Tables, 'proposal'>) => {
    if (subPointId !== null) return where.lit(false);
    if (officeId !== null) return where('proposal.office_id', '=', officeId);
    if (provinceCode !== null) return where('proposal.province_code', '=', provinceCode);
    return where.lit(true);
  };
}

/** Condition on a query that has `proposal`. */
export function proposalIs(state: ProposalState) {
  return (where: ExpressionBuilder<Tables, 'proposal'>) =>
    state === 'open'
      ? where('proposal.decision', 'is', null)
      : where('proposal.decision', '=', state);
}
