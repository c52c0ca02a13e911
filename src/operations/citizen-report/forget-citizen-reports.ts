/** Deletes what a closed report no longer needs: once a morning is often enough. */
import { addDays, type PlainDate } from '#core/calendar.ts';
import { ownWordsKeptDays, phoneKeptDays } from '#core/citizen-report/next-step.ts';
import { forgetReports } from '#storage/citizen-report-store.ts';
import type { Database } from '#storage/db.ts';
import { runOperation } from '../run-operation.ts';

/** Days after which not even the mark of a network is kept. */
const networkMarkKeptDays = 7;

export function forgetCitizenReports(database: Database, asOf: PlainDate): Promise<unknown> {
  return runOperation(database, (tx) =>
    forgetReports(tx, {
      phone: addDays(asOf, -phoneKeptDays),
      ownWords: addDays(asOf, -ownWordsKeptDays),
      networkMark: addDays(asOf, -networkMarkKeptDays),
    }),
  );
}
