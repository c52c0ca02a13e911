/** Lots of the makers: what they cost, the boxes they came in, and the deliveries that brought them. */
import { sql } from 'kysely';
import type { Box } from '#core/ledger/delivery-boxes.ts';
import type { SerialRange, SerialsRefusal } from '#core/ledger/serial-range.ts';
import type { Tx } from './db.ts';
import { bringSerials } from './serial-store.ts';

export interface Lot {
  readonly number: string;
  readonly maker: string;
  readonly contract: string;
  readonly unitPriceRupiah: number;
  readonly budgetYear: number;
}

export interface LotOfDelivery {
  /** The delivery, posted in this transaction. */
  readonly seq: number;
  readonly lot: Lot;
  readonly boxes: readonly Box[];
  readonly ranges: readonly SerialRange[];
}

export type LotRefusal =
  | SerialsRefusal
  /** On record with another maker, contract, price or year. */
  | { readonly code: 'lot_differs' }
  /** The label is that of another box whose blanks are on record. */
  | { readonly code: 'box_elsewhere'; readonly label: string };

/**
 * Keeps the lot of a delivery with its boxes and serial numbers, or refuses and must undo the delivery. What a
 * reversed delivery said is no hindrance to saying it right. null: kept.
 */
export async function registerLot(tx: Tx, delivery: LotOfDelivery): Promise<LotRefusal | null> {
  const { seq, lot, boxes, ranges } = delivery;
  if (!(await saveLot(tx, lot))) return { code: 'lot_differs' };
  await tx.insertInto('lot_delivery').values({ seq, lot: lot.number }).execute();
  const refusal = await bringSerials(tx, { seq, ranges, to: 'reserve', lot: lot.number });
  if (refusal) return refusal;
  const label = await saveBoxes(tx, lot.number, boxes);
  return label === null ? null : { code: 'box_elsewhere', label };
}

/** False when it stands on record otherwise. */
async function saveLot(tx: Tx, lot: Lot): Promise<boolean> {
  const facts = {
    maker: lot.maker,
    contract: lot.contract,
    unit_price_rupiah: lot.unitPriceRupiah,
    budget_year: lot.budgetYear,
  };
  const saved = await tx
    .insertInto('lot')
    .values({ number: lot.number, ...facts })
    .onConflict((conflict) =>
      conflict
        .column('number')
        .doUpdateSet(facts)
        .where(
          sql<boolean>`(lot.maker, lot.contract, lot.unit_price_rupiah, lot.budget_year)
              = (excluded.maker, excluded.contract, excluded.unit_price_rupiah, excluded.budget_year)
            OR NOT EXISTS (
              SELECT FROM lot_delivery WHERE lot_delivery.lot = lot.number
                AND NOT EXISTS (SELECT FROM document WHERE document.reverses = lot_delivery.seq))`,
        ),
    )
    .returning('number')
    .executeTakeFirst();
  return saved !== undefined;
}

/** The first label that belongs to another box; null when all are kept. */
async function saveBoxes(tx: Tx, lot: string, boxes: readonly Box[]): Promise<string | null> {
  if (boxes.length === 0) return null;
  const { rows } = await sql<{ label: string }>`
    INSERT INTO box (label, outer_label, lot, prefix, first, last)
    SELECT named.label, named."outerLabel", ${lot}, named.prefix, named.first, named.last
    FROM jsonb_to_recordset(${JSON.stringify(boxes)}::jsonb)
      AS named (label text, "outerLabel" text, prefix text, first bigint, last bigint)
    ON CONFLICT (label) DO UPDATE
    SET outer_label = excluded.outer_label, lot = excluded.lot, prefix = excluded.prefix, first = excluded.first,
      last = excluded.last
    WHERE (box.lot, box.prefix, box.first, box.last) = (excluded.lot, excluded.prefix, excluded.first, excluded.last)
      OR NOT EXISTS (SELECT FROM ranges_within(box.prefix, box.first, box.last))
    RETURNING label`.execute(tx);
  const saved = new Set(rows.map(({ label }) => label));
  return boxes.find(({ label }) => !saved.has(label))?.label ?? null;
}
