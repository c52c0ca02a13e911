/** Keeps the purchases planned for the reserve; each change is a further version. */
import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import { checkPurchase, type Purchase } from '#core/outlook/purchase.ts';
import type { Database } from '#storage/db.ts';
import { loadPurchaseVersion, savePurchaseVersion } from '#storage/purchase-store.ts';
import { type Done, doOnce } from '../do-once.ts';

export interface PurchaseChange extends Omit<Purchase, 'id'> {
  readonly eventId: string;
  /** null: a new one, which takes the event's id. */
  readonly purchaseId: string | null;
  /** The version that its author saw, 0 for a new one: refused when there is a newer one by now. */
  readonly basedOn: number;
  /** It came, or was given up. */
  readonly isWithdrawn: boolean;
}

export function keepPurchase(
  database: Database,
  actor: Actor,
  { eventId, purchaseId, basedOn, isWithdrawn, ...stated }: PurchaseChange,
  now: Date,
): Promise<Done<'not_found' | 'changed_since_shown'>> {
  const id = purchaseId ?? eventId;
  const asked = { eventId, input: { purchase: id, basedOn, isWithdrawn, stated } };
  return doOnce(database, actor, asked, id, now, async (tx) => {
    assert(checkPurchase(stated) === null, 'the form has refused a purchase that may not be kept');
    const last = await loadPurchaseVersion(tx, id);
    if (purchaseId !== null && last === null) return 'not_found';
    if ((last?.version ?? 0) !== basedOn) return 'changed_since_shown';
    const kept = { ...stated, id, statedBy: actor.login, recordedAt: now.toISOString() };
    await savePurchaseVersion(tx, { ...kept, version: basedOn + 1, isWithdrawn });
    return null;
  });
}
