/** The columns of forecasts, their scores, drivers and purchases, as Kysely sees them. */
import type { Generated, JSONColumnType } from 'kysely';
import type { ModelChoice } from '#core/backtest/choose-model.ts';
import type { ForecastModel } from '#core/backtest/forecast-models.ts';
import type { BacktestHorizon } from '#core/backtest/rolling-origin.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { DriverKind } from '#core/forecast/demand-driver.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Instant } from './db.ts';

export interface ForecastTables {
  office_forecast: {
    office_id: OfficeId;
    as_of: PlainDate;
    daily_inflow: number;
    variance_to_mean_ratio: number;
    capacity_per_day: number;
    capacity_from: PlainDate | null;
    capacity_until: PlainDate | null;
    capacity_cards: Blanks | null;
    days_of_evidence: number | null;
  };
  forecast_pattern: {
    as_of: PlainDate;
    weekday_factors: number[];
    variance_to_mean_ratio: number;
    memory: number;
  };
  forecast_score: {
    as_of: PlainDate;
    office_id: OfficeId;
    horizon: BacktestHorizon;
    model: ForecastModel;
    working_days: Days;
    origins: number;
    pinball: number;
    crps: number;
    bias: number;
    absolute_error: number;
    seen: number;
    covered: number;
    pit_tenths: number[];
    step: number | null;
  };
  forecast_choice: {
    as_of: PlainDate;
    horizon: BacktestHorizon;
    document: JSONColumnType<ModelChoice>;
  };
  demand_driver: {
    id: string;
    version: number;
    kind: DriverKind;
    province_code: string | null;
    office_id: OfficeId | null;
    valid_from: PlainDate;
    valid_until: PlainDate | null;
    factor_percent: number;
    reference: string;
    is_withdrawn: Generated<boolean>;
    stated_by: string;
    recorded_at: Instant;
  };
  purchase: {
    id: string;
    version: number;
    name: string;
    quantity: Blanks;
    contract_on: PlainDate;
    lead_days: Days;
    delay_median: Days;
    delay_95: Days;
    is_withdrawn: Generated<boolean>;
    stated_by: string;
    recorded_at: Instant;
  };
}
