/** Keeps places and calendar in order: names with their days, lead times, holidays. */
import type { Holiday } from '#core/calendar.ts';
import type { DatedName, OfficeId } from '#core/place.ts';
import type { Days } from '#core/quantity.ts';
import type { Database } from '#storage/db.ts';
import { loadOfficeNames, saveHolidays } from '#storage/place-store.ts';
import { deleteHoliday, lockOffice, saveLeadTime, saveNextName } from '#storage/setting-store.ts';
import { runOperation, runWholly } from './run-operation.ts';

export type SettingChanged =
  | { readonly outcome: 'done' | 'already_done' }
  | { readonly outcome: 'refused'; readonly code: 'not_found' | 'wrong_state' };

/** Names follow one another: a new one begins after the last; what was in force is kept with its days. */
export function renameOffice(
  database: Database,
  name: Omit<DatedName, 'validUntil'>,
): Promise<SettingChanged> {
  return runWholly<SettingChanged>(database, async (tx) => {
    if (!(await lockOffice(tx, name.officeId))) return { outcome: 'refused', code: 'not_found' };
    const last = (await loadOfficeNames(tx, name.officeId)).at(-1);
    if (!last || last.validFrom > name.validFrom)
      return { outcome: 'refused', code: 'wrong_state' };
    if (last.validFrom === name.validFrom) {
      const isSame = last.code === name.code && last.name === name.name;
      return isSame ? { outcome: 'already_done' } : { outcome: 'refused', code: 'wrong_state' };
    }
    await saveNextName(tx, last, { ...name, validUntil: null });
    return { outcome: 'done' };
  });
}

/** Rounds from now on reckon with it; those decided before stay as they were. */
export function setLeadTime(
  database: Database,
  officeId: OfficeId,
  days: Days,
): Promise<SettingChanged> {
  return runWholly<SettingChanged>(database, async (tx) => {
    if (!(await lockOffice(tx, officeId))) return { outcome: 'refused', code: 'not_found' };
    await saveLeadTime(tx, officeId, days);
    return { outcome: 'done' };
  });
}

export async function saveHoliday(database: Database, holiday: Holiday): Promise<void> {
  await runOperation(database, (tx) => saveHolidays(tx, [holiday]));
}

/** false when there is none of this day and name. */
export function removeHoliday(
  database: Database,
  holiday: Pick<Holiday, 'date' | 'name'>,
): Promise<boolean> {
  return runOperation(database, (tx) => deleteHoliday(tx, holiday));
}
