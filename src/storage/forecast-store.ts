/** What the core derived from an office's days, kept so that a round need not read a year of days. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Tx } from './db.ts';
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
