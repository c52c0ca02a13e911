/**
 * Patterns that a false statement leaves. Each is shown with its figures, for somebody to ask about: none of them is a
 * verdict. Where chance can do the same, a pattern is flagged only if the chance is below one in a hundred thousand; as
 * the spread is itself taken from the days looked at, honest offices are flagged less than once in ten thousand looks
 * (the test draws 20,000): of 514 looked at once, one in twenty such looks raises one flag.
 */
import type { PlainDate } from '../calendar.ts';
import type { Blanks } from '../quantity.ts';
import { binomialTail } from './binomial-tail.ts';
import type { FlagCode } from './statement-flag.ts';

/** One day of an office, in the order of time; null: that source is silent. */
export interface StatedDay {
  readonly day: PlainDate;
  readonly printed: Blanks;
  readonly counted: Blanks | null;
  /** What the ledger said should be left. */
  readonly expectedRest: Blanks | null;
  /** What could be used: opening + in - out. */
  readonly available: Blanks | null;
  /** Cards and failed prints by the printing system. */
  readonly jobsPrinted: Blanks | null;
  readonly jobsFailed: Blanks | null;
}

export interface Flag {
  readonly code: FlagCode;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly days: number;
  readonly daysWithPattern: number;
  /** null where the pattern has none. */
  readonly blanks: Blanks | null;
  /** How often an honest office shows as much; null where chance plays no part. */
  readonly chance: number | null;
  readonly threshold: number;
}

/** Working days looked at: a month and a half, so that a tail has something to stand on. */
export const flagDays = 30;
const chanceMax = 1e-5;
/** Fewer prints than these leave small numbers, which are round and alike by themselves. */
const enoughPrints = 20;
const fewestDays = 8;
/**
 * A count that spreads by this much ends in each digit equally often: of a rounded normal the chances differ by at most
 * 2 exp(-2 pi^2 s^2 / 100) from one in ten, 1.5 % at 5. An office held by its printers spreads less, and honestly so.
 */
const spreadLeast = 5;
/** A card at closing time is counted by one side today and by the other tomorrow: one part in fifty, or ten cards. */
const toleranceShare = 0.02;
const toleranceLeast = 10;
/** One day may be a slip of the pen. */
const followedDaysLeast = 3;

/** The flags of one office over the last `flagDays` days, those without chance first. */
export function suspectStatements(all: readonly StatedDay[]): Flag[] {
  const days = all.slice(-flagDays);
  return [
    printsAboveBlanks(days),
    ...printsBesideLog(days),
    countFollowsLedger(days),
    roundNumbers(days),
    copiedCounts(days),
  ].filter((flag) => flag !== null);
}

/** No office prints on blanks that it does not have: some came in that nobody wrote down. */
function printsAboveBlanks(days: readonly StatedDay[]): Flag | null {
  const looked = days.filter((day) => day.available !== null && day.jobsPrinted !== null);
  const over = looked.filter((day) => excess(day) > toleranceLeast);
  if (over.length === 0) return null;
  const blanks = over.reduce((sum, day) => sum + excess(day), 0);
  return {
    ...flagOf('prints_above_blanks', looked, over.length),
    blanks,
    threshold: toleranceLeast,
  };
}

function excess({ available, jobsPrinted, jobsFailed }: StatedDay): Blanks {
  return (jobsPrinted ?? 0) + (jobsFailed ?? 0) - (available ?? 0);
}

/** Over the whole window, so that what one day counts late the next one gives back. */
function printsBesideLog(days: readonly StatedDay[]): Flag[] {
  const looked = days.filter(({ jobsPrinted }) => jobsPrinted !== null);
  const logged = looked.reduce((sum, { jobsPrinted }) => sum + (jobsPrinted ?? 0), 0);
  const stated = looked.reduce((sum, { printed }) => sum + printed, 0);
  const tolerance = Math.max(toleranceLeast, Math.ceil(logged * toleranceShare));
  const blanks = Math.abs(stated - logged);
  if (blanks <= tolerance) return [];
  const code = stated > logged ? 'stated_above_prints' : 'stated_below_prints';
  const differing = looked.filter(({ printed, jobsPrinted }) =>
    stated > logged ? printed > (jobsPrinted ?? 0) : printed < (jobsPrinted ?? 0),
  );
  return [{ ...flagOf(code, looked, differing.length), blanks, threshold: tolerance }];
}

/**
 * The ledger's rest follows from what was stated. Where the log says that something else was used, blanks counted in
 * the cupboard would differ from it: a count that equals it was worked out on paper.
 */
function countFollowsLedger(days: readonly StatedDay[]): Flag | null {
  const looked = days.filter(
    ({ counted, expectedRest, jobsPrinted }) =>
      counted !== null && expectedRest !== null && jobsPrinted !== null,
  );
  const followed = looked.filter(
    ({ printed, jobsPrinted, counted, expectedRest }) =>
      counted === expectedRest && Math.abs(printed - (jobsPrinted ?? 0)) > toleranceLeast,
  );
  if (followed.length < followedDaysLeast) return null;
  const flag = flagOf('count_follows_ledger', looked, followed.length);
  return { ...flag, threshold: followedDaysLeast };
}

/** The last digit of an honest count is 0 on one day in ten. */
function roundNumbers(days: readonly StatedDay[]): Flag | null {
  const looked = busyDays(days);
  const round = looked.filter(({ printed }) => printed % 10 === 0);
  const chance = binomialTail(round.length, looked.length, 0.1);
  const isSpread = spreadOf(looked) >= spreadLeast;
  if (looked.length < fewestDays || !isSpread || chance >= chanceMax) return null;
  return { ...flagOf('round_numbers', looked, round.length), chance, threshold: chanceMax };
}

/**
 * The longest run of the same count. Two days of an office whose counts spread by s are equal with the chance
 * 1 / (2 s sqrt(pi)), the collision probability of the normal distribution.
 */
function copiedCounts(days: readonly StatedDay[]): Flag | null {
  const looked = busyDays(days);
  let start = 0;
  let run = { from: 0, days: 0 };
  for (let at = 0; at < looked.length; at++) {
    if (looked[at]!.printed !== looked[start]!.printed) start = at;
    if (at - start + 1 > run.days) run = { from: start, days: at - start + 1 };
  }
  const spread = spreadBeside(looked, run);
  const equal = Math.min(1, 1 / (2 * spread * Math.sqrt(Math.PI)));
  // A run may begin on any day of the window (Boole's inequality).
  const chance = Math.min(1, looked.length * equal ** (run.days - 1));
  if (run.days < 2 || chance >= chanceMax) return null;
  return { ...flagOf('copied_counts', looked, run.days), chance, threshold: chanceMax };
}

/** Days with prints, of an office that prints enough of them on the mean; days without stock say nothing. */
function busyDays(days: readonly StatedDay[]): readonly StatedDay[] {
  const printing = days.filter(({ printed }) => printed > 0);
  const cards = printing.reduce((sum, { printed }) => sum + printed, 0);
  return cards >= enoughPrints * printing.length ? printing : [];
}

/** How the other days spread; where there are too few, a third of what a Poisson count would. */
function spreadBeside(
  looked: readonly StatedDay[],
  run: { readonly from: number; readonly days: number },
): number {
  const others = looked.filter((_day, at) => at < run.from || at >= run.from + run.days);
  if (others.length >= fewestDays) return spreadOf(others);
  return Math.sqrt(looked[run.from]?.printed ?? 0) / 3;
}

/** The standard deviation of what was printed. */
function spreadOf(days: readonly StatedDay[]): number {
  const mean = days.reduce((sum, { printed }) => sum + printed, 0) / days.length;
  const squares = days.reduce((sum, { printed }) => sum + (printed - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, days.length - 1));
}

function flagOf(code: FlagCode, looked: readonly StatedDay[], daysWithPattern: number) {
  return {
    code,
    from: looked[0]?.day ?? '',
    until: looked.at(-1)?.day ?? '',
    days: looked.length,
    daysWithPattern,
    blanks: null,
    chance: null,
  };
}
