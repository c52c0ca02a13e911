/** One document with its entries. Of a document between several offices each sees its own entries only. */
import type { PlainDate } from '#core/calendar.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { accountInScope, type Scope } from './scope.ts';

/** null when there is no such document or none of its entries is in scope. */
export async function loadDocument(db: Db, scope: Scope, seq: number, asOf: PlainDate) {
  const entries = await db
    .selectFrom('entry')
    .innerJoin('account', 'account.code', 'entry.account')
    .leftJoin(nameOn(db, asOf), 'name.office_id', 'account.office_id')
    .select(['entry.account', 'account.kind as accountKind', 'account.office_id as officeId'])
    .select(['name.name as officeName', 'entry.amount'])
    .select(['entry.balance_before as balanceBefore', 'entry.balance_after as balanceAfter'])
    .where('entry.seq', '=', seq)
    .where(accountInScope(scope))
    .orderBy('entry.line')
    .execute();
  if (entries.length === 0) return null;
  const document = await db
    .selectFrom('document')
    .leftJoin('document as reversal', 'reversal.reverses', 'document.seq')
    .select(['document.seq', 'document.event_id as eventId', 'document.kind', 'document.actor'])
    .select(['document.reference', 'document.reverses', 'reversal.seq as reversedBy'])
    .select(['document.occurred_at as occurredAt', 'document.recorded_at as recordedAt'])
    .where('document.seq', '=', seq)
    .executeTakeFirstOrThrow();
  return { ...document, entries };
}
