/** Derives what to expect of every office from its days, and keeps it for the rounds. */
import { addDays, type PlainDate, workingCalendar } from '#core/calendar.ts';
import {
  commonPattern,
  forecastOffice,
  type OfficeHistory,
  ratePerResident,
} from '#core/forecast/forecast-office.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { Database } from '#storage/db.ts';
import { saveForecasts } from '#storage/forecast-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { loadObservedDays } from '#storage/views/office-days.ts';
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

  const series = groupBy(days, ({ officeId }) => officeId);
  const histories = new Map<OfficeFacts, OfficeHistory>(
    offices.map((office) => [
      office,
      {
        series: series.get(office.id) ?? [],
        residents: office.residents,
        printersWorking: office.printersWorking,
      },
    ]),
  );
  const pattern = commonPattern([...histories.values()], calendar);
  const provinces = groupBy(offices, ({ provinceCode }) => provinceCode);
  const forecasts = [...provinces.values()].flatMap((members) => {
    const ofProvince = members.flatMap((office) => histories.get(office) ?? []);
    const provinceRatePerResident = ratePerResident(ofProvince, pattern, calendar);
    return members.map((office, index) => ({
      officeId: office.id,
      asOf,
      ...forecastOffice({
        history: ofProvince[index]!,
        provinceRatePerResident,
        pattern,
        policy,
        calendar,
      }),
    }));
  });
  await runOperation(database, (tx) => saveForecasts(tx, forecasts));
  return forecasts.length;
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
