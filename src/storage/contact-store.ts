/** Where messages of a place are sent: dated addresses, never deleted, because letters went to them. */
import type { Place } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { MessageKind } from '#core/requisition/message.ts';
import type { Instant, Tx } from './db.ts';
import type { SentChannel } from './message-tables.ts';

export interface Contact {
  readonly id: string;
  readonly place: Place;
  readonly channel: SentChannel;
  readonly address: string;
  /** null: everything. */
  readonly kinds: readonly MessageKind[] | null;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

export async function saveContact(
  tx: Tx,
  { id, place, channel, address, kinds, validFrom, validUntil }: Contact,
  by: string,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('contact')
    .values({
      id,
      office_id: place.officeId,
      province_code: place.provinceCode,
      channel,
      address,
      kinds: kinds === null ? null : [...kinds],
      valid_from: validFrom,
      valid_until: validUntil,
      saved_by: by,
      saved_at: now,
    })
    .execute();
}

export async function saveContactEnd(tx: Tx, id: string, validUntil: PlainDate): Promise<void> {
  await tx
    .updateTable('contact')
    .set({ valid_until: validUntil })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
