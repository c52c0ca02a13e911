/** What the core derived from an office's days, kept so that a round need not read a year of days. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface KeptForecast {
  readonly officeId: OfficeId;
  readonly asOf: PlainDate;
  /** Expected print-ready records a working day. */
  readonly dailyInflow: number;
  readonly varianceToMeanRatio: number;
  /** Proven cards a working day. */
  readonly capacityPerDay: number;
  /** The working days that prove the capacity and the cards printed on them; null where nothing is proven. */
  readonly capacityProof: {
    readonly from: PlainDate;
    readonly until: PlainDate;
    readonly cards: number;
  } | null;
}

export function saveForecasts(tx: Tx, forecasts: readonly KeptForecast[]): Promise<void> {
  const rows = forecasts.map((forecast) => ({
    office_id: forecast.officeId,
    as_of: forecast.asOf,
    daily_inflow: forecast.dailyInflow,
    variance_to_mean_ratio: forecast.varianceToMeanRatio,
    capacity_per_day: forecast.capacityPerDay,
    capacity_from: forecast.capacityProof?.from ?? null,
    capacity_until: forecast.capacityProof?.until ?? null,
    capacity_cards: forecast.capacityProof?.cards ?? null,
  }));
  return saveRows(tx, 'office_forecast', ['office_id', 'as_of'], rows);
}

/** The last forecast of each office made up to the day. */
export async function loadForecasts(db: Db, asOf: PlainDate): Promise<KeptForecast[]> {
  const rows = await db
    .selectFrom('office_forecast')
    .distinctOn('office_id')
    .selectAll()
    .where('as_of', '<=', asOf)
    .orderBy('office_id')
    .orderBy('as_of', 'desc')
    .execute();
  return rows.map((row) => ({
    officeId: row.office_id,
    asOf: row.as_of,
    dailyInflow: row.daily_inflow,
    varianceToMeanRatio: row.variance_to_mean_ratio,
    capacityPerDay: row.capacity_per_day,
    capacityProof:
      row.capacity_from === null || row.capacity_until === null || row.capacity_cards === null
        ? null
        : { from: row.capacity_from, until: row.capacity_until, cards: row.capacity_cards },
  }));
}
