/** The days of all offices as the forecasts want them, with what is known to have moved them. */
import { addDays, type PlainDate, type WorkingCalendar, workingCalendar } from '#core/calendar.ts';
import { driversOf } from '#core/forecast/demand-driver.ts';
import type { OfficeOfProvince } from '#core/forecast/forecast-country.ts';
import { workingDaySeries } from '#core/forecast/office-day.ts';
import type { OfficeId } from '#core/place.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { Days } from '#core/quantity.ts';
import type { Database } from '#storage/db.ts';
import { loadDrivers } from '#storage/demand-driver-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { loadObservedDays, type ObservedDay } from '#storage/views/office-days.ts';
import { loadOfficeFacts } from '#storage/views/office-facts.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';

/** A discounted rate has forgotten what is older, and a capacity proven longer ago may be gone. */
const daysLookedBack = 400;

export interface OfficeDays extends OfficeOfProvince {
  readonly office: OfficeId;
  readonly leadTimeDays: Days;
}

export interface Histories {
  readonly offices: readonly OfficeDays[];
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** The day `asOf` itself is not over and does not count. */
export async function loadHistories(database: Database, asOf: PlainDate): Promise<Histories> {
  const { offices, days, drivers, policies, holidays } = await readSnapshot(
    database,
    async (db) => ({
      offices: await loadOfficeFacts(db, asOf),
      days: await loadObservedDays(db, {
        from: addDays(asOf, -daysLookedBack),
        until: addDays(asOf, -1),
      }),
      drivers: await loadDrivers(db),
      policies: await loadPolicies(db, asOf),
      holidays: await loadHolidays(db),
    }),
  );
  const calendar = workingCalendar(holidays);
  const series = new Map<OfficeId, ObservedDay[]>(offices.map(({ id }) => [id, []]));
  for (const day of days) series.get(day.officeId)?.push(day);
  return {
    policy: policyAt(policies, asOf) ?? defaultPolicy,
    calendar,
    offices: offices.map((office) => ({
      office: office.id,
      provinceCode: office.provinceCode,
      residents: office.residents,
      printersWorking: office.printersWorking,
      leadTimeDays: office.leadTimeDays,
      drivers: driversOf(drivers, office),
      series: workingDaySeries(series.get(office.id) ?? [], calendar),
    })),
  };
}
