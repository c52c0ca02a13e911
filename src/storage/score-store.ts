/** How the forecasts did on the past: the newest trial is kept, older ones give way. */
import type { ModelChoice } from '#core/backtest/choose-model.ts';
import type { BacktestScore } from '#core/backtest/rolling-origin.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export async function saveScores(
  tx: Tx,
  asOf: PlainDate,
  scores: readonly BacktestScore[],
  choices: readonly ModelChoice[],
): Promise<void> {
  await tx.deleteFrom('forecast_score').execute();
  await tx.deleteFrom('forecast_choice').execute();
  const rows = scores.map((score) => ({
    as_of: asOf,
    office_id: score.office,
    horizon: score.horizon,
    model: score.model,
    working_days: score.workingDays,
    origins: score.origins,
    pinball: score.pinball,
    crps: score.crps,
    bias: score.bias,
    absolute_error: score.absoluteError,
    seen: score.seen,
    covered: score.covered,
    pit_tenths: score.pitTenths,
    step: score.step,
  }));
  await saveRows(tx, 'forecast_score', ['as_of', 'office_id', 'horizon', 'model'], rows);
  const chosen = choices.map((choice) => ({
    as_of: asOf,
    horizon: choice.horizon,
    document: choice,
  }));
  await saveRows(tx, 'forecast_choice', ['as_of', 'horizon'], chosen);
}

/** The day of the trial that is kept; null when there is none. */
export async function loadScoredOn(db: Db): Promise<PlainDate | null> {
  const row = await db
    .selectFrom('forecast_choice')
    .select((is) => is.fn.max('as_of').as('day'))
    .executeTakeFirst();
  return row?.day ?? null;
}

export async function loadChoices(db: Db): Promise<ModelChoice[]> {
  const rows = await db
    .selectFrom('forecast_choice')
    .select('document')
    .orderBy('horizon')
    .execute();
  return rows.map(({ document }) => document);
}

/** Of one office, or of all. */
export async function loadScores(db: Db, officeId?: OfficeId): Promise<BacktestScore[]> {
  const rows = await db
    .selectFrom('forecast_score')
    .selectAll()
    .$if(officeId !== undefined, (is) => is.where('office_id', '=', officeId!))
    .orderBy('office_id')
    .execute();
  return rows.map((row) => ({
    office: row.office_id,
    model: row.model,
    horizon: row.horizon,
    workingDays: row.working_days,
    origins: row.origins,
    pinball: row.pinball,
    crps: row.crps,
    bias: row.bias,
    absoluteError: row.absolute_error,
    seen: row.seen,
    covered: row.covered,
    pitTenths: row.pit_tenths,
    step: row.step,
  }));
}
