import { assert } from '#core/assert.ts';
import { addDays, isPlainDate } from '#core/calendar.ts';
import { comparePrintJobs } from '#core/ledger/compare-print-jobs.ts';
import { type Flag, flagDays, suspectStatements } from '#core/ledger/suspect-statement.ts';
import { recordPrintJobs } from '#operations/office/record-print-jobs.ts';
import { cutPage } from '#storage/views/cut-page.ts';
import { loadPrintTotal } from '#storage/views/print-totals.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { loadComparedDays, loadOfficesStatedDays } from '#storage/views/stated-days.ts';
import { type Routes, refuse } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

/** Thirty working days lie within so many calendar days. */
const calendarDaysLookedBack = 2 * flagDays;
const flagsMax = 500;

export function printJobRoutes(
  parts: RouteParts,
): Routes<'recordPrintJobs' | 'readPrintJobs' | 'readFlags'> {
  const { database } = parts;
  return {
    recordPrintJobs: async ({ actor, body }) => {
      const clock = { today: parts.today(), now: parts.worldNow() };
      const answer = await recordPrintJobs(database, actor, body, clock);
      if (answer.outcome === 'refused') {
        return refuseAtField(answer.code, {
          event_id_reused: 'eventId',
          occurred_in_future: 'day',
        });
      }
      const total = await loadPrintTotal(database.db, body.officeId, body.day);
      assert(total !== null, 'what was recorded has a total');
      const outcome = answer.outcome === 'done' ? 'recorded' : 'already_recorded';
      return { outcome, ...total };
    },

    readPrintJobs: async ({ actor, query }) => {
      const { office, after, limit } = query;
      if (after !== undefined && !isPlainDate(after)) {
        return refuse('bad_input', { fields: [{ field: 'after', said: { key: 'field.form' } }] });
      }
      const page = { before: after ?? null, limit: limit + 1 };
      const rows = await loadComparedDays(database.db, scopeOf(actor), office, page);
      const { items, next } = cutPage(rows, limit, ({ day }) => day);
      const compared = items.map((row) => ({
        ...row,
        ...comparePrintJobs(row.statedPrinted, row.printed),
      }));
      return { items: compared, next };
    },

    readFlags: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const asOf = parts.today();
        const since = addDays(asOf, -calendarDaysLookedBack);
        const office = query.office ?? null;
        const offices = await loadOfficesStatedDays(db, scopeOf(actor), office, since, asOf);
        const items = offices.flatMap(({ days, ...place }) =>
          suspectStatements(days).map((flag) => ({ ...place, ...flag })),
        );
        return { asOf, items: items.sort(bySureness).slice(0, flagsMax) };
      }),
  };
}

function bySureness(a: Flag & { officeId: string }, b: Flag & { officeId: string }): number {
  return (a.chance ?? 0) - (b.chance ?? 0) || (a.officeId < b.officeId ? -1 : 1);
}
