/** `blanko share`: shares a short reserve among claims by the level rule. */
import { shareReserve } from '#core/allocation/share-reserve.ts';
import { readClaims } from '#documents/read-claims.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { loadPlaceNames } from '../country-facts.ts';
import { wholeOption } from '../option-values.ts';
import { printDecimal, printLevel, printTable, printWhole } from '../print-table.ts';
import { readInput } from '../read-input.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';

export interface ShareOptions {
  readonly reserve?: string;
  readonly box?: string;
  readonly json?: boolean;
}

export async function shareCommand(options: ShareOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints();
  const reserve = wholeOption('--reserve', options.reserve, complaints);
  const boxSize = wholeOption('--box', options.box, complaints, { min: 1, fallback: 1 });
  const bytes = await readInput('-', context, complaints);
  const table = bytes && (await readClaims(bytes, reserve, await loadPlaceNames(context.root)));
  if (table) complainAboutTable('standard input', table.problems, complaints);
  complaints.refuseIfAny();

  warnAboutTable('standard input', table!.warnings, context.stderr);
  const shared = shareReserve({ reserve, boxSize, claims: table!.claims });
  context.stdout.write(
    options.json ? `${JSON.stringify(shared, null, 2)}\n` : inWords(reserve, shared),
  );
  return 0;
}

function inWords(reserve: number, shared: ReturnType<typeof shareReserve>): string {
  const { level, grants, leftInReserve } = shared;
  const given = printWhole(reserve - leftInReserve);
  const served = printWhole(grants.filter(({ grant }) => grant > 0).length);
  const sentence =
    `${given} of ${printWhole(reserve)} blanks go to ${served} of ${printWhole(grants.length)} ` +
    `offices; ${printWhole(leftInReserve)} stay. ${printLevel(level)}\n\n`;
  const table = printTable(
    [
      { heading: 'office', align: 'left' },
      { heading: 'grant', align: 'right' },
      { heading: 'coverage before', align: 'right' },
      { heading: 'after', align: 'right' },
    ],
    grants.map(({ office, grant, coverageBefore, coverageAfter }) => [
      office,
      printWhole(grant),
      coverageBefore === null ? '-' : printDecimal(coverageBefore),
      coverageAfter === null ? '-' : printDecimal(coverageAfter),
    ]),
  );
  return sentence + table;
}
