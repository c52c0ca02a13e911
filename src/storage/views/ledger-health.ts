import { sql } from 'kysely';
import type { Db } from '../db.ts';

/**
 * The short form of what the doctor recomputes in full: all balances together are zero, and the last document has the
 * last number. False means that the figures cannot be trusted.
 */
export async function ledgerIsSound(db: Db): Promise<boolean> {
  const { rows } = await sql<{ sound: boolean }>`
    SELECT (SELECT coalesce(sum(balance), 0) FROM account) = 0
      AND last_seq = (SELECT coalesce(max(seq), 0) FROM document) AS sound
    FROM sequencer`.execute(db);
  return rows[0]?.sound ?? false;
}
