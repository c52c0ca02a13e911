/** The figures of the whole country, each the sum of the documents that `documents-view` lists for it. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { accountInScope, type Scope } from './scope.ts';
import { startOfDay } from './start-of-day.ts';

export interface NationalFigures {
  readonly reserve: Blanks;
  /** Promised to offices, still in the central store. */
  readonly allocated: Blanks;
  readonly inTransit: Blanks;
  readonly atOffices: Blanks;
  readonly printedThisYear: Blanks;
  readonly spoiledNotDestroyed: Blanks;
  readonly inDispute: Blanks;
  /** Refused at receipt, not yet destroyed or sent back. */
  readonly rejected: Blanks;
}

/** `yearStart` is the first day of the year of `printedThisYear`. */
export async function loadNationalFigures(
  db: Db,
  scope: Scope,
  yearStart: PlainDate,
): Promise<NationalFigures> {
  const balances = await db
    .selectFrom('account')
    .select(['kind', sql<Blanks>`sum(balance)::bigint`.as('balance')])
    .where(accountInScope(scope))
    .groupBy('kind')
    .execute();
  const { printedBefore } = await db
    .selectFrom('document')
    .innerJoin('entry', 'entry.seq', 'document.seq')
    .innerJoin('account', 'account.code', 'entry.account')
    .select(sql<Blanks>`coalesce(sum(entry.amount), 0)::bigint`.as('printedBefore'))
    .where('document.occurred_at', '<', startOfDay(yearStart))
    .where('account.kind', '=', 'printed')
    .where(accountInScope(scope))
    .executeTakeFirstOrThrow();
  const sumOf = (kind: AccountKind): Blanks =>
    balances.find((row) => row.kind === kind)?.balance ?? 0;
  return {
    reserve: sumOf('reserve'),
    allocated: sumOf('allocated'),
    inTransit: sumOf('in_transit'),
    atOffices: sumOf('on_hand'),
    printedThisYear: sumOf('printed') - printedBefore,
    spoiledNotDestroyed: sumOf('spoiled'),
    inDispute: sumOf('dispute'),
    rejected: sumOf('rejected'),
  };
}
