/**
 * The command line: what each command is called, takes and is for. A command's own code is loaded
 * only when it runs. Exit codes: 0 done, 1 a check found something, 2 bad input and nothing
 * changed, 70 a bug.
 */

import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { CliContext } from './cli-context.ts';
import { BadInput } from './complaints.ts';

type Run = (
  options: Record<string, never>,
  context: CliContext,
  args: readonly string[],
) => Promise<number>;

const exitBadInput = 2;
const exitBug = 70;

/** Runs one command and returns its exit code. Never throws. */
export async function runCli(argv: readonly string[], context: CliContext): Promise<number> {
  let exitCode = 0;
  const program = blankoProgram(context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return sayFailure(error, context);
  }
}

function sayFailure(error: unknown, { stderr, isDebug, language }: CliContext): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitBadInput;
  if (error instanceof BadInput) {
    for (const line of error.lines) {
      stderr.write(`${sayTerminal(language, 'terminal.error', { error: line })}\n`);
    }
    stderr.write(`${sayTerminal(language, 'terminal.nothing_changed')}\n`);
    return exitBadInput;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  const detail = isDebug ? bug.stack : `${bug.message} (BLANKO_DEBUG=1 shows where)`;
  stderr.write(`blanko has a bug, please tell its makers: ${detail}\n`);
  return exitBug;
}

function blankoProgram(context: CliContext, ended: (exitCode: number) => void): Command {
  const program = new Command('blanko')
    .description('Blank ID cards: who gets how many, why, and until when they last.')
    .version(context.version, '-V, --version', 'show the version')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', '\nExample:\n  blanko plan --offices offices.csv --reserve 800.000')
    .showHelpAfterError('(--help says more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    });
  const command = (name: string, summary: string, example: string, load: () => Promise<Run>) =>
    program
      .command(name)
      .description(summary)
      .addHelpText('after', `\nExample:\n  ${example}`)
      .action(async (...given: readonly unknown[]) => {
        const made = given.at(-1) as Command;
        ended(await (await load())(made.opts(), context, made.args));
      });
  addFileCommands(command);
  addDatabaseCommands(command);
  return program;
}

type AddCommand = (
  name: string,
  summary: string,
  example: string,
  load: () => Promise<Run>,
) => Command;

/** Commands on files alone, without server or database. */
function addFileCommands(command: AddCommand): void {
  command(
    'plan',
    'Plan one allocation round from a table of offices (CSV or XLSX).',
    'blanko plan --offices offices.csv --reserve 800.000 --as-of 2017-11-23 --xlsx round.xlsx',
    async () => (await import('./commands/plan-command.ts')).planCommand,
  )
    .option('--offices <file>', 'the table of offices; - reads standard input', once)
    .option('--reserve <blanks>', 'blanks in the central reserve', once)
    .option('--policy <file>', 'a policy as JSON; the one of November 2017 if left out', once)
    .option('--as-of <date>', 'the day decided for; today if left out', once)
    .option('--box <blanks>', 'blanks in a box; as the policy says if left out', once)
    .option('--json', 'print the whole round as JSON')
    .option('--csv <file>', 'write the round as CSV', once)
    .option('--xlsx <file>', 'write the round as a workbook', once)
    .addHelpText('after', planColumns);
  command(
    'share',
    'Share a short reserve by the level rule. Reads claims (CSV or XLSX) from standard input.',
    'blanko share --reserve 1.000 --box 50 < claims.csv',
    async () => (await import('./commands/share-command.ts')).shareCommand,
  )
    .option('--reserve <blanks>', 'blanks to share', once)
    .option('--box <blanks>', 'blanks in a box; 1 if left out', once)
    .option('--json', 'print the grants as JSON')
    .addHelpText('after', '\nColumns: office, on_hand, need, ceiling.');
  command(
    'move',
    'Say which offices give blanks to which, by the cheapest ways, and prove it; or solve any network.',
    'blanko move --offices offices.csv --reserve 20.000 --max-moves 50 --xlsx moves.xlsx',
    async () => (await import('./commands/move-command.ts')).moveCommand,
  )
    .option('--offices <file>', 'the table of offices, as for plan; - reads standard input', once)
    .option('--reserve <blanks>', 'blanks of the reserve that may be sent; 0 if left out', once)
    .option('--together', 'only inside each province, so that it runs out at one time')
    .option('--max-moves <number>', 'at most so many moves, the largest', once)
    .option('--policy <file>', 'a policy as JSON; the one of November 2017 if left out', once)
    .option('--box <blanks>', 'blanks in a box; as the policy says if left out', once)
    .option('--network <file>', 'instead: a minimum-cost flow problem in DIMACS format', once)
    .option('--json', 'print the whole plan, or cost, flows and prices, as JSON')
    .option('--csv <file>', 'write the moves as CSV', once)
    .option('--xlsx <file>', 'write the moves as a workbook', once)
    .addHelpText('after', moveColumns);
  command(
    'runout',
    'Say when the blanks of an office run out, and how likely.',
    'blanko runout --stock 4.000 --daily 250 --theta 3 --from 2017-11-23',
    async () => (await import('./commands/runout-command.ts')).runoutCommand,
  )
    .option('--stock <blanks>', 'usable blanks at the office', once)
    .option('--daily <records>', 'records that become ready on a working day, on average', once)
    .option('--theta <number>', 'their variance-to-mean ratio less one; 0 = Poisson', once)
    .option('--backlog <records>', 'records that wait already; 0 if left out', once)
    .option('--weekday <a,b,c,d,e>', 'factors of Monday to Friday; all 1 if left out', once)
    .option('--days <number>', 'working days to show, 1 to 2000; 60 if left out', once)
    .option('--from <date>', 'the first day', once)
    .option('--json', 'print dates and probabilities as JSON');
  addForecastCommand(command);
  addOutlookCommand(command);
}

function addForecastCommand(command: AddCommand): void {
  command(
    'forecast',
    'Try the forecasts on the past of a table, against the simple ones.',
    'blanko forecast --history days.csv --protection 7',
    async () => (await import('./commands/forecast-command.ts')).forecastCommand,
  )
    .option('--history <file>', 'counted days (CSV or XLSX); - reads standard input', once)
    .option('--protection <days>', 'working days until the next delivery; 7 if left out', once)
    .option('--json', 'print all marks as JSON')
    .addHelpText(
      'after',
      '\nColumns: office, day, inflow (empty: not counted); if known also province, residents.',
    );
}

function addOutlookCommand(command: AddCommand): void {
  command(
    'outlook',
    'Say when the national reserve is used up, by scenario, and what has to be bought.',
    'blanko outlook --reserve 800.000 --daily 83000 --purchases tenders.csv --from 2017-11-23',
    async () => (await import('./commands/outlook-command.ts')).outlookCommand,
  )
    .option('--reserve <blanks>', 'blanks in the central reserve', once)
    .option('--daily <blanks>', 'used in the country on a working day, on average', once)
    .option('--theta <number>', 'variance-to-mean ratio less one of a day; 3 if left out', once)
    .option('--common <share>', 'how far all offices may err together; 0.1 if left out', once)
    .option('--purchases <file>', 'planned tenders (CSV or XLSX); - reads standard input', once)
    .option('--scenario <name>', 'only this one; may be given again', listed)
    .option('--later <days>', 'one more scenario: every purchase so many working days later', once)
    .option('--surge <factor>', 'one more scenario: so many times as much is used', once)
    .option('--days <number>', 'working days to look ahead, 1 to 735; 245 if left out', once)
    .option('--until <date>', 'the last day of the budget; the end of the year if left out', once)
    .option('--from <date>', 'the first day; today if left out', once)
    .option('--seed <number>', 'of the lives of the reserve; 1 if left out', once)
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      '\nColumns of purchases: name, quantity, contract_on, lead_days (contract to store),\n' +
        'delay_median and delay_95 (working days late: half the time, and 19 times of 20).\n' +
        'Scenarios: as_planned, no_purchase, late_tender, election_surge, region_splits.',
    );
}

const planColumns = `
Columns: office, on_hand, in_transit, backlog, capacity_per_day, daily_inflow, lead_time_days,
request; if known also name, residents, variance_ratio, printers_working, last_report.
Counts may have thousands dots (20.000); 12,5 and 12.5 are both read. Where the rest of the file
does not tell whether 1.234 is a thousand or a little over one, it is refused.`;

/** On files alone too, unless it is told to start from the ledger. */
function addTrialCommand(command: AddCommand): Command {
  return command(
    'trial',
    'Race policies over the same synthetic years: waiting, stock-outs, idle blanks, trips.',
    'blanko trial --policy reorder-level --against article-cap --worlds 20 --seed 1 --bound',
    async () => (await import('./commands/trial-command.ts')).trialCommand,
  )
    .option('--policy <name>', 'a built-in policy or a JSON file; may be given again', listed)
    .option('--against <name>', 'what the others are held against; the first if left out', once)
    .option('--worlds <number>', 'synthetic years, 1 to 200; 20 if left out', once)
    .option('--seed <number>', 'of the first year; the others follow; 1 if left out', once)
    .option('--supply <share>', 'blanks delivered, of those needed; 1 if left out', once)
    .option('--uneven-start', 'begin with piles at a tenth of the offices')
    .option('--register', 'the offices of data/offices.csv in place of drawn ones')
    .option('--from-ledger', 'offices, rates, capacities and ways as the ledger knows them')
    .option('--bound', 'also what nobody could better who knew the whole year')
    .option('--threads <number>', 'as many as the machine has, 4 at most, if left out', once)
    .option('--json', 'print everything as JSON')
    .addHelpText('after', trialPolicies);
}

const trialPolicies = `
Built-in policies: as-asked, article-cap, cap-and-forecast, flat-500, pro-rata, level-weekly,
level-hold-back, reorder-level, reorder-level-redistribution; all of them if none is named. A policy
from a file runs as the live system would: every morning for offices at their reorder point, by
the level.`;

const moveColumns = `
Columns: those of plan (request plays no part); for offices that are not in the register also
province (its code, such as 32), latitude and longitude in degrees.
Exit code 1: the network has no flow, and what proves it is printed.`;

/** Commands on the database of the settings. */
function addDatabaseCommands(command: AddCommand): void {
  const onDatabase = (made: Command) =>
    made
      .option('--data-dir <folder>', 'where the embedded database lives', once)
      .option('--database-url <address>', 'PostgreSQL instead: postgres://...', once);
  onDatabase(addTrialCommand(command));
  onDatabase(
    command(
      'start',
      'Start the whole system on this machine, with the demo world unless told otherwise.',
      'blanko start --port 3000',
      async () => (await import('./commands/start-command.ts')).startCommand,
    ),
  )
    .option('--port <number>', 'where to listen; 3000 if left out', once)
    .option('--empty', 'without the demo world');
  onDatabase(
    command(
      'seed',
      'Fill an empty database with the demo world of 23 November 2017.',
      'blanko seed --data-dir /srv/blanko',
      async () => (await import('./commands/seed-command.ts')).seedCommand,
    ),
  );
  onDatabase(
    command(
      'import <kind> <file>',
      'Import a table (CSV or XLSX): offices, holidays, stock, days, requisitions, statements, lots, print-jobs.',
      'blanko import offices data/offices.csv --dry-run',
      async () => (await import('./commands/import-command.ts')).importCommand,
    ),
  ).option('--dry-run', 'only say what would happen');
  onDatabase(
    command(
      'admin <what>',
      'Make an administrator, the first or another (create); prints the link to set a password.',
      "blanko admin create --login siti --name 'Siti Nurhaliza'",
      async () => (await import('./commands/admin-command.ts')).adminCommand,
    ),
  )
    .option('--login <name>', 'small letters, digits, dots and hyphens', once)
    .option('--name <name>', 'as people call this person', once)
    .option('--email <address>', "known to the government's sign-in by this address", once);
  onDatabase(
    command(
      'migrate',
      'Bring the tables to the form this version expects.',
      'blanko migrate --database-url postgres://blanko@localhost/blanko',
      async () => (await import('./commands/migrate-command.ts')).migrateCommand,
    ),
  );
  onDatabase(
    command(
      'work',
      "Do today's morning work that is left: forecasts, round, calls and reminders.",
      'blanko work --json',
      async () => (await import('./commands/work-command.ts')).workCommand,
    ),
  )
    .option('--day <date>', 'only when this is the day of the world', once)
    .option('--json', 'print the steps as JSON');
  onDatabase(
    command(
      'doctor',
      'Add up the whole ledger again; exit code 1 when something does not add up.',
      'blanko doctor --json',
      async () => (await import('./commands/doctor-command.ts')).doctorCommand,
    ),
  ).option('--json', 'print the checks as JSON');
  onDatabase(
    command(
      'papers',
      'Print all official papers of a month as PDF; what is printed already is left as it is.',
      'blanko papers --month 2017-11 --out papers',
      async () => (await import('./commands/papers-command.ts')).papersCommand,
    ),
  )
    .option('--month <month>', 'the month, such as 2017-11', once)
    .option('--out <folder>', 'where the papers go, in a folder for each kind', once)
    .option('--kind <kind>', 'only papers of this kind, such as handover', once);
  onDatabase(
    command(
      'publish',
      'Write the public pages and the open data into a folder, for any web server.',
      'blanko publish --to /srv/www/publik',
      async () => (await import('./commands/publish-command.ts')).publishCommand,
    ),
  )
    .option('--to <folder>', 'where the files go; it answers under /publik/', once)
    .option('--origin <address>', 'https://... before the canonical links', once);
  onDatabase(
    command(
      'find',
      'Say who has the blank with this serial number, by which paper, and the way it came.',
      'blanko find A17-000000001',
      async () => (await import('./commands/find-command.ts')).findCommand,
    ),
  )
    .argument('<serial>', 'the number on the blank: letters and digits, a hyphen, a number')
    .option('--json', 'print it as JSON');
}

/** An option that may be given again. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** An option given twice is a slip, not a choice. */
function once(value: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError('It is given twice: keep one.');
  return value;
}
