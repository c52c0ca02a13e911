import { type Actor, country, type Place } from '#core/access/role.ts';
import {
  type ContactKept,
  endContact,
  keepContact,
  keepsContactsOf,
} from '#operations/messages/keep-contact.ts';
import { loadContact, loadContacts } from '#storage/views/contacts-view.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function contactRoutes(
  parts: RouteParts,
): Routes<'readContacts' | 'saveContact' | 'endContact'> {
  const { database, worldNow } = parts;
  return {
    readContacts: async ({ actor, query }) => {
      const place = askedPlace(actor, query);
      if (place === null) return refuseContact('one_place', 'officeId');
      if (!keepsContactsOf(actor, place)) return refuseContact('not_found', 'officeId');
      return { contacts: await loadContacts(database.db, place) };
    },

    saveContact: async ({ actor, body }) => {
      const { eventId: id, officeId, provinceCode, ...contact } = body;
      const place = askedPlace(actor, {
        officeId: officeId ?? undefined,
        provinceCode: provinceCode ?? undefined,
      });
      if (place === null) return refuseContact('one_place', 'officeId');
      const kept = await keepContact(database, actor, { ...contact, id, place }, worldNow());
      return (await contactOr(kept, id)) ?? refuseContact('not_found', 'officeId');
    },

    endContact: async ({ actor, params, body }) => {
      const kept = await endContact(database, actor, params.contactId, body.validUntil);
      return (await contactOr(kept, params.contactId)) ?? refuseContact('not_found', 'contactId');
    },
  };

  async function contactOr(kept: ContactKept, id: string) {
    switch (kept) {
      case 'kept':
        return loadContact(database.db, id);
      case 'event_id_reused':
        return refuse('event_id_reused');
      case 'email':
      case 'phone':
        return refuseContact(kept, 'address');
      case 'not_before_start':
        return refuseContact(kept, 'validUntil');
      case 'not_found':
        return null;
    }
  }
}

/** The own place where none is named; null where two are. */
function askedPlace(
  actor: Actor,
  asked: { readonly officeId?: string | undefined; readonly provinceCode?: string | undefined },
): Place | null {
  const { officeId = null, provinceCode = null } = asked;
  if (officeId !== null && provinceCode !== null) return null;
  if (officeId !== null || provinceCode !== null) return { ...country, officeId, provinceCode };
  return { ...country, officeId: actor.officeId, provinceCode: actor.provinceCode };
}

function refuseContact(
  why: 'not_found' | 'email' | 'phone' | 'not_before_start' | 'one_place',
  field: string,
): Refused {
  return refuse(why === 'not_found' ? 'not_found' : 'bad_input', {
    fields: [{ field, said: { key: `field.${why}` } }],
  });
}
