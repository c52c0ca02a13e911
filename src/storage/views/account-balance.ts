import { sql } from 'kysely';
import type { AccountCode } from '#core/ledger/account.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';

/** 0 for an account that nobody opened. */
export async function loadBalance(db: Db, code: AccountCode): Promise<Blanks> {
  const row = await db
    .selectFrom('account')
    .select('balance')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.balance ?? 0;
}

/** What an office has, what is on the road to it, and what is promised to it. */
export async function loadPosition(db: Db, officeId: OfficeId): Promise<Blanks> {
  const { blanks } = await db
    .selectFrom('account')
    .select(sql<Blanks>`coalesce(sum(balance), 0)::bigint`.as('blanks'))
    .where('office_id', '=', officeId)
    .where('kind', 'in', ['on_hand', 'in_transit', 'allocated'])
    .executeTakeFirstOrThrow();
  return blanks;
}
