/**
 * Which step of which day's work was done, by whoever came first. A step is leased: when its process dies another takes
 * it over after the lease, and what is done stays done.
 */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { WorkOutcome, WorkStep } from '#core/requisition/work-step.ts';
import type { Db, Instant, Tx } from './db.ts';

/** Longer than any step takes. */
const leaseMinutes = 10;

/**
 * Whether the step is now ours. A failed step may be had again after the lease, or at once with `atOnce`. `now` is the
 * real clock.
 */
export async function claimStep(
  db: Db,
  day: PlainDate,
  step: WorkStep,
  now: Instant,
  atOnce: boolean,
): Promise<boolean> {
  const leasedUntil = new Date(Date.parse(now) + leaseMinutes * 60_000).toISOString();
  const { rows } = await sql`
    INSERT INTO job_run (day, step, state, tries, started_at, leased_until)
    VALUES (${day}, ${step}, 'running', 1, ${now}, ${leasedUntil})
    ON CONFLICT (day, step) DO UPDATE
    SET state = 'running', tries = job_run.tries + 1, started_at = ${now}, leased_until = ${leasedUntil},
      finished_at = NULL, error = NULL
    WHERE job_run.state IN ('running', 'failed')
      AND (job_run.leased_until < ${now} OR (${atOnce} AND job_run.state = 'failed'))
    RETURNING day`.execute(db);
  return rows.length === 1;
}

export async function saveStepDone(
  db: Db,
  day: PlainDate,
  step: WorkStep,
  outcome: WorkOutcome,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('job_run')
    .set({ state: 'done', finished_at: now, outcome: JSON.stringify(outcome) as never })
    .where('day', '=', day)
    .where('step', '=', step)
    .execute();
}

export async function saveStepFailed(
  tx: Tx,
  day: PlainDate,
  step: WorkStep,
  error: string,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('job_run')
    .set({ state: 'failed', finished_at: now, error })
    .where('day', '=', day)
    .where('step', '=', step)
    .execute();
}

/** Days on which the system was down: shown as what they are, and never done afterwards. */
export async function saveMissedDays(
  db: Db,
  days: readonly PlainDate[],
  steps: readonly WorkStep[],
  now: Instant,
): Promise<void> {
  if (days.length === 0) return;
  const rows = days.flatMap((day) =>
    steps.map((step) => ({ day, step, state: 'missed' as const, started_at: now, tries: 0 })),
  );
  await db
    .insertInto('job_run')
    .values(rows.map((row) => ({ ...row, outcome: JSON.stringify({}) as never })))
    .onConflict((conflict) => conflict.columns(['day', 'step']).doNothing())
    .execute();
}

/** The last day before `day` with any work; null before the first. */
export async function loadLastWorkDay(db: Db, day: PlainDate): Promise<PlainDate | null> {
  const row = await db
    .selectFrom('job_run')
    .select((is) => is.fn.max('day').as('day'))
    .where('day', '<', day)
    .executeTakeFirst();
  return row?.day ?? null;
}
