/** Between two mornings: what has come in meanwhile is no longer asked for, and what nobody acts on is reminded of. */
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { watchCitizenReports } from '../citizen-report/watch-citizen-reports.ts';
import { callSilentOffices } from './call-silent-offices.ts';
import type { MorningParts } from './morning-work.ts';
import { sendReminders } from './send-reminders.ts';
import { watchOverdue } from './watch-overdue.ts';

/** Nothing on days on which nobody works. Calling it as often as one likes tells nobody twice. */
export async function keepUp(parts: MorningParts): Promise<void> {
  const { database, loadCountry, today, worldNow } = parts;
  const world = await readSnapshot(database, (db) => loadCountry(db, today()));
  if (!world.calendar.isWorkingDay(world.asOf) || world.offices.length === 0) return;
  await callSilentOffices(database, world, worldNow());
  await watchOverdue(database, world, worldNow());
  await watchCitizenReports(database, world, worldNow());
  await sendReminders(database, worldNow());
}
