/** The steps of the last days, newest day first. */
import type { PlainDate } from '#core/calendar.ts';
import { workSteps } from '#core/requisition/work-step.ts';
import type { Db } from '../db.ts';

const daysShown = 14;

export async function loadWork(db: Db, day: PlainDate | null) {
  const rows = await db
    .selectFrom('job_run')
    .select(['day', 'step', 'state', 'started_at as startedAt', 'finished_at as finishedAt'])
    .select(['outcome', 'error'])
    .$if(day !== null, (query) => query.where('day', '=', day!))
    .orderBy('day', 'desc')
    .limit(daysShown * workSteps.length)
    .execute();
  const days = new Map<PlainDate, typeof rows>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return [...days].map(([of, steps]) => ({
    day: of,
    steps: steps
      .map(({ day: _day, ...step }) => step)
      .sort((a, b) => workSteps.indexOf(a.step) - workSteps.indexOf(b.step)),
  }));
}
