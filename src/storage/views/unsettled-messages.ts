/** Messages whose matter is not over: what was told already, and what may still be reminded of. */
import type { MessageKind } from '#core/requisition/message.ts';
import type { OpenMessage } from '#core/requisition/reminder-ladder.ts';
import type { Db } from '../db.ts';

/** What the unsettled messages of a kind are about. */
export async function loadUnsettled(db: Db, kind: MessageKind): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('about_id')
    .distinct()
    .where('kind', '=', kind)
    .where('settled_at', 'is', null)
    .execute();
  return rows.map(({ about_id }) => about_id);
}

/** Allocations that somebody is still called to collect although they were handed over or have expired. */
export async function loadCollected(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .innerJoin('allocation', 'allocation.id', 'message.about_id')
    .select('allocation.id')
    .distinct()
    .where('message.kind', 'in', ['call_to_collect', 'ready_to_collect'])
    .where('message.settled_at', 'is', null)
    .where('allocation.state', 'in', ['handed_over', 'expired'])
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of the kinds that nobody has acknowledged, with the office whose hours count; reminders are not among them. */
export async function loadUnacknowledged(
  db: Db,
  kinds: readonly MessageKind[],
): Promise<OpenMessage[]> {
  if (kinds.length === 0) return [];
  const rows = await db
    .selectFrom('message')
    .leftJoin('office', 'office.id', 'message.office_id')
    .select(['message.id', 'message.kind', 'message.office_id', 'message.about_id'])
    .select(['message.to_office', 'message.to_province', 'message.sentence_values'])
    .select(['message.created_at', 'message.due_at', 'office.province_code', 'office.time_zone'])
    .where('message.rung', '=', 0)
    .where('message.kind', 'in', [...kinds])
    .where('message.acknowledged_at', 'is', null)
    .where('message.settled_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: { officeId: row.to_office, provinceCode: row.to_province, subPointId: null },
    officeId: row.office_id,
    aboutId: row.about_id,
    values: row.sentence_values,
    dueAt: row.due_at,
    createdAt: row.created_at,
    provinceCode: row.province_code,
    timeZone: row.time_zone ?? 'Asia/Jakarta',
  }));
}
