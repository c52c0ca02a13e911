/** A round as a sheet, one row for each office. */
import type { Allocation, AllocationRound, Reason } from '#core/allocation/allocation.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

interface AllocationColumn extends SheetColumn {
  readonly cell: (allocation: Allocation) => SheetCell;
}

const columns: readonly AllocationColumn[] = [
  { heading: 'office', kind: 'text', width: 28, cell: ({ office }) => office },
  { heading: 'asked', kind: 'whole', width: 11, cell: ({ asked }) => asked },
  { heading: 'need', kind: 'whole', width: 11, cell: ({ need }) => need },
  { heading: 'ceiling', kind: 'whole', width: 11, cell: ({ ceiling }) => ceiling },
  { heading: 'granted', kind: 'whole', width: 11, cell: ({ granted }) => granted },
  { heading: 'binding', kind: 'text', width: 20, cell: ({ binding }) => binding },
  { heading: 'status', kind: 'text', width: 13, cell: ({ status }) => status },
  { heading: 'collect_by', kind: 'date', width: 12, cell: ({ collectBy }) => collectBy },
  { heading: 't10', kind: 'date', width: 12, cell: ({ runOut }) => runOut.t10 },
  { heading: 't50', kind: 'date', width: 12, cell: ({ runOut }) => runOut.t50 },
  { heading: 't90', kind: 'date', width: 12, cell: ({ runOut }) => runOut.t90 },
  { heading: 'reasons', kind: 'text', width: 60, cell: ({ reasons }) => steps(reasons) },
];

/** `names` are the names of offices that the planner gave; with none, there is no such column. */
export function allocationSheet(round: AllocationRound, names: ReadonlyMap<string, string>): Sheet {
  const [office, ...others] = columns;
  const name: AllocationColumn = {
    heading: 'name',
    kind: 'text',
    width: 28,
    cell: (allocation) => names.get(allocation.office) ?? null,
  };
  const shown = names.size > 0 ? [office!, name, ...others] : columns;
  return {
    name: `Round ${round.asOf}`,
    columns: shown,
    rows: round.offices.map((allocation) => shown.map(({ cell }) => cell(allocation))),
  };
}

/** "asked 100000, print_capacity 20000": what each step left, in the order in which they bit. */
function steps(reasons: readonly Reason[]): string {
  return reasons
    .map((reason) => `${reason.code} ${'leaves' in reason ? reason.leaves : reason.blanks}`)
    .join(', ');
}
