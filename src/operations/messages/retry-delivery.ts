/** A letter that was given up is sent once more, from its first try on. */
import type { Database } from '#storage/db.ts';
import { reviveDelivery } from '#storage/delivery-store.ts';
import { loadDelivery } from '#storage/views/outbox-view.ts';
import { runOperation } from '../run-operation.ts';

/** `now` is the real clock, by which letters are sent. */
export function retryDelivery(
  database: Database,
  id: string,
  now: Date,
): Promise<'revived' | 'not_found' | 'nothing_to_retry'> {
  return runOperation(database, async (tx) => {
    if (await reviveDelivery(tx, id, now.toISOString())) return 'revived';
    const delivery = await loadDelivery(tx, id);
    if (delivery === null) return 'not_found';
    // Asked again after it was revived, it waits already.
    return delivery.state === 'waiting' ? 'revived' : 'nothing_to_retry';
  });
}
