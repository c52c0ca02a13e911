import type { outlookEndpoints } from '#contract/outlook-endpoints.ts';
import { modelInUse } from '#core/backtest/forecast-models.ts';
import { addDays, type PlainDate } from '#core/calendar.ts';
import { adjustedMonthlyUse } from '#core/forecast/adjusted-use.ts';
import type { DriverScope } from '#core/forecast/demand-driver.ts';
import type { Done } from '#operations/do-once.ts';
import { driverPreview } from '#operations/forecast/driver-preview.ts';
import { keepDriver } from '#operations/forecast/keep-drivers.ts';
import { keepPurchase } from '#operations/forecast/keep-purchases.ts';
import { outlookOf } from '#operations/forecast/outlook-of.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import type { Db } from '#storage/db.ts';
import { type DriverVersion, loadDriverVersions } from '#storage/demand-driver-store.ts';
import { loadPurchases } from '#storage/purchase-store.ts';
import { loadChoices, loadScoredOn, loadScores } from '#storage/score-store.ts';
import { loadPrintedBetween } from '#storage/views/printed-between.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Scope, scopeOf, seesOffice } from '#storage/views/scope.ts';
import { loadStockByDay } from '#storage/views/stock-by-day.ts';
import { type Routes, refuseUnknown } from '../answer.ts';
import { horizonMarks, officeMarks, worstOffices } from '../forecast-marks.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

const worstShown = 20;
const monthsOfUse = 3;
/** A month of the policies. */
const workingDaysPerMonth = 20;

export function outlookRoutes(parts: RouteParts): Routes<keyof typeof outlookEndpoints> {
  return { ...forecastRoutes(parts), ...driverRoutes(parts), ...purchaseRoutes(parts) };
}

function forecastRoutes({
  database,
  loadCountry,
  today,
}: RouteParts): Routes<'readForecastQuality' | 'readOfficeForecast'> {
  return {
    readForecastQuality: () =>
      readSnapshot(database, async (db) => {
        const { asOf, offices } = await loadCountry(db, today());
        const scores = await loadScores(db);
        const names = new Map(offices.map((office) => [office.id, office]));
        return {
          asOf,
          scoredOn: await loadScoredOn(db),
          inUse: modelInUse,
          horizons: horizonMarks(scores, await loadChoices(db)),
          worst: worstOffices(scores, worstShown).flatMap((line) => {
            const office = names.get(line.officeId);
            return office
              ? [{ ...line, name: office.name, provinceName: office.provinceName }]
              : [];
          }),
        };
      }),

    readOfficeForecast: ({ actor, params: { officeId } }) =>
      readSnapshot(database, async (db) => {
        const scope = scopeOf(actor);
        const world = await loadCountry(db, today());
        const office = world.offices.find(({ id }) => id === officeId);
        if (!office || !seesOffice(scope, office)) return refuseUnknown('officeId');
        return {
          scoredOn: await loadScoredOn(db),
          horizons: officeMarks(await loadScores(db, officeId)),
          adjustedUse: await adjustedUse(db, scope, world, officeId),
        };
      }),
  };
}

/** The last three whole months of days, today not counted. */
async function adjustedUse(db: Db, scope: Scope, { asOf, offices }: CountryWorld, id: string) {
  const period = { from: monthsBefore(asOf, monthsOfUse), until: addDays(asOf, -1) };
  const stock = await loadStockByDay(db, scope, id, period);
  const cards = await loadPrintedBetween(db, id, period);
  const daysOut = stock.filter(({ onHand }) => onHand === 0).length;
  const use = adjustedMonthlyUse({ cards, months: monthsOfUse, daysOut });
  const daily = offices.find((office) => office.id === id)?.dailyInflow ?? 0;
  const known = { ...period, months: monthsOfUse, cards, daysOut };
  return use === null ? null : { ...known, ...use, forecast: daily * workingDaysPerMonth };
}

/** The same day of an earlier month, or its last. */
function monthsBefore(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

function driverRoutes({
  database,
  loadCountry,
  today,
  worldNow,
}: RouteParts): Routes<'readDrivers' | 'previewDriver' | 'keepDriver'> {
  return {
    readDrivers: () =>
      readSnapshot(database, async (db) => {
        const { offices } = await loadCountry(db, today());
        const provinces = new Map(
          offices.map(({ provinceCode, provinceName }) => [provinceCode, provinceName]),
        );
        const names = new Map(offices.map(({ id, name }) => [id, name]));
        const nameOf = (scope: DriverScope): string | null => {
          if (scope.kind === 'country') return null;
          return scope.kind === 'province'
            ? (provinces.get(scope.code) ?? scope.code)
            : (names.get(scope.id) ?? scope.id);
        };
        return {
          drivers: driverLines(await loadDriverVersions(db), nameOf),
          provinces: [...provinces].sort().map(([code, name]) => ({ code, name })),
        };
      }),

    previewDriver: ({ query: { province, office, from, until, factorPercent } }) =>
      readSnapshot(database, async (db) => {
        const world = await loadCountry(db, today());
        const scope = scopeAsked(province, office);
        const factor = factorPercent / 100;
        return driverPreview(world, { scope, from, until: until ?? null, factor });
      }),

    keepDriver: async ({ actor, body: { factorPercent, ...change } }) =>
      answerOf(
        await keepDriver(database, actor, { ...change, factor: factorPercent / 100 }, worldNow()),
        'driverId',
      ),
  };
}

function scopeAsked(province: string | undefined, office: string | undefined): DriverScope {
  if (office !== undefined) return { kind: 'office', id: office };
  return province === undefined ? { kind: 'country' } : { kind: 'province', code: province };
}

/** One line a driver; its versions come the newest first. */
function driverLines(
  versions: readonly DriverVersion[],
  nameOf: (scope: DriverScope) => string | null,
) {
  const byId = new Map<string, DriverVersion[]>();
  for (const version of versions) {
    const of = byId.get(version.id);
    if (of) of.push(version);
    else byId.set(version.id, [version]);
  }
  return [...byId.values()]
    .map(([newest, ...before]) => ({
      id: newest!.id,
      scope: newest!.scope,
      placeName: nameOf(newest!.scope),
      ...versionLine(newest!),
      before: before.map(versionLine),
    }))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}

function versionLine(version: DriverVersion) {
  const { kind, from, until, reference, statedBy, recordedAt, isWithdrawn } = version;
  const factorPercent = Math.round(version.factor * 100);
  const known = { version: version.version, kind, from, until, factorPercent, reference };
  return { ...known, statedBy, recordedAt, isWithdrawn };
}

function purchaseRoutes({
  database,
  loadCountry,
  today,
  worldNow,
}: RouteParts): Routes<'readOutlook' | 'keepPurchase'> {
  return {
    readOutlook: ({ query }) =>
      readSnapshot(database, async (db) => {
        const world = await loadCountry(db, today());
        const purchases = await loadPurchases(db);
        const { outlooks, ...outlook } = outlookOf(world, purchases, query);
        return {
          ...outlook,
          ledgerSeq: world.version.ledgerSeq,
          outlooks: outlooks.map(({ fan, arrivals, ...rest }) => ({
            ...rest,
            fan: [...fan],
            arrivals: [...arrivals],
          })),
          purchases,
        };
      }),

    keepPurchase: async ({ actor, body }) =>
      answerOf(await keepPurchase(database, actor, body, worldNow()), 'purchaseId'),
  };
}

function answerOf(answer: Done<string>, idField: string) {
  return answer.outcome === 'refused'
    ? refuseAtField(answer.code, { event_id_reused: 'eventId' }, { not_found: idField })
    : { outcome: answer.outcome };
}
