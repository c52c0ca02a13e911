import type { Db } from '../db.ts';

/** The number of each document by the number on its paper; of several with one number, the last. */
export async function loadSeqsByReference(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('document')
    .select(['seq', 'reference'])
    .where('kind', 'in', ['destruction', 'withdrawal', 'redistribution'])
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ reference, seq }) => [reference, seq]));
}
