/** Which state of the world this is: two reads with the same numbers saw the same offices, stocks and policies. */
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
