/** A planner's own table of offices, on its way into a round. */
import type { OfficeSituation } from '#core/allocation/allocation.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PlaceNames } from '#core/place-name.ts';
import { checkOfficesOnce } from './office-key.ts';
import { brief } from './read-number.ts';
import { readTable } from './read-table.ts';
import type { Columns, ProblemList, TableProblem, TableRow } from './table-columns.ts';

const columns = (asOf: PlainDate) =>
  ({
    office: { kind: 'text', required: true },
    on_hand: { kind: 'whole', required: true },
    in_transit: { kind: 'whole', required: true },
    backlog: { kind: 'whole', required: true },
    capacity_per_day: { kind: 'decimal', required: true, max: perDayMax },
    daily_inflow: { kind: 'decimal', required: true, max: perDayMax },
    lead_time_days: { kind: 'whole', required: true, max: leadTimeDaysMax },
    request: { kind: 'whole', required: true },
    name: { kind: 'text', required: false },
    residents: { kind: 'whole', required: false },
    variance_ratio: { kind: 'decimal', required: false, min: 1, max: varianceRatioMax },
    printers_working: { kind: 'whole', required: false, max: printersMax },
    last_report: { kind: 'date', required: false, until: asOf },
    province: { kind: 'text', required: false },
    // South is below zero, which no quantity may be: read as text.
    latitude: { kind: 'text', required: false },
    longitude: { kind: 'text', required: false },
  }) as const satisfies Columns;

const perDayMax = 1_000_000;
const leadTimeDaysMax = 250;
const varianceRatioMax = 1000;
const printersMax = 10_000;

export interface OfficeSituations {
  /** `office` is the text of the file, unchanged. */
  readonly offices: readonly OfficeSituation[];
  readonly names: ReadonlyMap<string, string>;
  /** Where offices are, of those that say so: for moves between them. */
  readonly points: ReadonlyMap<string, OfficePoint>;
  /** The line of each office. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: ProblemList;
  readonly warnings: readonly TableProblem[];
}

/** In degrees; the province as the file names it, by its code (`32`) or otherwise. */
export interface OfficePoint {
  readonly province: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Refuses an office that stands there twice, and quantities that add up to more than can be
 * counted.
 */
export async function readOfficeSituations(
  bytes: Buffer,
  asOf: PlainDate,
  places: PlaceNames,
): Promise<OfficeSituations> {
  const { rows, problems, warnings } = await readTable(bytes, columns(asOf));
  const offices = rows.map(officeSituation);
  const unclear = checkOfficesOnce(rows, places, problems);
  const sum = offices.reduce(
    (total, { onHand, inTransit, backlog, asked }) => total + onHand + inTransit + backlog + asked,
    0,
  );
  if (!Number.isSafeInteger(sum)) problems.add(null, null, { key: 'table.uncountable' });
  const named = rows.flatMap(({ cells }) =>
    cells.name === null ? [] : [[cells.office, cells.name] as const],
  );
  const points = new Map<string, OfficePoint>();
  for (const row of rows) {
    const point = officePoint(row, problems);
    if (point) points.set(row.cells.office, point);
  }
  return {
    offices,
    names: new Map(named),
    points,
    lines: new Map(rows.map(({ line, cells }) => [cells.office, line])),
    problems,
    warnings: [...warnings, ...unclear],
  };
}

/** All three or none: half a point is a slip. */
function officePoint(
  { line, cells }: TableRow<ReturnType<typeof columns>>,
  problems: ProblemList,
): OfficePoint | null {
  const { province, latitude, longitude } = cells;
  if (province === null && latitude === null && longitude === null) return null;
  for (const name of ['province', 'latitude', 'longitude'] as const) {
    if (cells[name] === null) problems.add(line, name, { key: 'table.half_a_point' });
  }
  const north = degrees(line, 'latitude', latitude, 90, problems);
  const east = degrees(line, 'longitude', longitude, 180, problems);
  if (province === null || north === null || east === null) return null;
  return { province, latitude: north, longitude: east };
}

function degrees(
  line: number,
  column: string,
  text: string | null,
  most: number,
  problems: ProblemList,
): number | null {
  if (text === null) return null;
  const value = /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  const values = { text: brief(text), most: String(most) };
  problems.add(line, column, { key: 'table.not_degrees', values });
  return null;
}

function officeSituation({ cells }: TableRow<ReturnType<typeof columns>>): OfficeSituation {
  return {
    office: cells.office,
    onHand: cells.on_hand,
    inTransit: cells.in_transit,
    backlog: cells.backlog,
    capacityPerDay: cells.capacity_per_day,
    dailyInflow: cells.daily_inflow,
    varianceToMeanRatio: cells.variance_ratio,
    leadTimeDays: cells.lead_time_days,
    asked: cells.request,
    printersWorking: cells.printers_working,
    cannotPrintCause: null,
    lastReport: cells.last_report,
  };
}
