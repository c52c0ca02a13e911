/** A round for people on a terminal: the answer in a sentence, then the offices. */

import { sayBinding } from '#contract/words/say-reason.ts';
import { say } from '#contract/words/words.ts';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import { printLevel, printTable, printWhole } from './print-table.ts';

export function sayRound(round: AllocationRound, names: ReadonlyMap<string, string>): string {
  const { asOf, policy, reserve, level, offices } = round;
  const total = (key: 'asked' | 'granted') =>
    printWhole(offices.reduce((sum, office) => sum + office[key], 0));
  const given = offices.filter(({ granted }) => granted > 0).length;
  const sentences = [
    `Reserve ${printWhole(reserve.before)}: ${total('granted')} of the ${total('asked')} asked for`,
    ` go to ${printWhole(given)} of ${printWhole(offices.length)} offices; `,
    `${printWhole(reserve.after)} stay. ${printLevel(level)}\n`,
    `${asOf}, policy ${policy.id} version ${policy.version} (${policy.name.en}).\n\n`,
  ];
  return sentences.join('') + table(round, names);
}

function table({ offices }: AllocationRound, names: ReadonlyMap<string, string>): string {
  return printTable(
    [
      { heading: 'office', align: 'left' },
      ...(names.size > 0 ? [{ heading: 'name', align: 'left' } as const] : []),
      { heading: 'asked', align: 'right' },
      { heading: 'need', align: 'right' },
      { heading: 'ceiling', align: 'right' },
      { heading: 'granted', align: 'right' },
      { heading: 'because', align: 'left' },
      { heading: 'status', align: 'left' },
      { heading: 'collect by', align: 'left' },
      { heading: 'runs out (T50)', align: 'left' },
    ],
    offices.map((allocation) => [
      allocation.office,
      ...(names.size > 0 ? [names.get(allocation.office) ?? ''] : []),
      printWhole(allocation.asked),
      printWhole(allocation.need),
      printWhole(allocation.ceiling),
      printWhole(allocation.granted),
      sayBinding('en', allocation),
      say('en', `status.${allocation.status}`),
      allocation.collectBy ?? '-',
      allocation.runOut.t50 ?? '-',
    ]),
  );
}
