/** The document that opened an account of its own: of an allocation, or of a shipment. */
import { sql } from 'kysely';
import { isStanding } from './standing-document.ts';

/** null while the account has no document in force. `column` holds what stands behind the kind in the account's code. */
export function firstDocumentOf(kind: 'allocated' | 'in_transit', column: string) {
  return sql<number | null>`(
    SELECT min(entry.seq) FROM entry JOIN document ON document.seq = entry.seq
    WHERE entry.account = ${`${kind}:`} || ${sql.ref(column)} AND ${isStanding}
  )`;
}
