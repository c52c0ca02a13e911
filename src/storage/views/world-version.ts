/** Which state of the world this is: two reads with the same numbers saw the same offices, stocks and policies. */
import type { PlainDate } from '#core/calendar.ts';
import type { Db } from '../db.ts';

export interface WorldVersion {
  readonly ledgerSeq: number;
  /** Counts up with every change of what offices say, of requisitions, forecasts, policies and holidays. */
  readonly observations: number;
}

export async function loadWorldVersion(db: Db): Promise<WorldVersion> {
  return db
    .selectFrom('sequencer')
    .innerJoin('observation_version', 'observation_version.only_row', 'sequencer.only_row')
    .select(['sequencer.last_seq as ledgerSeq', 'observation_version.version as observations'])
    .executeTakeFirstOrThrow();
}

/** null before the first document. */
export async function loadLastRecordedAt(db: Db): Promise<Date | null> {
  const { last_seq, last_recorded_at } = await db
    .selectFrom('sequencer')
    .select(['last_seq', 'last_recorded_at'])
    .executeTakeFirstOrThrow();
  return last_seq === 0 ? null : new Date(last_recorded_at);
}

/** The day of the last forecasts; null before the first. */
export async function loadLastForecastDay(db: Db): Promise<PlainDate | null> {
  const row = await db
    .selectFrom('office_forecast')
    .select((is) => is.fn.max('as_of').as('day'))
    .executeTakeFirst();
  return row?.day ?? null;
}
