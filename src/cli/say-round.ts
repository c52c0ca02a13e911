/** A round for people on a terminal: the answer in a sentence, then the offices. */

import { sayBinding } from '#contract/words/say-reason.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import { columnsIn, printLevel, printTable, printWhole } from './print-table.ts';

export function sayRound(
  language: Language,
  round: AllocationRound,
  names: ReadonlyMap<string, string>,
): string {
  const { asOf, policy, reserve, level, offices } = round;
  const total = (key: 'asked' | 'granted') =>
    printWhole(offices.reduce((sum, office) => sum + office[key], 0));
  const given = offices.filter(({ granted }) => granted > 0).length;
  const sentence = sayTerminal(language, 'terminal.round', {
    before: printWhole(reserve.before),
    granted: total('granted'),
    asked: total('asked'),
    given: printWhole(given),
    offices: printWhole(offices.length),
    after: printWhole(reserve.after),
    level: printLevel(language, level),
  });
  const decidedBy = sayTerminal(language, 'terminal.round_policy', {
    asOf,
    policy: policy.id,
    version: policy.version,
    name: policy.name[language],
  });
  return `${sentence}\n${decidedBy}\n\n${table(language, round, names)}`;
}

function table(
  language: Language,
  { offices }: AllocationRound,
  names: ReadonlyMap<string, string>,
): string {
  const { left, right } = columnsIn(language);
  return printTable(
    [
      left('terminal.office'),
      ...(names.size > 0 ? [left('terminal.name')] : []),
      right('terminal.asked'),
      right('terminal.need'),
      right('terminal.ceiling'),
      right('terminal.granted'),
      left('terminal.because'),
      left('terminal.status'),
      left('terminal.collect_by'),
      left('terminal.runs_out'),
    ],
    offices.map((allocation) => [
      allocation.office,
      ...(names.size > 0 ? [names.get(allocation.office) ?? ''] : []),
      printWhole(allocation.asked),
      printWhole(allocation.need),
      printWhole(allocation.ceiling),
      printWhole(allocation.granted),
      sayBinding(language, allocation),
      say(language, `status.${allocation.status}`),
      allocation.collectBy ?? '-',
      allocation.runOut.t50 ?? '-',
    ]),
  );
}
