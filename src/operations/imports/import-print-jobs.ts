/** What the printing system counted, as a table: a later figure of an office, day and source takes the earlier one's place. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from '#storage/db.ts';
import { loadPrintCounts } from '#storage/file-store.ts';
import { type PrintCount, savePrintCounts } from '#storage/print-count-store.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { repeatedRows } from './import-observed.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';
import { loadKnownPlaces, officeOf } from './known-places.ts';

export interface PrintJobsRow {
  readonly line: number;
  readonly office: string;
  readonly date: PlainDate;
  readonly printed: Blanks;
  readonly failed: Blanks;
  readonly source: string;
}

export async function importPrintJobs(
  tx: Tx,
  actor: Actor,
  rows: readonly PrintJobsRow[],
  file: { readonly hash: string; readonly today: PlainDate; readonly now: Date },
): Promise<ImportCount> {
  const places = await loadKnownPlaces(tx, actor);
  const refusals: RowRefusal[] = [];
  const counts: (PrintCount & { readonly line: number })[] = [];
  for (const { line, office: text, date, ...figures } of rows) {
    const office = officeOf(places, text, line);
    if ('code' in office) refusals.push(office);
    else if (date > file.today) refusals.push({ line, column: 'date', code: 'in_future' });
    else {
      const eventId = derivedEventId(`${file.hash} line ${line}`);
      counts.push({ line, eventId, officeId: office.id, day: date, ...figures });
    }
  }
  refusals.push(...repeatedRows(counts, keyOf, 'date'));
  const known = await loadPrintCounts(tx, [...new Set(counts.map(({ officeId }) => officeId))]);
  const before = new Map(known.map((count) => [keyOf(count), count]));
  const fresh = counts.filter((count) => !before.has(keyOf(count)));
  const changed = counts.filter((count) => {
    const kept = before.get(keyOf(count));
    return kept !== undefined && (kept.printed !== count.printed || kept.failed !== count.failed);
  });
  if (refusals.length === 0) {
    await savePrintCounts(tx, [...fresh, ...changed], file.now.toISOString());
  }
  return {
    created: fresh.length,
    changed: changed.length,
    unchanged: counts.length - fresh.length - changed.length,
    refusals,
  };
}

function keyOf({ officeId, day, source }: Pick<PrintCount, 'officeId' | 'day' | 'source'>): string {
  return `${officeId} ${day} ${source}`;
}
