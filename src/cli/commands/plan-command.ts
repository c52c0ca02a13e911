/** `blanko plan`: one allocation round from files alone, as the control room would decide it. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { allocateRound } from '#core/allocation/allocate-round.ts';
import type { AllocationRound, OfficeSituation } from '#core/allocation/allocation.ts';
import { estimateNeed } from '#core/allocation/estimate-need.ts';
import type { PlainDate } from '#core/calendar.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import { readOfficeSituations } from '#documents/read-office-situations.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput, Complaints } from '../complaints.ts';
import { loadCalendar, loadPlaceNames } from '../country-facts.ts';
import { dateOption, wholeOption } from '../option-values.ts';
import { printWhole } from '../print-table.ts';
import { readInput, sourceName } from '../read-input.ts';
import { readPolicyFile } from '../read-policy-file.ts';
import { sayRound } from '../say-round.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';
import { warnAboutYear } from '../warn-about-year.ts';
import { checkOutput, writeOutput } from '../write-output.ts';

export interface PlanOptions {
  readonly offices?: string;
  readonly reserve?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly box?: string;
  readonly json?: boolean;
  readonly csv?: string;
  readonly xlsx?: string;
}

const boxSizeMax = 1_000_000;

export async function planCommand(options: PlanOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints(context.language);
  const asOf = dateOption('--as-of', options.asOf, complaints, context.today());
  const reserve = wholeOption('--reserve', options.reserve, complaints);
  const policy = await readPolicy(options, context, complaints);
  checkOutputs(options, complaints);
  const table = await readOffices(options.offices, asOf, context, complaints);
  complaints.refuseIfAny();

  const { offices, names, warnings } = table!;
  refuseUncountable(reserve, offices, policy, context.language);
  const calendar = await loadCalendar(context.root);
  warnAboutTable(sourceName(options.offices!, context.language), warnings, context);
  warnAboutYear(asOf, calendar.years, context);
  const round = allocateRound({ asOf, reserve, offices, policy, calendar });
  await writeRound(round, names, options, context);
  return 0;
}

async function readOffices(
  path: string | undefined,
  asOf: PlainDate,
  context: CliContext,
  complaints: Complaints,
) {
  if (path === undefined) {
    complaints.say('terminal.offices_missing');
    return null;
  }
  const bytes = await readInput(path, context, complaints);
  if (bytes === null) return null;
  const places = await loadPlaceNames(context.root);
  const table = await readOfficeSituations(bytes, asOf, places);
  complainAboutTable(sourceName(path, context.language), table.problems, complaints);
  return table;
}

/** The policy of the file, or the one in force, with the box size of `--box`. */
export async function readPolicy(
  { policy: path, box }: PlanOptions,
  context: CliContext,
  complaints: Complaints,
): Promise<Policy> {
  const policy = path === undefined ? null : await readPolicyFile(path, context, complaints);
  const { boxSize, ...others } = policy ?? defaultPolicy;
  const bounds = { min: 1, max: boxSizeMax, fallback: boxSize };
  return { ...others, boxSize: wholeOption('--box', box, complaints, bounds) };
}

export function checkOutputs(options: PlanOptions, complaints: Complaints): void {
  const { json, csv, xlsx } = options;
  if ([json, csv, xlsx].filter((choice) => choice !== undefined).length > 1) {
    complaints.say('terminal.outputs_exclude');
  }
  const inputs = [options.offices, options.policy].filter((path) => path !== undefined);
  if (csv !== undefined) checkOutput('--csv', csv, inputs, complaints);
  if (xlsx !== undefined) checkOutput('--xlsx', xlsx, inputs, complaints);
}

/** What the round adds up must stay exact, below 2^53. */
function refuseUncountable(
  reserve: number,
  offices: readonly OfficeSituation[],
  policy: Policy,
  language: Language,
): void {
  const sum = offices.reduce((total, situation) => {
    const { position, need, ceiling } = estimateNeed(situation, policy);
    return total + position + need + Math.min(situation.asked, ceiling);
  }, reserve);
  if (!Number.isSafeInteger(sum)) {
    throw new BadInput([sayTerminal(language, 'terminal.uncountable')]);
  }
}

async function writeRound(
  round: AllocationRound,
  names: ReadonlyMap<string, string>,
  { json, csv, xlsx }: PlanOptions,
  { stdout, language }: CliContext,
): Promise<void> {
  if (json) {
    stdout.write(`${JSON.stringify(round, null, 2)}\n`);
    return;
  }
  const path = csv ?? xlsx;
  if (path === undefined) {
    stdout.write(sayRound(language, round, names));
    return;
  }
  const { allocationSheet } = await import('#documents/allocation-sheet.ts');
  const sheet = allocationSheet(round, names);
  if (csv !== undefined)
    writeOutput(path, (await import('#documents/write-csv.ts')).writeCsv(sheet), language);
  else
    writeOutput(path, await (await import('#documents/write-xlsx.ts')).writeXlsx(sheet), language);
  const written = { offices: printWhole(round.offices.length), path };
  stdout.write(`${sayTerminal(language, 'terminal.wrote_offices', written)}\n`);
}
