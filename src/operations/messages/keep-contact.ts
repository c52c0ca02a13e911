/** Adds an address of a place, or sets the last day on which it is used. */
import type { Actor, Place } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { type ContactRefusal, checkContact } from '#core/requisition/check-contact.ts';
import { claimAct } from '#storage/act-store.ts';
import { type Contact, saveContact, saveContactEnd } from '#storage/contact-store.ts';
import type { Database } from '#storage/db.ts';
import { loadContact } from '#storage/views/contacts-view.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { runOperation } from '../run-operation.ts';

export type ContactKept = 'kept' | 'event_id_reused' | 'not_found' | ContactRefusal;

/** An office keeps its own addresses, a province those of itself, the administrator everyone's. */
export function keepContact(
  database: Database,
  actor: Actor,
  contact: Contact,
  now: Date,
): Promise<ContactKept> {
  const at = now.toISOString();
  return runOperation(database, async (tx) => {
    if (!keepsContactsOf(actor, contact.place)) return 'not_found';
    const { officeId } = contact.place;
    if (officeId !== null && (await loadProvinceOf(tx, officeId)) === null) return 'not_found';
    const refusal = checkContact(contact);
    if (refusal !== null) return refusal;
    const act = { eventId: contact.id, actor: actor.login, input: contact, at };
    const claim = await claimAct(tx, act);
    if (claim === 'event_id_reused') return claim;
    if (claim === 'new') await saveContact(tx, contact, actor.login, at);
    return 'kept';
  });
}

export function endContact(
  database: Database,
  actor: Actor,
  id: string,
  validUntil: PlainDate,
): Promise<ContactKept> {
  return runOperation(database, async (tx) => {
    const contact = await loadContact(tx, id);
    const place = contact && { ...contact, subPointId: null };
    if (place === null || !keepsContactsOf(actor, place)) return 'not_found';
    if (validUntil < place.validFrom) return 'not_before_start';
    await saveContactEnd(tx, id, validUntil);
    return 'kept';
  });
}

/** Whether the addresses of the place are the actor's to read and change. */
export function keepsContactsOf(actor: Actor, place: Place): boolean {
  if (actor.subPointId !== null) return false;
  const isOwn = actor.officeId === place.officeId && actor.provinceCode === place.provinceCode;
  return isOwn || (actor.officeId === null && actor.provinceCode === null);
}
