import type { AccountCode } from '#core/ledger/account.ts';
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
