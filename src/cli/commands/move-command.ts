/** `blanko move`: who gives blanks to whom, by the cheapest ways, from files alone. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Policy } from '#core/policy/policy.ts';
import { islandOf } from '#core/redistribution/island-of.ts';
import { movePolicyOf } from '#core/redistribution/move-policy.ts';
import { isCountable, planRedistribution } from '#core/redistribution/plan-redistribution.ts';
import type {
  MovePolicy,
  Pool,
  RedistributionPlan,
  RedistributionWorld,
  StockPoint,
} from '#core/redistribution/redistribution.ts';
import { stockPointOf } from '#core/redistribution/stock-point.ts';
import { type OfficeSituations, readOfficeSituations } from '#documents/read-office-situations.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput, Complaints } from '../complaints.ts';
import { loadPlaceNames, loadRegisteredOffices } from '../country-facts.ts';
import { wholeOption } from '../option-values.ts';
import { printDecimal, printWhole } from '../print-table.ts';
import { readInput, sourceName } from '../read-input.ts';
import { sayMoves } from '../say-moves.ts';
import { solveNetworkFile } from '../solve-network-file.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';
import { writeOutput } from '../write-output.ts';
import { checkOutputs, type PlanOptions, readPolicy } from './plan-command.ts';

export interface MoveOptions extends PlanOptions {
  readonly network?: string;
  readonly maxMoves?: string;
  readonly together?: boolean;
}

/** The central store (data/README.md). */
const centre = { latitude: -6.284, longitude: 106.844, island: islandOf('31') };

/** From so many giver-getter pairs on a person at the terminal is told what is under way. */
const pointsThatTakeTime = 2000;

export async function moveCommand(options: MoveOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints(context.language);
  if (options.network !== undefined) {
    refuseOffices(options, complaints);
    complaints.refuseIfAny();
    return await solveNetworkFile(options.network, options.json === true, context);
  }
  const pool: Pool = options.together ? 'within_province' : 'national';
  const reserve = wholeOption('--reserve', options.reserve, complaints, { fallback: 0 });
  if (options.together && options.reserve !== undefined) {
    complaints.say('terminal.reserve_excluded');
  }
  const movesMax =
    options.maxMoves === undefined
      ? null
      : wholeOption('--max-moves', options.maxMoves, complaints, { min: 1 });
  const policy = await readPolicy(options, context, complaints);
  checkOutputs(options, complaints);
  const inForce = movePolicyOf(policy);
  const moves = { ...inForce, movesMax: movesMax ?? inForce.movesMax };
  const offices = await readStockPoints(options.offices, policy, moves, pool, context, complaints);
  complaints.refuseIfAny();

  const world = { pool, reserve, centre, offices: offices!, recentMoves: [], policy: moves };
  if (!isCountable(world)) {
    throw new BadInput([sayTerminal(context.language, 'terminal.uncountable_cost')]);
  }
  const plan = planAloud(world, context);
  await writePlan(plan, options, context);
  return 0;
}

function refuseOffices(options: MoveOptions, complaints: Complaints): void {
  const others = [
    ['--offices', options.offices],
    ['--reserve', options.reserve],
    ['--policy', options.policy],
    ['--box', options.box],
    ['--max-moves', options.maxMoves],
    ['--together', options.together],
    ['--csv', options.csv],
    ['--xlsx', options.xlsx],
  ] as const;
  for (const [flag, value] of others) {
    if (value !== undefined) complaints.say('terminal.exclude', { one: '--network', other: flag });
  }
}

/** The offices of the table, each where the table or the register says that it is. */
async function readStockPoints(
  path: string | undefined,
  policy: Policy,
  moves: MovePolicy,
  pool: Pool,
  context: CliContext,
  complaints: Complaints,
): Promise<StockPoint[] | null> {
  if (path === undefined) {
    complaints.say('terminal.offices_or_network');
    return null;
  }
  const bytes = await readInput(path, context, complaints);
  if (bytes === null) return null;
  const names = await loadPlaceNames(context.root);
  const table = await readOfficeSituations(bytes, context.today(), names);
  const registered = await loadRegisteredOffices(context.root);
  const known = new Map(registered.map((office) => [office.id, office]));
  const places = table.offices.map(({ office }) => {
    const own = table.points.get(office);
    if (own) return { ...own, provinceCode: own.province };
    const meant = names.officesCalled(office);
    const place = meant.length === 1 ? known.get(meant[0]!) : undefined;
    if (!place) complainAboutPlace(office, table);
    return place;
  });
  complainAboutTable(sourceName(path, context.language), table.problems, complaints);
  if (table.problems.count > 0) return null;
  warnAboutTable(sourceName(path, context.language), table.warnings, context);
  return table.offices.map((situation, at) => {
    const place = places[at]!;
    const island = islandOf(place.provinceCode);
    return stockPointOf(situation, { ...place, island }, policy, moves, pool);
  });
}

function complainAboutPlace(office: string, { problems, lines }: OfficeSituations): void {
  const said = { key: 'table.no_point', values: { office } } as const;
  problems.add(lines.get(office) ?? null, 'office', said);
}

/** Says what is under way where it takes its time, and how long it took. */
function planAloud(world: RedistributionWorld, { stderr, now }: CliContext): RedistributionPlan {
  if (world.offices.length < pointsThatTakeTime) return planRedistribution(world);
  stderr.write(
    `Looking for the cheapest ways between ${printWhole(world.offices.length)} points ...\n`,
  );
  const start = now().getTime();
  const plan = planRedistribution(world);
  const { routesPriced, rounds } = plan.certificate;
  const seconds = printDecimal(Math.round((now().getTime() - start) / 100) / 10);
  stderr.write(
    `${printWhole(routesPriced)} routes priced in ${printWhole(rounds)} rounds, ${seconds} s.\n`,
  );
  return plan;
}

async function writePlan(
  plan: RedistributionPlan,
  { json, csv, xlsx }: MoveOptions,
  { stdout, language }: CliContext,
): Promise<void> {
  if (json) {
    stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
    return;
  }
  const path = csv ?? xlsx;
  if (path === undefined) {
    stdout.write(sayMoves(language, plan));
    return;
  }
  const { moveSheet } = await import('#documents/move-sheet.ts');
  const sheet = moveSheet(plan);
  if (csv !== undefined)
    writeOutput(path, (await import('#documents/write-csv.ts')).writeCsv(sheet), language);
  else
    writeOutput(path, await (await import('#documents/write-xlsx.ts')).writeXlsx(sheet), language);
  const written = { moves: printWhole(plan.moves.length), path };
  stdout.write(`${sayTerminal(language, 'terminal.wrote_moves', written)}\n`);
}
