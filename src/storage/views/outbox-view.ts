/** What has become of every letter. */
import type { Db } from '../db.ts';
import type { DeliveryState } from '../message-tables.ts';
import { cutPage } from './cut-page.ts';

/** Newest first; `after` is the number of the last of the page before. */
export async function loadOutbox(
  db: Db,
  state: DeliveryState | undefined,
  page: { readonly after: number | null; readonly limit: number },
) {
  const rows = await deliveryLines(db)
    .$if(state !== undefined, (query) => query.where('delivery.state', '=', state!))
    .$if(page.after !== null, (query) => query.where('delivery.number', '<', page.after))
    .orderBy('delivery.number', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ number }) => number);
  return {
    items: shown.map(({ number: _number, ...row }) => row),
    next,
  };
}

export async function loadDelivery(db: Db, id: string) {
  const row = await deliveryLines(db).where('delivery.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { number: _number, ...delivery } = row;
  return delivery;
}

export async function countDeliveries(db: Db): Promise<Record<DeliveryState, number>> {
  const rows = await db
    .selectFrom('delivery')
    .select((is) => ['state', is.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, sent: 0, dead: 0, needless: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

function deliveryLines(db: Db) {
  return db
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message_id')
    .select(['delivery.number', 'delivery.id', 'delivery.message_id as messageId', 'message.kind'])
    .select(['message.office_id as officeId', 'delivery.channel', 'delivery.address'])
    .select(['delivery.state', 'delivery.tries', 'delivery.created_at as createdAt'])
    .select(['delivery.next_try_at as nextTryAt', 'delivery.sent_at as sentAt', 'delivery.error']);
}
