/** Keeps places and calendar in order: names with their days, lead times, holidays. */
import type { Actor } from '#core/access/role.ts';
import type { Holiday } from '#core/calendar.ts';
import type { DatedName, OfficeId } from '#core/place.ts';
import type { Days } from '#core/quantity.ts';
import type { Database } from '#storage/db.ts';
import { loadOfficeNames, saveHolidays } from '#storage/place-store.ts';
import { deleteHoliday, lockOffice, saveLeadTime, saveNextName } from '#storage/setting-store.ts';
import { type Done, doOnce } from './do-once.ts';

/** A change as its client sent it. */
export type Asked<Change> = Change & { readonly eventId: string };

/**
 * Names follow one another: a new one begins after the last; what was in force is kept with its days. The same name again
 * from the same day changes nothing.
 */
export function renameOffice(
  database: Database,
  actor: Actor,
  { eventId, ...name }: Asked<Omit<DatedName, 'validUntil'>>,
  now: Date,
): Promise<Done<'not_found' | 'wrong_state'>> {
  const asked = { eventId, input: { rename: name } };
  return doOnce(database, actor, asked, name.officeId, now, async (tx) => {
    if (!(await lockOffice(tx, name.officeId))) return 'not_found';
    const last = (await loadOfficeNames(tx, name.officeId)).at(-1);
    if (!last || last.validFrom > name.validFrom) return 'wrong_state';
    if (last.validFrom === name.validFrom) {
      return last.code === name.code && last.name === name.name ? null : 'wrong_state';
    }
    await saveNextName(tx, last, { ...name, validUntil: null });
    return null;
  });
}

/** Rounds from now on reckon with it; those decided before stay as they were. */
export function setLeadTime(
  database: Database,
  actor: Actor,
  { eventId, ...lead }: Asked<{ readonly officeId: OfficeId; readonly leadTimeDays: Days }>,
  now: Date,
): Promise<Done<'not_found'>> {
  const asked = { eventId, input: { lead } };
  return doOnce(database, actor, asked, lead.officeId, now, async (tx) => {
    if (!(await lockOffice(tx, lead.officeId))) return 'not_found';
    await saveLeadTime(tx, lead.officeId, lead.leadTimeDays);
    return null;
  });
}

/** A holiday of the same day and name stands there once. */
export function saveHoliday(
  database: Database,
  actor: Actor,
  { eventId, ...holiday }: Asked<Holiday>,
  now: Date,
): Promise<Done<never>> {
  const asked = { eventId, input: { holiday } };
  return doOnce<never>(database, actor, asked, holiday.date, now, async (tx) => {
    await saveHolidays(tx, [holiday]);
    return null;
  });
}

/** Where there is none of this day and name, nothing is to do. */
export function removeHoliday(
  database: Database,
  actor: Actor,
  { eventId, ...holiday }: Asked<Pick<Holiday, 'date' | 'name'>>,
  now: Date,
): Promise<Done<never>> {
  const asked = { eventId, input: { noHoliday: holiday } };
  return doOnce<never>(database, actor, asked, holiday.date, now, async (tx) => {
    await deleteHoliday(tx, holiday);
    return null;
  });
}
