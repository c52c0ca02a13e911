/** Deliveries of the maker, one row for each box: rows of one delivery note are one delivery. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from '#storage/db.ts';
import type { Lot } from '#storage/lot-store.ts';
import { type DeliveryOffer, recordDeliveryWithin } from '../custody/record-delivery.ts';
import { derivedEventId } from '../derived-event-id.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';

export interface BoxRow {
  readonly line: number;
  readonly deliveryNote: string;
  readonly date: PlainDate;
  readonly lot: Lot;
  readonly quantity: Blanks;
  readonly box: string | null;
  readonly firstSerial: string | null;
  readonly lastSerial: string | null;
}

/** The same delivery in another file changes nothing; other content under its note is refused. */
export async function importLots(
  tx: Tx,
  actor: Actor,
  rows: readonly BoxRow[],
  now: Date,
): Promise<ImportCount> {
  const refusals: RowRefusal[] = [];
  const notes = new Map<string, BoxRow[]>();
  for (const row of rows) {
    const others = notes.get(row.deliveryNote) ?? [];
    notes.set(row.deliveryNote, [...others, row]);
    const first = others[0];
    if (first && headOf(first) !== headOf(row)) {
      const values = { other: first.line };
      refusals.push({ line: row.line, column: null, code: 'delivery_differs', values });
    }
    const parts = [row.box, row.firstSerial, row.lastSerial].filter((part) => part !== null);
    if (parts.length % 3 !== 0) {
      refusals.push({ line: row.line, column: 'box', code: 'box_incomplete' });
    }
  }
  if (refusals.length > 0) return { created: 0, changed: 0, unchanged: 0, refusals };
  let created = 0;
  for (const boxes of notes.values()) {
    const recorded = await recordDeliveryWithin(tx, actor, offerOf(boxes), now);
    if (recorded.outcome === 'posted') created++;
    if (recorded.outcome === 'refused') refusals.push(refusalOf(boxes, recorded.refusal));
  }
  return { created, changed: 0, unchanged: notes.size - created - refusals.length, refusals };
}

function headOf({ date, lot, quantity }: BoxRow): string {
  const { number, maker, contract, unitPriceRupiah, budgetYear } = lot;
  return JSON.stringify([date, number, maker, contract, unitPriceRupiah, budgetYear, quantity]);
}

function offerOf(rows: readonly BoxRow[]): DeliveryOffer {
  const { deliveryNote, date, lot, quantity } = rows[0]!;
  return {
    eventId: derivedEventId(`delivery note ${deliveryNote} of lot ${lot.number}`),
    reference: deliveryNote,
    occurredAt: momentsOfDay(date, 'Asia/Jakarta').start,
    lot,
    quantity,
    boxes: rows.flatMap(({ box, firstSerial, lastSerial }) =>
      box === null ? [] : [{ label: box, first: firstSerial!, last: lastSerial!, inner: [] }],
    ),
  };
}

function refusalOf(
  rows: readonly BoxRow[],
  refusal: { readonly code: string; readonly at?: number },
): RowRefusal {
  const row = rows[refusal.at ?? 0] ?? rows[0]!;
  if (refusal.code === 'serial_unreadable') {
    const values = { serial: row.firstSerial ?? '' };
    return { line: row.line, column: 'first_serial', code: 'serial_unreadable', values };
  }
  if (refusal.code === 'event_id_reused') {
    return { line: row.line, column: 'delivery_note', code: 'event_id_reused' };
  }
  if (refusal.code === 'occurred_in_future') {
    return { line: row.line, column: 'date', code: 'in_future' };
  }
  const values = { code: refusal.code };
  return { line: row.line, column: null, code: 'posting_refused', values };
}
