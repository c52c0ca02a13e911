/** The points below an office: opened, and closed for good. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Tx } from './db.ts';

export interface SubPoint {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly name: string;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  /** The act that opened it; null for one from before this system. */
  readonly eventId: string | null;
}

export async function saveSubPoints(tx: Tx, points: readonly SubPoint[]): Promise<void> {
  if (points.length === 0) return;
  await tx
    .insertInto('sub_point')
    .values(
      points.map((point) => ({
        id: point.id,
        office_id: point.officeId,
        name: point.name,
        opened_on: point.openedOn,
        closed_on: point.closedOn,
        event_id: point.eventId,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The number of the last point the office ever had; the office is locked, so that two do not take the same. */
export async function lockLastNumber(tx: Tx, officeId: OfficeId): Promise<number | null> {
  const office = await tx
    .selectFrom('office')
    .select('id')
    .where('id', '=', officeId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!office) return null;
  const last = await tx
    .selectFrom('sub_point')
    .select('id')
    .where('office_id', '=', officeId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? Number(last.id.slice(-2)) : 0;
}

/** Locked until the transaction ends; null when there is none. */
export async function lockSubPoint(tx: Tx, id: string): Promise<SubPoint | null> {
  const row = await tx
    .selectFrom('sub_point')
    .select(['id', 'office_id as officeId', 'name', 'opened_on as openedOn'])
    .select(['closed_on as closedOn', 'event_id as eventId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function saveClosing(tx: Tx, id: string, closedOn: PlainDate): Promise<void> {
  await tx.updateTable('sub_point').set({ closed_on: closedOn }).where('id', '=', id).execute();
}
