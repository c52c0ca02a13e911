/** `blanko import`: a table into the database, tried first or taken, by whoever runs the machine. */
import { type ImportedFile, importFile } from '#api/import-file.ts';
import { type ImportKind, importBytesMax, importKinds } from '#contract/import-kind.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { type Language, say } from '#contract/words/words.ts';
import { type Actor, country } from '#core/access/role.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput, Complaints } from '../complaints.ts';
import { type DatabaseOptions, withMigratedDatabase } from '../database-choice.ts';
import { printWhole } from '../print-table.ts';
import { readInput, sourceName } from '../read-input.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';

export interface ImportOptions extends DatabaseOptions {
  readonly dryRun?: boolean;
}

/** Whoever may type here has the database anyway. */
const operator: Actor = {
  login: 'command-line',
  name: 'Command line',
  role: 'administrator',
  ...country,
};

export async function importCommand(
  options: ImportOptions,
  context: CliContext,
  [kindText = '', path = '']: readonly string[],
): Promise<number> {
  const complaints = new Complaints(context.language);
  const kind = importKinds.find((known) => known === kindText);
  if (!kind) complaints.add(`"${kindText}" is no kind of import: one of ${importKinds.join(', ')}`);
  const bytes = await readInput(path, context, complaints, importBytesMax);
  complaints.refuseIfAny();
  return withMigratedDatabase(options, context, async (database) => {
    const facts = await loadWorldFacts(database.db);
    const parts = {
      database,
      today: () => facts?.asOf ?? context.today(),
      worldNow: () => (facts?.asOf ? new Date(`${facts.asOf}T23:59:00+07:00`) : context.now()),
    };
    const dryRun = options.dryRun === true;
    const imported = await importFile(parts, operator, kind!, bytes!, dryRun);
    if ('notATable' in imported) {
      const { key, values } = imported.notATable;
      throw new BadInput([
        `${sourceName(path, context.language)}: ${say(context.language, key, values)}`,
      ]);
    }
    complainAboutTable(sourceName(path, context.language), imported.problems, complaints);
    complaints.refuseIfAny();
    warnAboutTable(sourceName(path, context.language), imported.warnings, context);
    context.stdout.write(`${inWords(context.language, kind!, imported)}\n`);
    return 0;
  });
}

function inWords(
  language: Language,
  kind: ImportKind,
  { rows, outcome, opening }: ImportedFile,
): string {
  if (opening) return openingInWords(language, opening);
  if (outcome.outcome === 'already_imported')
    return sayTerminal(language, 'terminal.imported_before');
  const isTry = outcome.outcome === 'would_import';
  return sayTerminal(language, isTry ? 'terminal.would_import' : 'terminal.imported', {
    kind,
    rows: printWhole(rows),
    created: printWhole(outcome.created),
    changed: printWhole(outcome.changed),
    unchanged: printWhole(outcome.unchanged),
  });
}

function openingInWords(
  language: Language,
  { content, proposed }: NonNullable<ImportedFile['opening']>,
): string {
  if (proposed?.outcome === 'refused')
    throw new BadInput([say(language, `problem.${proposed.code}`)]);
  const { offices, onHand, spoiled } = content;
  const values = { offices: offices.length, onHand, spoiled };
  return say(language, `imports.${proposed?.outcome ?? 'would_propose'}`, values);
}
