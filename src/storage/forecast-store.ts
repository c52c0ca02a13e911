/** What the core derived from an office's days, kept so that a round need not read a year of days. */
import type { PlainDate } from '#core/calendar.ts';
import type { CommonPattern } from '#core/forecast/forecast-office.ts';
import type { WeekdayFactors } from '#core/forecast/run-out.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface KeptForecast {
  readonly officeId: OfficeId;
  readonly asOf: PlainDate;
  /** Expected print-ready records a working day. */
  readonly dailyInflow: number;
  readonly varianceToMeanRatio: number;
  /** Days that the rate rests on, as they count; left out where nobody knows. */
  readonly daysOfEvidence?: number;
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
    days_of_evidence: forecast.daysOfEvidence ?? null,
    capacity_from: forecast.capacityProof?.from ?? null,
    capacity_until: forecast.capacityProof?.until ?? null,
    capacity_cards: forecast.capacityProof?.cards ?? null,
  }));
  return saveRows(tx, 'office_forecast', ['office_id', 'as_of'], rows);
}

export function savePattern(tx: Tx, asOf: PlainDate, pattern: CommonPattern): Promise<void> {
  const row = {
    as_of: asOf,
    weekday_factors: pattern.weekdayFactors,
    variance_to_mean_ratio: pattern.varianceToMeanRatio,
    memory: pattern.memory,
  };
  return saveRows(tx, 'forecast_pattern', ['as_of'], [row]);
}

/** The newest of the day or before; null where no forecast was made yet. */
export async function loadPattern(db: Db, day: PlainDate): Promise<CommonPattern | null> {
  const row = await db
    .selectFrom('forecast_pattern')
    .selectAll()
    .where('as_of', '<=', day)
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const [monday, tuesday, wednesday, thursday, friday] = row.weekday_factors;
  const weekdayFactors: WeekdayFactors = [monday!, tuesday!, wednesday!, thursday!, friday!];
  return {
    weekdayFactors,
    varianceToMeanRatio: row.variance_to_mean_ratio,
    memory: row.memory,
  };
}
