/** The inbox of every place, and the letters that carry its messages to addresses outside. */
import { sql } from 'kysely';
import { assertSayable, type Message, type MessageKind } from '#core/requisition/message.ts';
import type { Instant, Tx } from './db.ts';

/**
 * Tells: call it in the transaction of what it tells, so that both are kept or neither. A message whose id is there
 * already is not told again. `now` is the clock of the world. Returns how many were told now.
 */
export async function saveMessages(
  tx: Tx,
  messages: readonly Message[],
  now: Instant,
): Promise<number> {
  if (messages.length === 0) return 0;
  for (const message of messages) assertSayable(message);
  const { rows } = await sql<{ told: number }>`
    WITH offered AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(messages.map(rowOf))}::jsonb) AS row (
        id text, root_id text, rung integer, kind text, to_province text, to_office text, office_id text,
        about_id text, sentence_values jsonb, due_at timestamptz, channels text[])
    ), told AS (
      INSERT INTO message (id, root_id, rung, kind, to_province, to_office, office_id, about_id, sentence_values,
        due_at, created_at)
      SELECT id, root_id, rung, kind, to_province, to_office, office_id, about_id, sentence_values, due_at, ${now}
      FROM offered
      ON CONFLICT (id) DO NOTHING
      RETURNING id, kind, to_province, to_office
    ), addressed AS (
      INSERT INTO delivery (id, message_id, channel, address, created_at, next_try_at)
      SELECT 'msg_' || left(encode(sha256(convert_to(
          told.id || ' ' || contact.channel || ' ' || contact.address, 'UTF8')), 'hex'), 32),
        told.id, contact.channel, contact.address, ${now}, ${now}
      FROM told
      JOIN offered ON offered.id = told.id
      JOIN contact ON contact.office_id IS NOT DISTINCT FROM told.to_office
        AND contact.province_code IS NOT DISTINCT FROM told.to_province
        AND (contact.kinds IS NULL OR told.kind = ANY (contact.kinds))
        AND (offered.channels IS NULL OR contact.channel = ANY (offered.channels))
        AND (${now}::timestamptz AT TIME ZONE 'Asia/Jakarta')::date
          BETWEEN contact.valid_from AND coalesce(contact.valid_until, 'infinity')
      ON CONFLICT DO NOTHING
    )
    SELECT count(*) AS told FROM told`.execute(tx);
  return rows[0]?.told ?? 0;
}

function rowOf({ id, kind, to, officeId, aboutId, values, dueAt, channels, rung = 0 }: Message) {
  return {
    id: rung === 0 ? id : `${id}~${rung}`,
    root_id: id,
    rung,
    kind,
    to_province: to.officeId === null ? to.provinceCode : null,
    to_office: to.officeId,
    office_id: officeId,
    about_id: aboutId,
    sentence_values: values,
    due_at: dueAt,
    channels: channels ?? null,
  };
}

/**
 * What the messages asked was done, or has become needless: their reminders stop, and letters that wait are not
 * sent.
 */
export async function settleMessages(
  tx: Tx,
  kind: MessageKind,
  aboutIds: readonly string[],
  now: Instant,
): Promise<void> {
  if (aboutIds.length === 0) return;
  const settled = await tx
    .updateTable('message')
    .set({ settled_at: now })
    .where('kind', '=', kind)
    .where('about_id', 'in', [...aboutIds])
    .where('settled_at', 'is', null)
    .returning('id')
    .execute();
  if (settled.length === 0) return;
  await tx
    .updateTable('delivery')
    .set({ state: 'needless' })
    .where('state', '=', 'waiting')
    .where(
      'message_id',
      'in',
      settled.map(({ id }) => id),
    )
    .execute();
}

/** Notes that it was read at its place; the first reader stays. */
export async function saveMessageRead(tx: Tx, id: string, by: string, now: Instant): Promise<void> {
  await tx
    .updateTable('message')
    .set({ read_at: now, read_by: by })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
}

/** Acknowledges the message with all its reminders, wherever they were sent: somebody acts on it now. */
export async function saveAcknowledged(
  tx: Tx,
  rootId: string,
  by: string,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('message')
    .set((row) => ({
      acknowledged_at: now,
      acknowledged_by: by,
      read_at: row.fn.coalesce('read_at', row.val(now)),
      read_by: row.fn.coalesce('read_by', row.val(by)),
    }))
    .where('root_id', '=', rootId)
    .where('acknowledged_at', 'is', null)
    .execute();
}
