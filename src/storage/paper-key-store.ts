/** The public keys of all who ever signed papers here. */
import type { Db, Instant } from './db.ts';

export interface PaperKey {
  readonly id: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
  readonly since: Instant;
}

/** A key that is known already stays as it is. */
export async function savePaperKey(db: Db, { id, publicKey, since }: PaperKey): Promise<void> {
  await db
    .insertInto('paper_key')
    .values({ id, public_key: Buffer.from(publicKey, 'base64'), since })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The newest first. */
export async function loadPaperKeys(db: Db): Promise<PaperKey[]> {
  const rows = await db
    .selectFrom('paper_key')
    .selectAll()
    .orderBy('since', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, public_key, since }) => ({
    id,
    publicKey: public_key.toString('base64'),
    since,
  }));
}
