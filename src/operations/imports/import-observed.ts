/** What the outside world says, as tables: holidays, and the population system's counts of each office and day. */
import type { Actor } from '#core/access/role.ts';
import type { Holiday, PlainDate } from '#core/calendar.ts';
import type { Tx } from '#storage/db.ts';
import { loadKnownDays } from '#storage/file-store.ts';
import { type OfficeDay, saveOfficeDays } from '#storage/observation-store.ts';
import { loadHolidays, saveHolidays } from '#storage/place-store.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';
import { loadKnownPlaces, officeOf } from './known-places.ts';

export interface HolidayRow extends Holiday {
  readonly line: number;
}

export async function importHolidays(tx: Tx, rows: readonly HolidayRow[]): Promise<ImportCount> {
  const known = new Map((await loadHolidays(tx)).map((day) => [`${day.date} ${day.name}`, day]));
  const fresh = rows.filter(({ date, name }) => !known.has(`${date} ${name}`));
  const changed = rows.filter(({ date, name, kind }) => {
    const before = known.get(`${date} ${name}`);
    return before !== undefined && before.kind !== kind;
  });
  const refusals = repeatedRows(rows, ({ date, name }) => `${date} ${name}`, 'date');
  if (refusals.length === 0) {
    const holidays = [...fresh, ...changed].map(({ line: _line, ...holiday }) => holiday);
    await saveHolidays(tx, holidays);
  }
  return {
    created: fresh.length,
    changed: changed.length,
    unchanged: rows.length - fresh.length - changed.length,
    refusals,
  };
}

export interface DayRow {
  readonly line: number;
  readonly office: string;
  readonly date: PlainDate;
  readonly inflow: number;
  readonly backlog: number;
}

/** A day that is over: the count of today is not final, and that of tomorrow is nobody's. */
export async function importDays(
  tx: Tx,
  actor: Actor,
  rows: readonly DayRow[],
  today: PlainDate,
): Promise<ImportCount> {
  const places = await loadKnownPlaces(tx, actor);
  const refusals: RowRefusal[] = [];
  const days: (OfficeDay & { readonly line: number })[] = [];
  for (const { line, office: text, date, inflow, backlog } of rows) {
    const office = officeOf(places, text, line);
    if ('code' in office) refusals.push(office);
    else if (date > today) refusals.push({ line, column: 'date', code: 'in_future' });
    else days.push({ line, officeId: office.id, day: date, inflow, backlog });
  }
  refusals.push(...repeatedRows(days, ({ officeId, day }) => `${officeId} ${day}`, 'date'));
  const known = await loadKnownDays(tx, [...new Set(days.map(({ officeId }) => officeId))]);
  const before = ({ officeId, day }: OfficeDay) => known.get(`${officeId} ${day}`);
  const fresh = days.filter((day) => !before(day));
  const changed = days.filter((day) => {
    const kept = before(day);
    return kept !== undefined && (kept.inflow !== day.inflow || kept.backlog !== day.backlog);
  });
  if (refusals.length === 0) {
    await saveOfficeDays(tx, [...fresh, ...changed]);
  }
  return {
    created: fresh.length,
    changed: changed.length,
    unchanged: days.length - fresh.length - changed.length,
    refusals,
  };
}

/** A row whose key stood in an earlier line. */
export function repeatedRows<Row extends { readonly line: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  column: string,
): RowRefusal[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, row.line);
    return first === undefined
      ? []
      : [{ line: row.line, column, code: 'row_twice' as const, values: { other: first } }];
  });
}
