/** A planner's own table of offices, on its way into a round. */
import type { OfficeSituation } from '#core/allocation/allocation.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PlaceNames } from '#core/place-name.ts';
import { checkOfficesOnce } from './office-key.ts';
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
  }) as const satisfies Columns;

const perDayMax = 1_000_000;
const leadTimeDaysMax = 250;
const varianceRatioMax = 1000;
const printersMax = 10_000;

export interface OfficeSituations {
  /** `office` is the text of the file, unchanged. */
  readonly offices: readonly OfficeSituation[];
  readonly names: ReadonlyMap<string, string>;
  readonly problems: ProblemList;
  readonly warnings: readonly TableProblem[];
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
  return { offices, names: new Map(named), problems, warnings: [...warnings, ...unclear] };
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
