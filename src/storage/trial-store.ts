/**
 * Trials of rules: kept when asked for, followed year by year, and their results for later
 * comparison.
 */
import type { Db, Instant, Tx } from './db.ts';
import type { TrialState } from './trial-tables.ts';

/**
 * What was asked for and what came of it are whatever the twin wrote: it alone knows their shape.
 */
export interface KeptTrial<Choice = unknown, Result = unknown> {
  readonly id: string;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly choice: Choice;
  readonly state: TrialState;
  readonly yearsDone: number;
  readonly lastSignAt: Instant;
  readonly finishedAt: Instant | null;
  readonly result: Result | null;
}

export async function saveTrial(
  tx: Tx,
  trial: Pick<KeptTrial, 'id' | 'startedBy' | 'choice'>,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto('trial')
    .values({
      id: trial.id,
      started_by: trial.startedBy,
      started_at: at,
      choice: JSON.stringify(trial.choice),
      state: 'running',
      last_sign_at: at,
      finished_at: null,
      result: null,
    })
    .execute();
}

/** false when the trial no longer runs: then nobody wants the rest of it. */
export async function saveTrialYear(
  tx: Tx,
  id: string,
  yearsDone: number,
  at: Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('trial')
    .set({ years_done: yearsDone, last_sign_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a running trial; false when it does not run any more. A result stands with `done` alone. */
export async function endTrial(
  tx: Tx,
  id: string,
  state: Exclude<TrialState, 'running'>,
  result: unknown,
  at: Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('trial')
    .set({ state, finished_at: at, result: state === 'done' ? JSON.stringify(result) : null })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Trials that run and gave a sign after `since`. */
export async function countRunningTrials(db: Db, since: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('trial')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'running')
    .where('last_sign_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function loadTrial(db: Db, id: string): Promise<KeptTrial | null> {
  const row = await db.selectFrom('trial').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? keptTrial(row) : null;
}

/** The newest first. */
export async function loadTrials(db: Db, most: number): Promise<KeptTrial[]> {
  const rows = await db
    .selectFrom('trial')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(keptTrial);
}

function keptTrial(row: {
  id: string;
  started_by: string;
  started_at: Instant;
  choice: unknown;
  state: TrialState;
  years_done: number;
  last_sign_at: Instant;
  finished_at: Instant | null;
  result: unknown;
}): KeptTrial {
  return {
    id: row.id,
    startedBy: row.started_by,
    startedAt: row.started_at,
    choice: row.choice,
    state: row.state,
    yearsDone: row.years_done,
    lastSignAt: row.last_sign_at,
    finishedAt: row.finished_at,
    result: row.result,
  };
}
