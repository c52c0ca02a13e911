/** `blanko outlook`: when the national reserve is used up, with purchases and scenarios. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import type { Holiday, PlainDate } from '#core/calendar.ts';
import { budgetNeed } from '#core/outlook/budget-need.ts';
import {
  nationalOutlook,
  type OutlookInput,
  outlookDaysMax,
  type ScenarioOutlook,
} from '#core/outlook/national-outlook.ts';
import { type Scenario, scenarioCodes, standingScenarios } from '#core/outlook/scenario.ts';
import { readPurchases } from '#documents/read-purchases.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { loadCalendar } from '../country-facts.ts';
import { dateOption, decimalOption, wholeOption } from '../option-values.ts';
import { columnsIn, printDecimal, printTable, printWhole } from '../print-table.ts';
import { readInput } from '../read-input.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';
import { warnAboutYear } from '../warn-about-year.ts';

export interface OutlookOptions {
  readonly reserve?: string;
  readonly daily?: string;
  readonly theta?: string;
  readonly common?: string;
  readonly purchases?: string;
  readonly scenario?: readonly string[];
  readonly later?: string;
  readonly surge?: string;
  readonly days?: string;
  readonly until?: string;
  readonly from?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

const perDayMax = 1_000_000_000;
const standing = scenarioCodes.filter((code) => code !== 'custom');

export async function outlookCommand(
  options: OutlookOptions,
  context: CliContext,
): Promise<number> {
  const complaints = new Complaints(context.language);
  const reserve = wholeOption('--reserve', options.reserve, complaints);
  const dailyUse = decimalOption('--daily', options.daily, complaints, { max: perDayMax });
  const theta = decimalOption('--theta', options.theta, complaints, { max: 1e6, fallback: 3 });
  const commonSpread = decimalOption('--common', options.common, complaints, {
    max: 1,
    fallback: 0.1,
  });
  const bounds = { min: 1, max: outlookDaysMax, fallback: 245 };
  const workingDays = wholeOption('--days', options.days, complaints, bounds);
  const seed = wholeOption('--seed', options.seed, complaints, { fallback: 1 });
  const later = wholeOption('--later', options.later, complaints, { max: 735, fallback: 0 });
  const surge = surgeOption(options.surge, complaints);
  const asOf = dateOption('--from', options.from, complaints, context.today());
  const until = dateOption('--until', options.until, complaints, `${asOf.slice(0, 4)}-12-31`);
  if (until < asOf) complaints.say('terminal.until_before', { until, from: asOf });
  const wanted = scenarioOption(options.scenario ?? [], complaints);
  const { purchases: file } = options;
  const bytes = file === undefined ? null : await readInput(file, context, complaints);
  const table = bytes && (await readPurchases(bytes));
  if (table) complainAboutTable(file!, table.problems, complaints);
  complaints.refuseIfAny();

  if (table) warnAboutTable(file!, table.warnings, context);
  const calendar = await loadCalendar(context.root);
  const last = calendar.addWorkingDays(asOf, workingDays);
  warnAboutYear(last, calendar.years, context);
  const purchases = table?.purchases ?? [];
  const input: OutlookInput = {
    asOf,
    reserve,
    dailyUse,
    theta,
    commonSpread,
    purchases,
    calendar,
    workingDays,
    factorOn: () => 1,
    seed,
  };
  const scenarios = chosenScenarios(input, calendar.holidays, wanted, { later, surge, last });
  const outlooks = scenarios.map((scenario) => nationalOutlook(input, scenario));
  const without = nationalOutlook(input, { ...planless, withoutPurchases: true });
  const need = budgetNeed({
    asOf,
    until,
    reserve,
    use: { dailyUse, theta, commonSpread },
    purchases,
    usual: { leadWorkingDays: 60, days95: 61 },
    t10: without.t10,
    factorOn: () => 1,
    calendar,
  });
  const answer = { asOf, reserve, outlooks, need };
  context.stdout.write(
    options.json
      ? `${JSON.stringify(answer, null, 2)}\n`
      : inWords(context.language, answer, purchases.length),
  );
  return 0;
}

const planless: Scenario = {
  code: 'as_planned',
  withoutPurchases: false,
  laterDays: 0,
  surge: null,
};

function chosenScenarios(
  { asOf, calendar, workingDays }: OutlookInput,
  holidays: readonly Holiday[],
  wanted: readonly string[],
  custom: { readonly later: number; readonly surge: number | null; readonly last: PlainDate },
): Scenario[] {
  const all = standingScenarios(asOf, holidays, calendar, workingDays);
  const chosen = wanted.length === 0 ? all : all.filter(({ code }) => wanted.includes(code));
  if (custom.later === 0 && custom.surge === null) return chosen;
  const surge =
    custom.surge === null
      ? null
      : { from: asOf, until: custom.last, share: 1, factor: custom.surge };
  return [...chosen, { ...planless, code: 'custom', laterDays: custom.later, surge }];
}

function scenarioOption(given: readonly string[], complaints: Complaints): readonly string[] {
  for (const name of given) {
    if ((standing as readonly string[]).includes(name)) continue;
    complaints.say('terminal.scenario_unknown', { name, known: standing.join(', ') });
  }
  return given;
}

/** How many times as much is used, above 0; null when left out. */
function surgeOption(text: string | undefined, complaints: Complaints): number | null {
  if (text === undefined) return null;
  return decimalOption('--surge', text, complaints, { min: 0.01, max: 20, fallback: 1 });
}

function inWords(
  language: Language,
  answer: {
    readonly reserve: number;
    readonly outlooks: readonly ScenarioOutlook[];
    readonly need: ReturnType<typeof budgetNeed>;
  },
  purchases: number,
): string {
  const { reserve, outlooks, need } = answer;
  const by = (date: PlainDate | null) =>
    date === null
      ? sayTerminal(language, 'terminal.not_in_reach')
      : sayTerminal(language, 'terminal.by_day', { date });
  const [first] = outlooks;
  const sentence = sayTerminal(language, 'terminal.outlook', {
    reserve: printWhole(reserve),
    purchases,
    t10: by(first!.t10),
    t50: by(first!.t50),
    scenario: first!.scenario.code,
  });
  const buying = sayNeed(language, need);
  return `${sentence}\n\n${scenarioTable(language, outlooks)}\n${buying}\n`;
}

function scenarioTable(language: Language, outlooks: readonly ScenarioOutlook[]): string {
  const { left, right } = columnsIn(language);
  return printTable(
    [
      left('terminal.scenario'),
      { heading: 'T10', align: 'right' },
      { heading: 'T50', align: 'right' },
      { heading: 'T90', align: 'right' },
      right('terminal.ever_out'),
      right('terminal.days_empty'),
    ],
    outlooks.map(({ scenario, t10, t50, t90, chanceOut, emptyDays }) => [
      scenario.code,
      t10 ?? '-',
      t50 ?? '-',
      t90 ?? '-',
      `${printDecimal(Math.round(chanceOut * 1000) / 10)} %`,
      sayTerminal(language, 'terminal.range', { least: emptyDays.median, most: emptyDays.likely }),
    ]),
  );
}

function sayNeed(language: Language, need: ReturnType<typeof budgetNeed>): string {
  const { target, toBuy, contractBy, until, likelyUse } = need;
  const sentences = [
    sayTerminal(language, 'terminal.target', {
      target: printWhole(target.target),
      forDelay: printWhole(target.forDelay),
      days: target.delayDays,
      forChance: printWhole(target.forChance),
    }),
    '\n',
    sayTerminal(language, 'terminal.to_buy', {
      until,
      use: printWhole(likelyUse),
      blanks: printWhole(toBuy),
    }),
  ];
  if (contractBy !== null) {
    sentences.push(' ', sayTerminal(language, 'terminal.sign_by', { date: contractBy }));
  }
  return sentences.join('');
}
