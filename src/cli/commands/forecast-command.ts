/** `blanko forecast`: tries the forecasts on the past of a table, against the simple ones. */
import { horizonMarks } from '#api/forecast-marks.ts';
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
import { printDecimal, printTable, printWhole } from '../print-table.ts';
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
  const complaints = new Complaints();
  const { history: file } = options;
  if (file === undefined) complaints.add('--history is missing: give it, see --help');
  const bounds = { min: 1, max: 120, fallback: 7 };
  const protection = wholeOption('--protection', options.protection, complaints, bounds);
  const bytes = file === undefined ? null : await readInput(file, context, complaints);
  const calendar = await loadCalendar(context.root);
  const table = bytes && (await readHistory(bytes, calendar));
  if (table) complainAboutTable(file!, table.problems, complaints);
  complaints.refuseIfAny();

  warnAboutTable(file!, table!.warnings, context.stderr);
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
      : inWords(marks),
  );
  return 0;
}

function inWords(marks: Marks): string {
  if (marks.length === 0) {
    return 'Nothing to try: a Monday needs four weeks of days before it and its horizon after.\n';
  }
  return marks.map(horizonInWords).join('\n');
}

function horizonInWords({ horizon, offices, trials, bar, chosen, models }: Marks[number]): string {
  const name = horizon === 'month' ? 'Twenty working days' : 'The protection interval';
  const choice = bar === null ? '' : ` Best simple one: ${bar}. To be trusted: ${chosen}.`;
  const head = `${name}: ${printWhole(trials)} trials at ${printWhole(offices)} offices.${choice}\n\n`;
  const right = (heading: string) => ({ heading, align: 'right' }) as const;
  return (
    head +
    printTable(
      [
        { heading: 'forecast', align: 'left' },
        right('loss, naive steps'),
        right('CRPS'),
        right('MASE'),
        right('within 80 %'),
        right('bias'),
      ],
      models.map(({ model, scaledLoss, crps, mase, coverage, bias }) => [
        model === modelInUse ? `${model} (in use)` : model,
        printDecimal(scaledLoss),
        printDecimal(crps),
        printDecimal(mase),
        `${printDecimal(Math.round(coverage * 1000) / 10)} %`,
        `${printDecimal(Math.round(bias * 1000) / 10)} %`,
      ]),
    )
  );
}
