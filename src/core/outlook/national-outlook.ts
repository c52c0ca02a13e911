/**
 * When the central reserve is used up, with purchases that come late: in closed form where nothing
 * is bought, otherwise by many lives of the reserve from one seed. Scenarios of one seed meet the
 * same luck, so they differ by what they ask.
 */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import { firstWhole } from '../forecast/first-whole.ts';
import { negativeBinomialQuantile, negativeBinomialTail } from '../forecast/negative-binomial.ts';
import type { Blanks, Days } from '../quantity.ts';
import { type Random, seededRandom } from '../random.ts';
import { arrivalOf, delayAt, type Purchase } from './purchase.ts';
import type { NationalUse } from './reserve-target.ts';
import { type Scenario, surgeOn } from './scenario.ts';

export interface OutlookInput extends NationalUse {
  readonly asOf: PlainDate;
  readonly reserve: Blanks;
  readonly purchases: readonly Purchase[];
  readonly calendar: WorkingCalendar;
  /** How far to look, 1 to 735 (three years). */
  readonly workingDays: Days;
  /** What is known to raise or lower use on a day; 1 for none. */
  readonly factorOn: (day: PlainDate) => number;
  readonly seed: number;
}

export interface OutlookDay {
  readonly date: PlainDate;
  /** Blanks left at its end: quantiles, 0 at least. */
  readonly q10: Blanks;
  readonly q50: Blanks;
  readonly q90: Blanks;
}

export interface ScenarioOutlook {
  readonly scenario: Scenario;
  /** Days by which the reserve is used up with chance 0.1, 0.5, 0.9; null beyond the days looked at. */
  readonly t10: PlainDate | null;
  readonly t50: PlainDate | null;
  readonly t90: PlainDate | null;
  /** The chance that it is used up at some time within the days looked at. */
  readonly chanceOut: number;
  /** Working days that end without a blank, among those looked at: as likely fewer as more, and 9 times of 10 no more. */
  readonly emptyDays: { readonly median: Days; readonly likely: Days };
  /** Every fifth working day and the last. */
  readonly fan: readonly OutlookDay[];
  readonly arrivals: readonly PurchaseArrival[];
}

export interface PurchaseArrival {
  readonly id: string;
  readonly planned: PlainDate;
  /** With the delays of the scenario. */
  readonly median: PlainDate;
  readonly late: PlainDate;
  /** The chance that the reserve is used up before it comes; null in closed form without purchases. */
  readonly chanceOutBefore: number;
}

export const outlookDaysMax: Days = 735;

/** Lives of the reserve: a chance is known to about one in a hundred. */
const lives = 1000;

/** Days between two points of the fan. */
const fanStep: Days = 5;

export function nationalOutlook(input: OutlookInput, scenario: Scenario): ScenarioOutlook {
  const { workingDays, reserve, dailyUse, theta, commonSpread } = input;
  assert(workingDays >= 1 && workingDays <= outlookDaysMax, 'an outlook is one day to three years');
  assert(reserve >= 0 && dailyUse >= 0 && theta >= 0, 'reserve, use and theta are 0 or more');
  assert(commonSpread >= 0 && commonSpread <= 1, 'the common spread lies between 0 and 1');
  const dates = input.calendar.workingDays(input.asOf, workingDays);
  const factors = dates.map((day) => input.factorOn(day) * surgeOn(scenario.surge, day));
  const purchases = scenario.withoutPurchases ? [] : input.purchases;
  return purchases.length === 0
    ? closedOutlook(input, scenario, dates, factors)
    : livedOutlook(input, scenario, purchases, dates, factors);
}

/**
 * P(D(t) >= reserve), where the mean use up to t is `used`: the common part is a gamma factor, so
 * the sum is negative binomial with theta + used commonSpread^2 (Greenwood & Yule 1920).
 */
export function chanceUsedUp(reserve: Blanks, used: number, use: NationalUse): number {
  return negativeBinomialTail(reserve, used, use.theta + used * use.commonSpread ** 2);
}

function closedOutlook(
  input: OutlookInput,
  scenario: Scenario,
  dates: readonly PlainDate[],
  factors: readonly number[],
): ScenarioOutlook {
  const { reserve, dailyUse, theta, commonSpread } = input;
  let sum = 0;
  const used = factors.map((factor) => (sum += factor * dailyUse));
  const firstDay = (chance: number): PlainDate | null => {
    const isOut = (day: number): boolean => chanceUsedUp(reserve, used[day]!, input) >= chance;
    const day = firstWhole(reserve / Math.max(dailyUse, 1), 0, dates.length - 1, isOut);
    return day === null ? null : dates[day]!;
  };
  const emptyFrom = (date: PlainDate | null): Days =>
    date === null ? 0 : dates.length - dates.indexOf(date);
  const left = (day: number, chance: number): Blanks => {
    const spread = theta + used[day]! * commonSpread ** 2;
    return Math.max(0, reserve - negativeBinomialQuantile(1 - chance, used[day]!, spread));
  };
  return {
    scenario,
    t10: firstDay(0.1),
    t50: firstDay(0.5),
    t90: firstDay(0.9),
    chanceOut: chanceUsedUp(reserve, used.at(-1)!, input),
    // Once used up it stays so: an early end is a long gap.
    emptyDays: { median: emptyFrom(firstDay(0.5)), likely: emptyFrom(firstDay(0.1)) },
    fan: fanDays(dates.length).map((day) => ({
      date: dates[day]!,
      q10: left(day, 0.1),
      q50: left(day, 0.5),
      q90: left(day, 0.9),
    })),
    arrivals: [],
  };
}

/** One life: the day it runs out (or the number of days looked at), and what is left on fan days. */
interface Life {
  readonly outOn: number;
  readonly left: readonly Blanks[];
  readonly emptyDays: Days;
  /** The index of the day each purchase comes. */
  readonly comes: readonly number[];
}

function livedOutlook(
  input: OutlookInput,
  scenario: Scenario,
  purchases: readonly Purchase[],
  dates: readonly PlainDate[],
  factors: readonly number[],
): ScenarioOutlook {
  const random = seededRandom(input.seed);
  const fan = fanDays(dates.length);
  const dayOf = arrivalDays(input, scenario, purchases, dates);
  const lived = Array.from({ length: lives }, () =>
    liveOnce(input, purchases, factors, fan, dayOf, random),
  );
  const outs = lived.map(({ outOn }) => outOn).sort((a, b) => a - b);
  const empty = lived.map(({ emptyDays }) => emptyDays).sort((a, b) => a - b);
  const out = (chance: number): PlainDate | null =>
    dates[outs[Math.ceil(chance * lives) - 1]!] ?? null;
  return {
    scenario,
    t10: out(0.1),
    t50: out(0.5),
    t90: out(0.9),
    chanceOut: outs.filter((day) => day < dates.length).length / lives,
    emptyDays: {
      median: empty[Math.ceil(0.5 * lives) - 1]!,
      likely: empty[Math.ceil(0.9 * lives) - 1]!,
    },
    fan: fan.map((day, at) => {
      const left = lived.map((life) => life.left[at]!).sort((a, b) => a - b);
      const quantile = (chance: number): Blanks => left[Math.ceil(chance * lives) - 1]!;
      return { date: dates[day]!, q10: quantile(0.1), q50: quantile(0.5), q90: quantile(0.9) };
    }),
    arrivals: purchases.map((purchase, at) => {
      const by = (chance: number): PlainDate =>
        arrivalOf(purchase, delayAt(purchase.delay, chance) + scenario.laterDays, input.calendar);
      const before = lived.filter(({ outOn, comes }) => outOn < Math.min(comes[at]!, dates.length));
      return {
        id: purchase.id,
        planned: arrivalOf(purchase, 0, input.calendar),
        median: by(0.5),
        late: by(0.95),
        chanceOutBefore: before.length / lives,
      };
    }),
  };
}

function liveOnce(
  { reserve, dailyUse, theta, commonSpread }: OutlookInput,
  purchases: readonly Purchase[],
  factors: readonly number[],
  fan: readonly number[],
  dayOf: (purchase: number, delayDays: Days) => number,
  random: Random,
): Life {
  // The dice of what all scenarios share come first, and as many in each.
  const level = commonLevel(commonSpread, normal(random));
  const comes = purchases.map(({ delay }, at) => dayOf(at, delayAt(delay, random.next())));
  const coming = new Float64Array(factors.length);
  for (const [at, day] of comes.entries()) {
    if (day < coming.length) coming[day]! += purchases[at]!.quantity;
  }
  let net = reserve;
  let outOn = factors.length;
  let next = 0;
  let emptyDays = 0;
  const left: Blanks[] = [];
  for (let day = 0; day < factors.length; day++) {
    const mean = level * dailyUse * factors[day]!;
    const use = mean + Math.sqrt((1 + theta) * mean) * normal(random);
    // What was not there is waited for: the next purchase serves it first.
    net += coming[day]! - Math.max(0, use);
    if (net <= 0) emptyDays++;
    if (net <= 0 && outOn === factors.length) outOn = day;
    if (day === fan[next]) {
      left.push(Math.max(0, Math.floor(net)));
      next++;
    }
  }
  return { outOn, left, emptyDays, comes };
}

/** Working-day index of each arrival, remembered: a life asks for the same days again and again. */
function arrivalDays(
  { calendar }: OutlookInput,
  { laterDays }: Scenario,
  purchases: readonly Purchase[],
  dates: readonly PlainDate[],
): (purchase: number, delayDays: Days) => number {
  const known = new Map<number, number>();
  const indexOf = new Map(dates.map((date, index) => [date, index]));
  return (purchase, delayDays) => {
    const key = purchase * 1000 + delayDays;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const arrival = arrivalOf(purchases[purchase]!, delayDays + laterDays, calendar);
    // What was to have come already comes on the first day.
    const day = indexOf.get(arrival) ?? (arrival <= dates[0]! ? 0 : dates.length);
    known.set(key, day);
    return day;
  };
}

/** Every fifth day and the last. */
function fanDays(days: Days): number[] {
  const points: number[] = [];
  for (let day = fanStep - 1; day < days; day += fanStep) points.push(day);
  if (points.at(-1) !== days - 1) points.push(days - 1);
  return points;
}

/** A gamma factor of mean 1 with this coefficient of variation (Wilson & Hilferty 1931). */
function commonLevel(spread: number, z: number): number {
  if (spread === 0) return 1;
  const ninth = (spread * spread) / 9;
  return Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3;
}

/** A normal number with mean 0 and variance 1 (Box & Muller 1958). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
