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

/** Whether the entries are as many, and moved as much, as was kept with the last number: every entry is read. */
export async function ledgerChecksumHolds(db: Db): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    SELECT sequencer.entry_count = counted.entries AND sequencer.blanks_moved = counted.moved AS holds
    FROM sequencer, (
      SELECT count(*) AS entries, coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS moved FROM entry
    ) AS counted`.execute(db);
  return rows[0]?.holds ?? false;
}
