/** The facts of the country that commands on files need: working days, and the names of offices. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '#core/assert.ts';
import { type Holiday, type WorkingCalendar, workingCalendar } from '#core/calendar.ts';
import { type PlaceNames, placeNames } from '#core/place-name.ts';
import { readTable } from '#documents/read-table.ts';
import type { Columns, TableRow } from '#documents/table-columns.ts';
import type { KnownOffice } from '#sim/twin/draw-offices.ts';

const holidayColumns = {
  date: { kind: 'date', required: true },
  kind: { kind: 'text', required: true },
  name: { kind: 'text', required: true },
} as const satisfies Columns;

const officeColumns = {
  id: { kind: 'text', required: true },
  code_2017: { kind: 'text', required: true },
  code_now: { kind: 'text', required: true },
  name_2017: { kind: 'text', required: true },
  name_now: { kind: 'text', required: true },
} as const satisfies Columns;

export interface Calendar extends WorkingCalendar {
  /** The first and last year whose holidays are known; other years have weekends only. */
  readonly years: readonly [first: number, last: number];
  /** What it is made of. */
  readonly holidays: readonly Holiday[];
}

/** Indonesian working days, from data/holidays.csv. */
export async function loadCalendar(root: string): Promise<Calendar> {
  const rows = await loadFacts(root, 'holidays.csv', holidayColumns);
  const holidays = rows.map(({ cells }) => ({ ...cells, kind: cells.kind as Holiday['kind'] }));
  const years = holidays.map(({ date }) => Number(date.slice(0, 4)));
  return {
    ...workingCalendar(holidays),
    holidays,
    years: [Math.min(...years), Math.max(...years)],
  };
}

/** The codes and names of the offices in 2017 and now, from data/offices.csv. */
export async function loadPlaceNames(root: string): Promise<PlaceNames> {
  const rows = await loadFacts(root, 'offices.csv', officeColumns);
  return placeNames(
    rows.flatMap(({ cells: { id, code_2017, code_now, name_2017, name_now } }) => [
      { officeId: id, code: code_2017, name: name_2017 },
      { officeId: id, code: code_now, name: name_now },
    ]),
  );
}

const placeColumns = {
  id: { kind: 'text', required: true },
  residents_2017: { kind: 'whole', required: true },
  // South is below zero, which no quantity may be: read as text.
  latitude: { kind: 'text', required: true },
  longitude: { kind: 'text', required: true },
  province_code: { kind: 'text', required: true },
  distance_km: { kind: 'whole', required: true },
  lead_time_days: { kind: 'whole', required: true },
} as const satisfies Columns;

/** The offices of 2017 with their residents, distances and lead times, from data/offices.csv. */
export async function loadRegisteredOffices(root: string): Promise<KnownOffice[]> {
  const rows = await loadFacts(root, 'offices.csv', placeColumns);
  return rows.map(({ cells }) => ({
    id: cells.id,
    residents: cells.residents_2017,
    latitude: Number(cells.latitude),
    longitude: Number(cells.longitude),
    provinceCode: cells.province_code,
    distanceKm: cells.distance_km,
    leadTimeDays: cells.lead_time_days,
  }));
}

async function loadFacts<C extends Columns>(
  root: string,
  file: string,
  columns: C,
): Promise<readonly TableRow<C>[]> {
  const { rows, problems } = await readTable(await readFile(join(root, 'data', file)), columns);
  assert(problems.count === 0, `data/${file} is whole: ${JSON.stringify(problems.listed[0])}`);
  return rows;
}
