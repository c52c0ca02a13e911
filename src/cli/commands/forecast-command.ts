/** `blanko forecast`: tries the forecasts on the past of a table, against the simple ones. */
import { horizonMarks } from '#api/forecast-marks.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { chooseModel } from '#core/backtest/choose-model.ts';
import { modelInUse } from '#core/backtest/forecast-models.ts';
import { backtestHorizons, rollingOrigin } from '#core/backtest/rolling-origin.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { seededRandom } from '#core/random.ts';
import { readHistory } from '#documents/read-history.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { loadCalendar } from '../country-facts.ts';
import { wholeOption } from '../option-values.ts';
import { columnsIn, printDecimal, printTable, printWhole } from '../print-table.ts';
import { readInput } from '../read-input.ts';
import { complainAboutTable, warnAboutTable } from '../table-complaints.ts';

export interface ForecastOptions {
  readonly history?: string;
  readonly protection?: string;
  readonly json?: boolean;
}

type Marks = ReturnType<typeof horizonMarks>;

export async function forecastCommand(
  options: ForecastOptions,
  context: CliContext,
): Promise<number> {
  const complaints = new Complaints(context.language);
  const { history: file } = options;
  if (file === undefined) complaints.say('terminal.missing', { flag: '--history' });
  const bounds = { min: 1, max: 120, fallback: 7 };
  const protection = wholeOption('--protection', options.protection, complaints, bounds);
  const bytes = file === undefined ? null : await readInput(file, context, complaints);
  const calendar = await loadCalendar(context.root);
  const table = bytes && (await readHistory(bytes, calendar));
  if (table) complainAboutTable(file!, table.problems, complaints);
  complaints.refuseIfAny();

  warnAboutTable(file!, table!.warnings, context);
  const scores = rollingOrigin({
    offices: table!.offices.map((office) => ({ ...office, protectionWorkingDays: protection })),
    policy: defaultPolicy,
    calendar,
    random: seededRandom(1),
  });
  const choices = backtestHorizons.flatMap((horizon) => chooseModel(scores, horizon) ?? []);
  const marks = horizonMarks(scores, choices);
  context.stdout.write(
    options.json
      ? `${JSON.stringify({ inUse: modelInUse, horizons: marks }, null, 2)}\n`
      : inWords(context.language, marks),
  );
  return 0;
}

function inWords(language: Language, marks: Marks): string {
  if (marks.length === 0) return `${sayTerminal(language, 'terminal.nothing_to_try')}\n`;
  return marks.map((mark) => horizonInWords(language, mark)).join('\n');
}

function horizonInWords(
  language: Language,
  { horizon, offices, trials, bar, chosen, models }: Marks[number],
): string {
  const sentences = [
    sayTerminal(language, 'terminal.trials_at', {
      horizon: sayTerminal(language, `terminal.horizon_${horizon}`),
      trials: printWhole(trials),
      offices: printWhole(offices),
    }),
  ];
  if (bar !== null && chosen !== null) {
    sentences.push(sayTerminal(language, 'terminal.chosen', { bar, chosen }));
  }
  const { left, right } = columnsIn(language);
  const table = printTable(
    [
      left('terminal.forecast'),
      right('terminal.loss'),
      { heading: 'CRPS', align: 'right' },
      { heading: 'MASE', align: 'right' },
      right('terminal.within_80'),
      right('terminal.bias'),
    ],
    models.map(({ model, scaledLoss, crps, mase, coverage, bias }) => [
      model === modelInUse ? sayTerminal(language, 'terminal.in_use', { model }) : model,
      printDecimal(scaledLoss),
      printDecimal(crps),
      printDecimal(mase),
      `${printDecimal(Math.round(coverage * 1000) / 10)} %`,
      `${printDecimal(Math.round(bias * 1000) / 10)} %`,
    ]),
  );
  return `${sentences.join(' ')}\n\n${table}`;
}
