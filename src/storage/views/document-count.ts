/** How many lines a list of documents has, where that can be said without reading through the whole ledger. */
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { documentMatches } from './document-filter.ts';
import {
  documentsOf,
  fewAccounts,
  isOfAll,
  type ListOfDocuments,
  matchingAccounts,
  stretchesOf,
} from './document-stretch.ts';

const entriesOfLargeLedger = 200_000;

/** Of all pages together; null where there are more than `max`. */
export async function countDocumentLines(
  db: Db,
  { scope, filter, period }: ListOfDocuments,
  max: number,
): Promise<number | null> {
  const isOfPeriod = period.from !== null || period.to !== null;
  if (await isOfTooMany(db, { scope, filter })) return null;
  let count = 0;
  for (const stretch of stretchesOf(period, null)) {
    const lines = stretch.isOfLate
      ? sql`(${documentsOf({ scope, filter, period }, stretch)} OFFSET 0) AS document
          CROSS JOIN LATERAL (SELECT account FROM entry WHERE entry.seq = document.seq OFFSET 0) AS entry`
      : isOfPeriod
        ? sql`entry JOIN document ON document.seq = entry.seq AND ${documentMatches(filter, period)}
            AND entry.seq > ${stretch.above} AND entry.seq <= ${stretch.upTo}`
        : sql`entry`;
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM (
        SELECT FROM ${lines} JOIN (${matchingAccounts(db, { scope, filter })}) AS matching
          ON matching.code = entry.account
        LIMIT ${max + 1 - count}
      ) AS line`.execute(db);
    count += rows[0]!.n;
    if (count > max) return null;
  }
  return count;
}

/** Nobody counts what is found by reading through all of a large ledger. */
async function isOfTooMany(
  db: Db,
  list: Pick<ListOfDocuments, 'scope' | 'filter'>,
): Promise<boolean> {
  const ledger = await db.selectFrom('sequencer').select('entry_count').executeTakeFirstOrThrow();
  if (ledger.entry_count < entriesOfLargeLedger) return false;
  if (isOfAll(list)) return true;
  const some = await matchingAccounts(db, list)
    .limit(fewAccounts + 1)
    .execute();
  return some.length > fewAccounts;
}
