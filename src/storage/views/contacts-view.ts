/** The addresses of one place, those of the past included. */
import type { Place } from '#core/access/role.ts';
import type { Db } from '../db.ts';

export async function loadContacts(db: Db, place: Place) {
  return contactLines(db)
    .where('office_id', 'is not distinct from', place.officeId)
    .where('province_code', 'is not distinct from', place.provinceCode)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(contactsMax)
    .execute();
}

export async function loadContact(db: Db, id: string) {
  return (await contactLines(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Far more addresses than an office has people. */
const contactsMax = 200;

function contactLines(db: Db) {
  return db
    .selectFrom('contact')
    .select(['id', 'office_id as officeId', 'province_code as provinceCode', 'channel', 'address'])
    .select(['kinds', 'valid_from as validFrom', 'valid_until as validUntil']);
}
