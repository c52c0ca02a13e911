/** Derives what to expect of every office from its days, and keeps it for the rounds. */
import { addDays, type PlainDate, type WorkingCalendar, workingCalendar } from '#core/calendar.ts';
import { type DemandDriver, driversOf } from '#core/forecast/demand-driver.ts';
import { forecastCountry, type OfficeOfProvince } from '#core/forecast/forecast-country.ts';
import { workingDaySeries } from '#core/forecast/office-day.ts';
import type { OfficeId } from '#core/place.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { Database } from '#storage/db.ts';
import { saveForecasts } from '#storage/forecast-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { loadObservedDays, type ObservedDay } from '#storage/views/office-days.ts';
import { loadOfficeFacts, type OfficeFacts } from '#storage/views/office-facts.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { runOperation } from '../run-operation.ts';

/** A discounted rate has forgotten what is older, and a capacity proven longer ago may be gone. */
const daysLookedBack = 400;

/** The day `asOf` itself is not over and does not count. Returns the number of offices. */
export async function refreshForecasts(database: Database, asOf: PlainDate): Promise<number> {
  const { offices, days, policies, holidays } = await readSnapshot(database, async (db) => ({
    offices: await loadOfficeFacts(db, asOf),
    days: await loadObservedDays(db, {
      from: addDays(asOf, -daysLookedBack),
      until: addDays(asOf, -1),
    }),
    policies: await loadPolicies(db, asOf),
    holidays: await loadHolidays(db),
  }));
  const calendar = workingCalendar(holidays);
  const policy = policyAt(policies, asOf) ?? defaultPolicy;

  const histories = officeHistories(offices, days, [], calendar);
  const { offices: forecasts } = forecastCountry(histories, policy);
  const kept = forecasts.map((forecast, index) => ({
    officeId: offices[index]!.id,
    asOf,
    ...forecast,
  }));
  await runOperation(database, (tx) => saveForecasts(tx, kept));
  return kept.length;
}

/** What the core wants to know of each office, in the order given. */
function officeHistories(
  offices: readonly OfficeFacts[],
  days: readonly ObservedDay[],
  drivers: readonly DemandDriver[],
  calendar: WorkingCalendar,
): (OfficeOfProvince & { readonly office: string })[] {
  const series = new Map<OfficeId, ObservedDay[]>(offices.map(({ id }) => [id, []]));
  for (const day of days) series.get(day.officeId)?.push(day);
  return offices.map((office) => ({
    office: office.id,
    provinceCode: office.provinceCode,
    residents: office.residents,
    printersWorking: office.printersWorking,
    drivers: driversOf(drivers, office),
    series: workingDaySeries(series.get(office.id) ?? [], calendar),
  }));
}
