/** `blanko share`: shares a short reserve among claims by the level rule. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { shareReserve } from '#core/allocation/share-reserve.ts';
import { readClaims } from '#documents/read-claims.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { loadPlaceNames } from '../country-facts.ts';
import { wholeOption } from '../option-values.ts';
import { columnsIn, printDecimal, printLevel, printTable, printWhole } from '../print-table.ts';
import { readInput, sourceName } from '../read-input.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';

export interface ShareOptions {
  readonly reserve?: string;
  readonly box?: string;
  readonly json?: boolean;
}

export async function shareCommand(options: ShareOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints(context.language);
  const reserve = wholeOption('--reserve', options.reserve, complaints);
  const boxSize = wholeOption('--box', options.box, complaints, { min: 1, fallback: 1 });
  const source = sourceName('-', context.language);
  const bytes = await readInput('-', context, complaints);
  const table = bytes && (await readClaims(bytes, reserve, await loadPlaceNames(context.root)));
  if (table) complainAboutTable(source, table.problems, complaints);
  complaints.refuseIfAny();

  warnAboutTable(source, table!.warnings, context);
  const shared = shareReserve({ reserve, boxSize, claims: table!.claims });
  context.stdout.write(
    options.json
      ? `${JSON.stringify(shared, null, 2)}\n`
      : inWords(context.language, reserve, shared),
  );
  return 0;
}

function inWords(
  language: Language,
  reserve: number,
  shared: ReturnType<typeof shareReserve>,
): string {
  const { level, grants, leftInReserve } = shared;
  const sentence = sayTerminal(language, 'terminal.share', {
    given: printWhole(reserve - leftInReserve),
    reserve: printWhole(reserve),
    served: printWhole(grants.filter(({ grant }) => grant > 0).length),
    offices: printWhole(grants.length),
    left: printWhole(leftInReserve),
    level: printLevel(language, level),
  });
  const { left, right } = columnsIn(language);
  const table = printTable(
    [
      left('terminal.office'),
      right('terminal.grant'),
      right('terminal.coverage_before'),
      right('terminal.coverage_after'),
    ],
    grants.map(({ office, grant, coverageBefore, coverageAfter }) => [
      office,
      printWhole(grant),
      coverageBefore === null ? '-' : printDecimal(coverageBefore),
      coverageAfter === null ? '-' : printDecimal(coverageAfter),
    ]),
  );
  return `${sentence}\n\n${table}`;
}
