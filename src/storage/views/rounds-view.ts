/** Rounds that were proposed: the list, one with all its offices, one line with every step. */
import { sql } from 'kysely';
import { checkSecondPerson } from '#core/access/four-eyes.ts';
import { type Actor, levelOf } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Ratio } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { cutPage } from './cut-page.ts';
import { firstDocumentOf } from './first-document.ts';
import { nameOn } from './name-on.ts';
import { type ProposalState, proposalIs } from './proposals-view.ts';
import { officeInScope, type Scope } from './scope.ts';

/** Newest first; `after` is the order number of the last of the page before. */
export async function loadRounds(
  db: Db,
  filter: { readonly state?: ProposalState | undefined },
  page: { readonly after: number | null; readonly limit: number },
) {
  const rows = await roundLines(db)
    .$if(filter.state !== undefined, (query) => query.where(proposalIs(filter.state!)))
    .$if(page.after !== null, (query) => query.where('proposal.number', '<', page.after))
    .orderBy('proposal.number', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ order }) => order);
  return {
    items: shown.map(lineOf),
    next,
  };
}

/** null when there is none. */
export async function loadRound(db: Db, actor: Actor, roundId: string, asOf: PlainDate) {
  const row = await roundLines(db)
    .select(sql<string>`encode(input_hash, 'hex')`.as('inputHash'))
    .select(sql<string>`encode(result_hash, 'hex')`.as('resultHash'))
    .where('allocation_round.id', '=', roundId)
    .executeTakeFirst();
  if (!row) return null;
  const offices = await officeLines(db, asOf)
    .where('round_line.round_id', '=', roundId)
    .orderBy('round_line.office_id')
    .execute();
  const isOpen = row.decision === null;
  const proposal = { kind: 'round' as const, officeId: null, provinceCode: null };
  const { inputHash, resultHash } = row;
  return {
    ...lineOf(row),
    policy: row.policy,
    inputHash,
    resultHash,
    mayDecide: isOpen && checkSecondPerson(actor, { ...proposal, ...row }) === null,
    mayWithdraw: isOpen && row.proposedBy === actor.login,
    offices: offices.map(officeLineOf),
  };
}

/** null when there is no such round or office in scope. Outside the centre a round is there once it is approved. */
export async function loadRoundLine(
  db: Db,
  scope: Scope,
  roundId: string,
  officeId: OfficeId,
  asOf: PlainDate,
) {
  const row = await officeLines(db, asOf)
    .innerJoin('allocation_round', 'allocation_round.id', 'round_line.round_id')
    .innerJoin('proposal', 'proposal.id', 'round_line.round_id')
    .select(['round_line.round_id as roundId', 'allocation_round.number as roundNumber'])
    .select(['allocation_round.as_of as asOf', 'allocation_round.policy', 'proposal.decision'])
    .select(['allocation_round.level_numerator', 'allocation_round.level_denominator'])
    .where('round_line.round_id', '=', roundId)
    .where('round_line.office_id', '=', officeId)
    .where(officeInScope(scope))
    .$if(levelOf(scope) !== 'country', (query) => query.where('proposal.decision', '=', 'approved'))
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...officeLineOf(row),
    roundId,
    roundNumber: row.roundNumber,
    asOf: row.asOf,
    state: row.decision ?? ('open' as const),
    level: ratioOf(row),
    policy: row.policy,
    allocation: row.line,
  };
}

function roundLines(db: Db) {
  return db
    .selectFrom('allocation_round')
    .innerJoin('proposal', 'proposal.id', 'allocation_round.id')
    .select(['proposal.number as order', 'allocation_round.id', 'allocation_round.number'])
    .select(['allocation_round.as_of as asOf', 'allocation_round.policy', 'proposal.decision'])
    .select(['allocation_round.policy_id as policyId', 'proposal.reason'])
    .select(['allocation_round.policy_version as policyVersion'])
    .select(['allocation_round.ledger_seq as ledgerSeq'])
    .select(['allocation_round.reserve_before as reserveBefore', 'allocation_round.asked'])
    .select(['allocation_round.level_numerator', 'allocation_round.level_denominator'])
    .select(['allocation_round.granted', 'allocation_round.offices_granted as officesGranted'])
    .select(['allocation_round.offices_adjusted as officesAdjusted'])
    .select(['proposal.proposed_by as proposedBy', 'proposal.proposed_at as proposedAt'])
    .select(['proposal.decided_by as decidedBy', 'proposal.decided_at as decidedAt'])
    .select(sql<string>`encode(proposal.content_hash, 'hex')`.as('contentHash'));
}

type RoundRow = Awaited<ReturnType<ReturnType<typeof roundLines>['execute']>>[number];

function lineOf({ order: _order, policy, decision, ...row }: RoundRow) {
  const { level_numerator: _n, level_denominator: _d, ...line } = row;
  return {
    ...line,
    state: decision ?? ('open' as const),
    policyName: policy.name,
    policyReference: policy.reference,
    level: ratioOf(row),
  };
}

function ratioOf(row: {
  readonly level_numerator: number | null;
  readonly level_denominator: number | null;
}): Ratio | null {
  const { level_numerator: numerator, level_denominator: denominator } = row;
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function officeLines(db: Db, asOf: PlainDate) {
  return db
    .selectFrom('round_line')
    .innerJoin('office', 'office.id', 'round_line.office_id')
    .innerJoin(nameOn(db, asOf), 'name.office_id', 'round_line.office_id')
    .select(['round_line.office_id as officeId', 'name.code', 'name.name'])
    .select(['office.province_code as provinceCode', 'office.province_name as provinceName'])
    .select(['round_line.decided', 'round_line.granted', 'round_line.decision as line'])
    .select(['round_line.adjustment_reason as reason', 'round_line.adjustment_note as note'])
    .select('round_line.allocation_id as allocationId')
    .select(firstDocumentOf('allocated', 'round_line.allocation_id').as('promisedBy'));
}

type OfficeRow = Awaited<ReturnType<ReturnType<typeof officeLines>['execute']>>[number];

function officeLineOf(row: OfficeRow) {
  const { line, reason, note } = row;
  return {
    officeId: row.officeId,
    officeCode: row.code,
    officeName: row.name,
    provinceCode: row.provinceCode,
    provinceName: row.provinceName,
    asked: line.asked,
    need: line.need,
    ceiling: line.ceiling,
    coverageBefore: line.arithmetic.coverageBefore,
    decided: row.decided,
    granted: row.granted,
    binding: line.binding,
    adjustment: reason === null ? null : { reason, note },
    collectBy: row.granted > 0 ? line.collectBy : null,
    allocationId: row.promisedBy === null ? null : row.allocationId,
  };
}
