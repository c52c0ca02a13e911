/** A redistribution for people on a terminal: the answer in sentences, then moves and centre. */
import type { TerminalKey } from '#contract/words/id-terminal.ts';
import { sayMoveReason } from '#contract/words/say-move.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import type { Move, MoveReason, RedistributionPlan } from '#core/redistribution/redistribution.ts';
import { columnsIn, printDecimal, printLevel, printTable, printWhole } from './print-table.ts';

export function sayMoves(language: Language, plan: RedistributionPlan): string {
  const { moves, reserve, totals, offices, dropped, pool } = plan;
  const say = (key: TerminalKey, values: Readonly<Record<string, string>>) =>
    `${sayTerminal(language, key, values)}\n`;
  const said = [
    say(pool === 'national' ? 'terminal.moves_national' : 'terminal.moves_provinces', {
      moved: printWhole(totals.moved),
      moves: printWhole(moves.length),
      fromCentre: printWhole(totals.fromCentre),
      reserve: printWhole(reserve.before),
    }),
    pool === 'national'
      ? `${printLevel(language, plan.level)}\n`
      : plan.provinceLevels
          .map(({ provinceCode: province, level }) =>
            say('terminal.moves_level', { province, level: printLevel(language, level) }),
          )
          .join(''),
    say('terminal.moves_proven', { routes: printWhole(plan.certificate.routesPriced) }),
  ];
  if (totals.unmet > 0) {
    said.push(say('terminal.moves_unmet', { blanks: printWhole(totals.unmet) }));
  }
  if (dropped.length > 0) {
    const blanks = printWhole(dropped.reduce((sum, one) => sum + one.blanks, 0));
    said.push(say('terminal.moves_left_out', { routes: printWhole(dropped.length), blanks }));
  }
  if (moves.length > 0) said.push('\n', movesTable(language, moves));
  const served = offices.filter(({ fromCentre }) => fromCentre > 0);
  if (served.length > 0) {
    const { left, right } = columnsIn(language);
    const rows = served.map(({ office, fromCentre }) => [office, printWhole(fromCentre)]);
    const columns = [left('terminal.from_centre_to'), right('terminal.blanks')];
    said.push('\n', printTable(columns, rows));
  }
  return said.join('');
}

function movesTable(language: Language, moves: readonly Move[]): string {
  const { left, right } = columnsIn(language);
  return printTable(
    [
      left('terminal.from'),
      left('terminal.to'),
      right('terminal.blanks'),
      { heading: 'km', align: 'right' },
      right('terminal.days'),
      right('terminal.rupiah_each'),
      right('terminal.worth_here'),
      right('terminal.worth_there'),
      left('terminal.because'),
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
      sayMoveReason(language, whyThisWay(move)),
    ]),
  );
}

/** What neither the columns nor the sentences above say: the most telling first. */
const telling = ['sooner_than_centre', 'cheaper_than_centre', 'within_province', 'reserve_short'];

function whyThisWay({ reasons }: Move): MoveReason {
  const told = telling.flatMap((wanted) => reasons.find(({ code }) => code === wanted) ?? []);
  return told[0] ?? reasons[0]!;
}
