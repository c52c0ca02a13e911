/** Blanks that are planned to be bought, by version; the newest of each holds. */
import type { Selectable } from 'kysely';
import type { Purchase } from '#core/outlook/purchase.ts';
import type { Db, Instant, Tx } from './db.ts';
import type { ForecastTables } from './forecast-tables.ts';

export interface PurchaseVersion extends Purchase {
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly statedBy: string;
  readonly recordedAt: Instant;
}

/** Those still ahead, of each the newest version, in the order of their contracts. */
export async function loadPurchases(db: Db): Promise<PurchaseVersion[]> {
  const rows = await db
    .selectFrom('purchase')
    .distinctOn('id')
    .selectAll()
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .map(purchaseOf)
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .sort((a, b) => (a.contractOn < b.contractOn ? -1 : 1));
}

/** The newest; null for an id that has none. Two of the same number meet at the primary key. */
export async function loadPurchaseVersion(db: Db, id: string): Promise<PurchaseVersion | null> {
  const row = await db
    .selectFrom('purchase')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? purchaseOf(row) : null;
}

export async function savePurchaseVersion(tx: Tx, purchase: PurchaseVersion): Promise<void> {
  await tx
    .insertInto('purchase')
    .values({
      id: purchase.id,
      version: purchase.version,
      name: purchase.name,
      quantity: purchase.quantity,
      contract_on: purchase.contractOn,
      lead_days: purchase.leadWorkingDays,
      delay_median: purchase.delay.medianDays,
      delay_95: purchase.delay.days95,
      is_withdrawn: purchase.isWithdrawn,
      stated_by: purchase.statedBy,
      recorded_at: purchase.recordedAt,
    })
    .execute();
}

function purchaseOf(row: Selectable<ForecastTables['purchase']>): PurchaseVersion {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    quantity: row.quantity,
    contractOn: row.contract_on,
    leadWorkingDays: row.lead_days,
    delay: { medianDays: row.delay_median, days95: row.delay_95 },
    isWithdrawn: row.is_withdrawn,
    statedBy: row.stated_by,
    recordedAt: row.recorded_at,
  };
}
