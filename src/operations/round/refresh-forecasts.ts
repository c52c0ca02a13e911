/** Derives what to expect of every office from its days, and keeps it for the rounds. */
import type { PlainDate } from '#core/calendar.ts';
import { forecastCountry } from '#core/forecast/forecast-country.ts';
import type { Database } from '#storage/db.ts';
import { saveForecasts, savePattern } from '#storage/forecast-store.ts';
import { loadHistories } from '../forecast/load-histories.ts';
import { runOperation } from '../run-operation.ts';

/** The day `asOf` itself is not over and does not count. Returns the number of offices. */
export async function refreshForecasts(database: Database, asOf: PlainDate): Promise<number> {
  const { offices, policy } = await loadHistories(database, asOf);
  const { pattern, offices: forecasts } = forecastCountry(offices, policy);
  const kept = forecasts.map((forecast, index) => ({
    officeId: offices[index]!.office,
    asOf,
    ...forecast,
  }));
  await runOperation(database, async (tx) => {
    await saveForecasts(tx, kept);
    await savePattern(tx, asOf, pattern);
  });
  return kept.length;
}
