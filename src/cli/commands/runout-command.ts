/** `blanko runout`: when the blanks of one office run out, with probabilities. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import { type RunOut, runOut, type WeekdayFactors } from '#core/forecast/run-out.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { loadCalendar } from '../country-facts.ts';
import { dateOption, decimalOption, wholeOption } from '../option-values.ts';
import { columnsIn, printDecimal, printTable, printWhole } from '../print-table.ts';
import { warnAboutYear } from '../warn-about-year.ts';

export interface RunoutOptions {
  readonly stock?: string;
  readonly daily?: string;
  readonly theta?: string;
  readonly backlog?: string;
  readonly weekday?: string;
  readonly days?: string;
  readonly from?: string;
  readonly json?: boolean;
}

const perDayMax = 1_000_000_000;
const thetaMax = 1_000_000;
const daysMax = 2000;

export async function runoutCommand(options: RunoutOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints(context.language);
  const stock = wholeOption('--stock', options.stock, complaints);
  const dailyMean = decimalOption('--daily', options.daily, complaints, { max: perDayMax });
  const theta = decimalOption('--theta', options.theta, complaints, { max: thetaMax });
  const backlog = wholeOption('--backlog', options.backlog, complaints, { fallback: 0 });
  const weekdayFactors = weekdayOption(options.weekday ?? '1,1,1,1,1', complaints);
  const days = wholeOption('--days', options.days, complaints, {
    min: 1,
    max: daysMax,
    fallback: 60,
  });
  const from = dateOption('--from', options.from, complaints);
  complaints.refuseIfAny();

  const calendar = await loadCalendar(context.root);
  warnAboutYear(from, calendar.years, context);
  const out = runOut({
    stock,
    backlog,
    dailyMean,
    theta,
    capacityPerDay: null,
    weekdayFactors,
    from,
    calendar,
    days,
  });
  context.stdout.write(
    options.json ? `${JSON.stringify(out, null, 2)}\n` : inWords(context.language, stock, out),
  );
  return 0;
}

/** Five factors, Monday to Friday, one above 0 at least. */
function weekdayOption(text: string, complaints: Complaints): WeekdayFactors {
  const parts = text.split(',');
  if (parts.length !== 5) {
    complaints.say('terminal.five_numbers', { text });
    return [1, 1, 1, 1, 1];
  }
  const [monday, tuesday, wednesday, thursday, friday] = parts.map((part) =>
    decimalOption('--weekday', part, complaints, { max: 1000, fallback: 1 }),
  );
  const factors = [monday!, tuesday!, wednesday!, thursday!, friday!] as const;
  if (factors.every((factor) => factor === 0)) {
    complaints.say('terminal.only_zeros');
  }
  return factors;
}

function inWords(
  language: Language,
  stock: number,
  { t10, t50, t90, probabilityByDay }: RunOut,
): string {
  const by = (date: string | null) =>
    date === null
      ? sayTerminal(language, 'terminal.beyond_years')
      : sayTerminal(language, 'terminal.by_day', { date });
  const said = { stock: printWhole(stock), t10: by(t10), t50: by(t50), t90: by(t90) };
  const sentence = `${sayTerminal(language, 'terminal.run_out', said)}\n\n`;
  const open = probabilityByDay.filter(({ probability }) => inPercent(probability) > 0);
  const certain = open.findIndex(({ probability }) => inPercent(probability) === 100);
  const shown = certain < 0 ? open : open.slice(0, certain + 1);
  if (shown.length === 0) return sentence;
  const { left, right } = columnsIn(language);
  const table = printTable(
    [left('terminal.working_day'), right('terminal.out_by_its_end')],
    shown.map(({ date, probability }) => [date, `${printDecimal(inPercent(probability))} %`]),
  );
  return sentence + table;
}

/** To one hundredth of a percent. */
function inPercent(probability: number): number {
  return Math.round(probability * 10_000) / 100;
}
