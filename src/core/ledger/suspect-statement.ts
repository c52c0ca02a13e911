/**
 * Patterns that a false statement leaves. Each is shown with its figures, for somebody to ask about: none of them is a
 * verdict. Where chance can do the same, a pattern is flagged only if an honest office would show it less than once
 * in ten thousand times: of 514 honest offices looked at once, one in twenty such looks raises one flag.
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
const chanceMax = 1e-4;
/** From here on the last digit of a day's prints is as good as uniform (a Poisson count of mean 20 or more). */
const enoughPrints = 20;
const fewestDays = 8;
/**
 * Two neighbouring days of mean m are equal with a chance of 1 / (2 sqrt(pi m)), two Poisson counts' difference at 0:
 * at the least busy office looked at, m = 20, that is 0.063.
 */
const equalChance = 1 / (2 * Math.sqrt(Math.PI * enoughPrints));
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
  const over = looked.filter((day) => excess(day) > 0);
  if (over.length === 0) return null;
  const blanks = over.reduce((sum, day) => sum + excess(day), 0);
  return { ...flagOf('prints_above_blanks', looked, over.length), blanks, threshold: 0 };
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
  const looked = days.filter(({ printed }) => printed >= enoughPrints);
  const round = looked.filter(({ printed }) => printed % 10 === 0);
  const chance = binomialTail(round.length, looked.length, 0.1);
  if (looked.length < fewestDays || chance >= chanceMax) return null;
  return { ...flagOf('round_numbers', looked, round.length), chance, threshold: chanceMax };
}

/** The longest run of the same count; each further day of a run is one more equality by chance. */
function copiedCounts(days: readonly StatedDay[]): Flag | null {
  const looked = days.filter(({ printed }) => printed >= enoughPrints);
  let run = 1;
  let longest = 1;
  for (let at = 1; at < looked.length; at++) {
    run = looked[at]!.printed === looked[at - 1]!.printed ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  // A run may begin on any day of the window (Boole's inequality).
  const chance = Math.min(1, looked.length * equalChance ** (longest - 1));
  if (longest < 2 || chance >= chanceMax) return null;
  return { ...flagOf('copied_counts', looked, longest), chance, threshold: chanceMax };
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
