/** A redistribution for people on a terminal: the answer in sentences, then moves and centre. */
import { sayMoveReason } from '#contract/words/say-move.ts';
import type { Move, MoveReason, RedistributionPlan } from '#core/redistribution/redistribution.ts';
import { printDecimal, printLevel, printTable, printWhole } from './print-table.ts';

export function sayMoves(plan: RedistributionPlan): string {
  const { moves, reserve, totals, offices, dropped } = plan;
  const served = offices.filter(({ fromCentre }) => fromCentre > 0);
  const sentences = [
    `${printWhole(totals.moved)} blanks move between offices in ${printWhole(moves.length)} moves`,
    plan.pool === 'national'
      ? `; ${printWhole(totals.fromCentre)} of ${printWhole(reserve.before)} come from the reserve.\n`
      : ', each inside its province.\n',
    plan.pool === 'national' ? `${printLevel(plan.level)}\n` : sayProvinces(plan),
    `Least cost, proven over ${printWhole(plan.certificate.routesPriced)} routes.\n`,
  ];
  if (totals.unmet > 0) {
    sentences.push(`${printWhole(totals.unmet)} blanks of fair shares stay unbrought.\n`);
  }
  if (dropped.length > 0) {
    const left = dropped.reduce((sum, { blanks }) => sum + blanks, 0);
    sentences.push(
      `${printWhole(dropped.length)} routes with ${printWhole(left)} blanks are left out: too small, or too many.\n`,
    );
  }
  if (moves.length > 0) sentences.push('\n', movesTable(moves));
  if (served.length > 0) {
    const columns = [
      { heading: 'from the centre to', align: 'left' },
      { heading: 'blanks', align: 'right' },
    ] as const;
    const rows = served.map(({ office, fromCentre }) => [office, printWhole(fromCentre)]);
    sentences.push('\n', printTable(columns, rows));
  }
  return sentences.join('');
}

function movesTable(moves: readonly Move[]): string {
  return printTable(
    [
      { heading: 'from', align: 'left' },
      { heading: 'to', align: 'left' },
      { heading: 'blanks', align: 'right' },
      { heading: 'km', align: 'right' },
      { heading: 'days', align: 'right' },
      { heading: 'Rp each', align: 'right' },
      { heading: 'worth here', align: 'right' },
      { heading: 'worth there', align: 'right' },
      { heading: 'because', align: 'left' },
    ],
    moves.map((move) => [
      move.from,
      move.to,
      printWhole(move.blanks),
      printWhole(move.km),
      printWhole(move.days),
      printDecimal(move.cost / 1000),
      printDecimal(move.priceFrom / 1000),
      printDecimal(move.priceTo / 1000),
      sayMoveReason('en', whyThisWay(move)),
    ]),
  );
}

/** What neither the columns nor the sentences above say: the most telling first. */
const telling = ['sooner_than_centre', 'cheaper_than_centre', 'within_province', 'reserve_short'];

function whyThisWay({ reasons }: Move): MoveReason {
  const told = telling.flatMap((wanted) => reasons.find(({ code }) => code === wanted) ?? []);
  return told[0] ?? reasons[0]!;
}

function sayProvinces({ provinceLevels }: RedistributionPlan): string {
  return provinceLevels
    .map(({ provinceCode, level }) => `Province ${provinceCode}: ${printLevel(level)}\n`)
    .join('');
}
