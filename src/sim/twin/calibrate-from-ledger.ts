/** The twin's numbers from what the ledger has seen: its own offices, not drawn ones. */
import { addDays, type PlainDate, workingCalendar } from '#core/calendar.ts';
import { pooledWeekdayFactors } from '#core/forecast/calendar-factors.ts';
import { workingDaySeries } from '#core/forecast/office-day.ts';
import type { Database } from '#storage/db.ts';
import { loadHolidays, loadOfficePlaces } from '#storage/place-store.ts';
import { loadNationalFigures } from '#storage/views/national-figures.ts';
import { loadObservedDays, type ObservedDay } from '#storage/views/office-days.ts';
import { loadOfficeFacts } from '#storage/views/office-facts.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import type { KnownOffice } from './draw-offices.ts';
import { kilometresFromCentre } from './kilometres-from-centre.ts';
import type { TwinSettings } from './twin-settings.ts';

/** Calendar days looked back: weekdays and spread need a season, not years. */
const daysLookedBack = 90;

/**
 * The base settings with rates, weekdays, spread, capacities, lead times, stocks and reserve of the
 * ledger on that day. null where it has forecasts for no office yet. Behaviour, breakdowns and
 * tender delays are not in the ledger and stay as they are.
 */
export async function calibrateFromLedger(
  database: Database,
  asOf: PlainDate,
  base: TwinSettings,
): Promise<{ readonly settings: TwinSettings; readonly known: readonly KnownOffice[] } | null> {
  const { facts, places, days, holidays, figures } = await readSnapshot(database, async (db) => ({
    facts: await loadOfficeFacts(db, asOf),
    places: await loadOfficePlaces(db),
    days: await loadObservedDays(db, {
      from: addDays(asOf, -daysLookedBack),
      until: addDays(asOf, -1),
    }),
    holidays: await loadHolidays(db),
    figures: await loadNationalFigures(db, wholeCountry, `${asOf.slice(0, 4)}-01-01`),
  }));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const known = facts.flatMap((office): KnownOffice[] => {
    const place = placeOf.get(office.id);
    if (place === undefined || !office.dailyInflow) return [];
    return [
      {
        id: office.id,
        residents: place.residents,
        latitude: place.latitude,
        longitude: place.longitude,
        provinceCode: place.provinceCode,
        distanceKm: kilometresFromCentre(place),
        leadTimeDays: office.leadTimeDays,
        measured: {
          dailyMean: office.dailyInflow,
          capacityPerDay: office.capacityPerDay ?? 0,
          onHand: office.onHand,
        },
      },
    ];
  });
  if (known.length === 0) return null;
  const perDay = known.reduce((sum, { measured }) => sum + measured!.dailyMean, 0);
  const ratios = facts.flatMap(({ varianceToMeanRatio }) => varianceToMeanRatio ?? []);
  const series = [...byOffice(days).values()].map((lines) =>
    workingDaySeries(lines, workingCalendar(holidays)),
  );
  return {
    known,
    settings: {
      ...base,
      offices: known.length,
      recordsPerYear: Math.round(perDay * base.workingDays),
      openingReserve: figures.reserve,
      weekdayFactors: pooledWeekdayFactors(series),
      varianceToMeanRatio:
        ratios.length === 0
          ? base.varianceToMeanRatio
          : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
    },
  };
}

function byOffice(days: readonly ObservedDay[]): Map<string, ObservedDay[]> {
  const offices = new Map<string, ObservedDay[]>();
  for (const day of days) {
    const known = offices.get(day.officeId);
    if (known) known.push(day);
    else offices.set(day.officeId, [day]);
  }
  return offices;
}
