/** Rounds as they were decided. */
import { sql } from 'kysely';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import type { RoundContent, RoundInput, RoundLine } from '#core/allocation/decided-round.ts';
import { assert } from '#core/assert.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tx } from './db.ts';

/** The next number of the year; whoever asks next waits until this transaction ends. */
export async function takeRoundNumber(tx: Tx, year: number): Promise<number> {
  const { last_number } = await tx
    .insertInto('round_number')
    .values({ year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .column('year')
        .doUpdateSet((row) => ({ last_number: row('round_number.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

export interface KeptRound {
  readonly content: RoundContent;
  readonly input: RoundInput;
  readonly round: AllocationRound;
  readonly lines: readonly RoundLine[];
}

/** Its proposal must be there already. */
export async function saveRound(tx: Tx, { content, input, round, lines }: KeptRound) {
  await tx
    .insertInto('allocation_round')
    .values({
      id: content.roundId,
      year: Number(round.asOf.slice(0, 4)),
      number: content.number,
      as_of: round.asOf,
      policy_id: round.policy.id,
      policy_version: round.policy.version,
      policy: JSON.stringify(round.policy),
      ledger_seq: content.ledgerSeq,
      reserve_before: round.reserve.before,
      level_numerator: round.level?.numerator ?? null,
      level_denominator: round.level?.denominator ?? null,
      asked: content.asked,
      granted: content.granted,
      offices_granted: lines.filter(({ granted }) => granted > 0).length,
      offices_adjusted: lines.filter(({ adjustment }) => adjustment !== null).length,
      input: JSON.stringify(input),
      input_hash: Buffer.from(content.inputHash, 'hex'),
      result_hash: Buffer.from(content.resultHash, 'hex'),
    })
    .execute();
  await tx
    .insertInto('round_line')
    .values(
      lines.map(({ allocationId, decision, granted, adjustment }) => ({
        round_id: content.roundId,
        office_id: decision.office,
        allocation_id: allocationId,
        decision: JSON.stringify(decision),
        decided: decision.granted,
        granted,
        adjustment_reason: adjustment?.reason ?? null,
        adjustment_note: adjustment?.note ?? null,
      })),
    )
    .execute();
}

/** What the round was decided from, and the result's hash as it was kept: for a replay. null when there is none. */
export async function loadRoundInput(
  db: Db,
  roundId: string,
): Promise<{ input: RoundInput; inputHash: string; resultHash: string } | null> {
  const row = await db
    .selectFrom('allocation_round')
    .select(['input', 'input_hash', 'result_hash'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  return row
    ? {
        input: row.input,
        inputHash: row.input_hash.toString('hex'),
        resultHash: row.result_hash.toString('hex'),
      }
    : null;
}

export interface NewAllocation {
  readonly id: string;
  readonly roundId: string;
  readonly officeId: OfficeId;
  readonly quantity: number;
  readonly asked: number;
  readonly allocatedOn: PlainDate;
  readonly collectBy: PlainDate;
  readonly expiresOn: PlainDate;
  /** The asks that it answers. */
  readonly requisitions: readonly string[];
  /** The appeal that won it; null for a grant of the round itself. */
  readonly appealId: string | null;
}

/** In the order given, which is the order of their numbers. */
export async function saveAllocations(
  tx: Tx,
  allocations: readonly NewAllocation[],
): Promise<void> {
  assert(allocations.length > 0, 'an approval allocates something');
  await tx
    .insertInto('allocation')
    .values(
      allocations.map((allocation) => ({
        id: allocation.id,
        round_id: allocation.roundId,
        office_id: allocation.officeId,
        quantity: allocation.quantity,
        asked: allocation.asked,
        state: 'allocated' as const,
        allocated_on: allocation.allocatedOn,
        collect_by: allocation.collectBy,
        expires_on: allocation.expiresOn,
        appeal_id: allocation.appealId,
      })),
    )
    .execute();
  const answered = allocations.flatMap(({ id, requisitions }) =>
    requisitions.map((requisition) => ({ allocation_id: id, requisition_id: requisition })),
  );
  if (answered.length > 0) {
    await tx.insertInto('allocation_requisition').values(answered).execute();
  }
}

/** What a kept round says of collecting: the policy's days, and by when each office should set out. */
export async function loadRoundTerms(db: Db, roundId: string) {
  const { policy } = await db
    .selectFrom('allocation_round')
    .select('policy')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow();
  const lines = await db
    .selectFrom('round_line')
    .select(['office_id', sql<PlainDate | null>`decision ->> 'collectBy'`.as('day')])
    .where('round_id', '=', roundId)
    .execute();
  const collectBy = new Map<OfficeId, PlainDate>();
  for (const { office_id, day } of lines) if (day !== null) collectBy.set(office_id, day);
  return { collectWithinWorkingDays: policy.collectWithinWorkingDays, collectBy };
}
