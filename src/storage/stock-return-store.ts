/** Blanks brought back to the central reserve: announced by the office, counted in by the keeper. */
import type { StockReturnState } from '#core/ledger/loan-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';

export interface StockReturn {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly onHand: Blanks;
  readonly rejected: Blanks;
  readonly state: StockReturnState;
  readonly announcedBy: string;
}

export async function saveStockReturn(
  tx: Tx,
  announced: StockReturn & { readonly reason: string; readonly announcedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('stock_return')
    .values({
      id: announced.id,
      office_id: announced.officeId,
      on_hand: announced.onHand,
      rejected: announced.rejected,
      reason: announced.reason,
      state: announced.state,
      announced_by: announced.announcedBy,
      announced_at: announced.announcedAt,
    })
    .execute();
}

/** Locked until the transaction ends; null when there is none. */
export async function lockStockReturn(tx: Tx, id: string): Promise<StockReturn | null> {
  const row = await tx
    .selectFrom('stock_return')
    .select(['id', 'office_id as officeId', 'on_hand as onHand', 'rejected', 'state'])
    .select('announced_by as announcedBy')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function saveReturnWithdrawn(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('stock_return').set({ state: 'withdrawn' }).where('id', '=', id).execute();
}

export async function saveReturnReceived(
  tx: Tx,
  id: string,
  received: {
    readonly onHand: Blanks;
    readonly rejected: Blanks;
    readonly by: string;
    readonly seq: number;
  },
): Promise<void> {
  await tx
    .updateTable('stock_return')
    .set({
      state: 'received',
      counted_on_hand: received.onHand,
      counted_rejected: received.rejected,
      received_by: received.by,
      seq: received.seq,
    })
    .where('id', '=', id)
    .execute();
}
