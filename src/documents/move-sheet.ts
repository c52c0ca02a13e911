/** The moves of a redistribution as a sheet, one row each. */
import type { Move, MoveReason, RedistributionPlan } from '#core/redistribution/redistribution.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

interface MoveColumn extends SheetColumn {
  readonly cell: (move: Move) => SheetCell;
}

const columns: readonly MoveColumn[] = [
  { heading: 'from', kind: 'text', width: 28, cell: ({ from }) => from },
  { heading: 'to', kind: 'text', width: 28, cell: ({ to }) => to },
  { heading: 'blanks', kind: 'whole', width: 11, cell: ({ blanks }) => blanks },
  { heading: 'km', kind: 'whole', width: 8, cell: ({ km }) => km },
  { heading: 'sea', kind: 'text', width: 5, cell: ({ crossesSea }) => yesOrNo(crossesSea) },
  {
    heading: 'leaves_province',
    kind: 'text',
    width: 15,
    cell: ({ leavesProvince }) => yesOrNo(leavesProvince),
  },
  { heading: 'days', kind: 'whole', width: 6, cell: ({ days }) => days },
  { heading: 'cost_rupiah', kind: 'decimal', width: 12, cell: ({ cost }) => cost / 1000 },
  { heading: 'worth_at_from', kind: 'decimal', width: 14, cell: (move) => move.priceFrom / 1000 },
  { heading: 'worth_at_to', kind: 'decimal', width: 14, cell: ({ priceTo }) => priceTo / 1000 },
  { heading: 'reasons', kind: 'text', width: 60, cell: ({ reasons }) => codes(reasons) },
];

export function moveSheet({ moves }: RedistributionPlan): Sheet {
  const rows = moves.map((move) => columns.map(({ cell }) => cell(move)));
  return { name: 'Moves', columns, rows };
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

function codes(reasons: readonly MoveReason[]): string {
  return reasons.map(({ code }) => code).join(', ');
}
