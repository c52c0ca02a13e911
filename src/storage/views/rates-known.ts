import type { Db } from '../db.ts';

/** Whether a forecast has given any office a rate: then the twin can begin from the ledger. */
export async function ratesAreKnown(db: Db): Promise<boolean> {
  const one = await db
    .selectFrom('office_forecast')
    .select('office_id')
    .where('daily_inflow', '>', 0)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
