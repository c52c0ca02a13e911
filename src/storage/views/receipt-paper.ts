/** The receipt record of a shipment, from the documents of its receipt and its hand-over. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { Db } from '../db.ts';
import {
  amountIn,
  loadDocumentOnPaper,
  loadOfficesOnPaper,
  loadPersonName,
} from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';
import { isStanding } from './standing-document.ts';

export async function loadReceiptPaper(db: Db, scope: Scope, seq: number) {
  const document = await loadDocumentOnPaper(db, seq, 'receipt');
  const shipment = document?.entries.find(({ kind }) => kind === 'in_transit');
  if (!document || !shipment?.officeId) return null;
  const [office] = await loadOfficesOnPaper(db, [shipment.officeId], document.day);
  if (!office || !seesOffice(scope, office)) return null;
  const receipt = await db
    .selectFrom('receipt')
    .select('rejections')
    .where('seq', '=', seq)
    .executeTakeFirst();
  const rejected = amountIn(document, 'rejected');
  return {
    number: document.reference,
    seq,
    day: document.day,
    office,
    handover: await loadHandoverOf(db, shipment.account),
    accepted: amountIn(document, 'on_hand'),
    rejected: receipt?.rejections ?? (rejected > 0 ? [{ reason: null, blanks: rejected }] : []),
    missing: amountIn(document, 'dispute'),
    receiver: await loadPersonName(db, document.actor),
  };
}

/** The hand-over that opened the account of the shipment. */
async function loadHandoverOf(db: Db, account: string) {
  return db
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .leftJoin('shipment', 'shipment.seq', 'document.seq')
    .leftJoin('handover', 'handover.id', 'shipment.handover_id')
    .select(['document.reference as number', 'handover.collector_name as collector'])
    .select(sql<PlainDate>`(document.occurred_at AT TIME ZONE 'Asia/Jakarta')::date`.as('day'))
    .where('entry.account', '=', account)
    .where('document.kind', '=', 'handover')
    .where(isStanding)
    .orderBy('document.seq')
    .executeTakeFirstOrThrow();
}
