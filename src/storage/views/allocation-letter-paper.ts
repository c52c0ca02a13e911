/** The letter of an allocation: the grant as it was decided and approved, among all offices of its round. */
import type { Policy } from '#core/policy/policy.ts';
import type { Ratio } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import {
  amountIn,
  loadDocumentOnPaper,
  loadOfficesOnPaper,
  loadPersonName,
} from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';

/** Every office of the round with a need: where it stood, and where its grant put it. */
export type RoundCoverage = ReadonlyMap<
  string,
  { readonly before: number; readonly after: number }
>;

export type CoverageOf = (db: Db, roundId: string) => Promise<RoundCoverage>;

/** `coverageOf` remembers rounds for whoever prints many letters of one. */
export async function loadAllocationLetterPaper(
  db: Db,
  scope: Scope,
  allocationId: string,
  coverageOf: CoverageOf = loadRoundCoverage,
) {
  const line = await loadLine(db, allocationId);
  const document = line && (await loadPromise(db, allocationId));
  if (!document) return null;
  const [office] = await loadOfficesOnPaper(db, [line.office_id], document.day);
  if (!office || !seesOffice(scope, office)) return null;
  const coverage = await coverageOf(db, line.round_id);
  const policy: Policy = line.policy;
  return {
    number: document.reference,
    seq: document.seq,
    day: document.day,
    office,
    asked: line.asked,
    granted: amountIn(document, 'allocated'),
    reasons: line.decision.reasons,
    adjustment:
      line.adjustment_reason === null
        ? null
        : { reason: line.adjustment_reason, note: line.adjustment_note },
    grantedByRound: line.grantedByRound,
    upheldBecause: line.upheldBecause,
    collectBy: line.collect_by,
    policy: { name: policy.name.id, reference: policy.reference },
    level: levelOf(line),
    columns: [...coverage].map(([id, each]) => ({ ...each, isOwn: id === line.office_id })),
    approver: await loadPersonName(db, document.actor),
  };
}

function loadLine(db: Db, allocationId: string) {
  return db
    .selectFrom('allocation')
    .innerJoin('round_line', (join) =>
      join
        .onRef('round_line.round_id', '=', 'allocation.round_id')
        .onRef('round_line.office_id', '=', 'allocation.office_id'),
    )
    .leftJoin('appeal', 'appeal.id', 'allocation.appeal_id')
    .innerJoin('allocation_round', 'allocation_round.id', 'allocation.round_id')
    .select(['allocation.round_id', 'allocation.office_id', 'allocation.asked'])
    .select(['allocation.collect_by', 'allocation_round.policy', 'round_line.decision'])
    .select(['allocation_round.level_numerator', 'allocation_round.level_denominator'])
    .select(['round_line.adjustment_reason', 'round_line.adjustment_note'])
    .select(['round_line.granted as grantedByRound', 'appeal.answer_text as upheldBecause'])
    .where('allocation.id', '=', allocationId)
    .executeTakeFirst();
}

/** The document that promised the blanks is the first one of their account. */
async function loadPromise(db: Db, allocationId: string) {
  const first = await db
    .selectFrom('entry')
    .select('seq')
    .where('account', '=', `allocated:${allocationId}`)
    .orderBy('seq')
    .executeTakeFirst();
  return first ? loadDocumentOnPaper(db, first.seq, 'allocation') : null;
}

export async function loadRoundCoverage(db: Db, roundId: string): Promise<RoundCoverage> {
  const lines = await db
    .selectFrom('round_line')
    .select(['office_id', 'decision', 'granted'])
    .where('round_id', '=', roundId)
    .execute();
  return new Map(
    lines
      .filter(({ decision }) => decision.need > 0)
      .map(({ office_id, decision, granted }) => {
        const { position } = decision.arithmetic;
        const { need } = decision;
        return [office_id, { before: position / need, after: (position + granted) / need }];
      }),
  );
}

function levelOf(line: {
  readonly level_numerator: number | null;
  readonly level_denominator: number | null;
}): Ratio | null {
  const { level_numerator: numerator, level_denominator: denominator } = line;
  return numerator === null || denominator === null ? null : { numerator, denominator };
}
