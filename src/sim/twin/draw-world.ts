/** A synthetic year from a seed. */
import { assert } from '#core/assert.ts';
import { sampleBetween, sampleCount, sampleNormal } from '../sample-count.ts';
import { drawOffices, type KnownOffice } from './draw-offices.ts';
import { faultsIn, type TwinSettings } from './twin-settings.ts';
import { twinStream } from './twin-stream.ts';
import type { TwinOffices, TwinWorld } from './twin-world.ts';

/** When in its part of the year a delivery is planned: after a quarter of it. */
const plannedWithin = 0.25;
const workingDaysPerWeek = 5;

/** Draws the year; `known` are the offices of a register, null to draw them as well. */
export function drawWorld(
  settings: TwinSettings,
  seed: number,
  known: readonly KnownOffice[] | null = null,
): TwinWorld {
  const faults = faultsIn(settings);
  assert(faults.length === 0, faults.join('; '));
  const offices = drawOffices(settings, seed, known);
  const days = settings.workingDays;
  const weekdayWeight = Float64Array.from(
    { length: days },
    (_, day) => settings.weekdayFactors[day % workingDaysPerWeek]!,
  );
  return {
    seed,
    settings,
    days,
    offices,
    weekdayWeight,
    inflow: drawInflow(settings, seed, offices, weekdayWeight),
    capacity: drawCapacity(settings, seed, offices),
    isStated: drawStatements(settings, seed, offices.count),
    queue: drawQueues(seed, days, offices.count),
    delivered: drawDeliveries(settings, seed),
    openingReserve: settings.openingReserve,
  };
}

/** Weekday by season by the office's own drift; the year's mean of each office stays what it is. */
function drawInflow(
  settings: TwinSettings,
  seed: number,
  { count, dailyMean }: TwinOffices,
  weekdayWeight: Float64Array,
): Int32Array {
  const days = settings.workingDays;
  const inflow = new Int32Array(days * count);
  const season = weekdayWeight.map((weight, day) => weight * seasonOn(settings, day));
  for (let office = 0; office < count; office++) {
    const steps = twinStream(seed, 'drift', office);
    const dice = twinStream(seed, 'inflow', office);
    const course = new Float64Array(days);
    let drift = 0;
    for (let day = 0; day < days; day++) {
      if (day % workingDaysPerWeek === 0) drift += settings.weeklyDrift * sampleNormal(steps);
      course[day] = season[day]! * Math.exp(drift);
    }
    const sum = course.reduce((total, one) => total + one, 0);
    const scale = (dailyMean[office]! * days) / sum;
    for (let day = 0; day < days; day++) {
      const mean = course[day]! * scale;
      inflow[day * count + office] = sampleCount(dice, mean, settings.varianceToMeanRatio);
    }
  }
  return inflow;
}

function seasonOn({ seasons }: TwinSettings, day: number): number {
  return seasons.reduce(
    (factor, season) =>
      day >= season.fromDay && day < season.fromDay + season.workingDays
        ? factor * season.factor
        : factor,
    1,
  );
}

function drawCapacity(
  { workingDays, behaviour }: TwinSettings,
  seed: number,
  { count, capacity }: TwinOffices,
): Int32Array {
  const table = new Int32Array(workingDays * count);
  for (let office = 0; office < count; office++) {
    const dice = twinStream(seed, 'breakdowns', office);
    let brokenUntil = 0;
    let emptyUntil = 0;
    for (let day = 0; day < workingDays; day++) {
      const breaks = dice.next() < behaviour.printersBreak;
      const runsOut = dice.next() < behaviour.ribbonOut;
      if (breaks) brokenUntil = day + wholeBetween(dice.next(), behaviour.brokenDays);
      if (runsOut) emptyUntil = day + wholeBetween(dice.next(), behaviour.ribbonDays);
      const working = day < emptyUntil ? 0 : day < brokenUntil ? behaviour.brokenCapacity : 1;
      table[day * count + office] = Math.round(capacity[office]! * working);
    }
  }
  return table;
}

function wholeBetween(uniform: number, [least, most]: readonly [number, number]): number {
  return least + Math.floor(uniform * (most - least + 1));
}

function drawStatements(
  { workingDays, behaviour }: TwinSettings,
  seed: number,
  count: number,
): Uint8Array {
  const dice = twinStream(seed, 'statements');
  return new Uint8Array(workingDays * count).map(() =>
    dice.next() < behaviour.lateStatements ? 0 : 1,
  );
}

/** A fair shuffle for each day (Fisher & Yates). */
function drawQueues(seed: number, days: number, count: number): Int32Array {
  const dice = twinStream(seed, 'arrivals');
  const queue = new Int32Array(days * count);
  for (let day = 0; day < days; day++) {
    const first = day * count;
    for (let place = 0; place < count; place++) {
      const other = dice.below(place + 1);
      queue[first + place] = queue[first + other]!;
      queue[first + other] = place;
    }
  }
  return queue;
}

/**
 * Each planned within its part of the year, and late by chance. In balance they bring what all
 * records of the year need, spoilage included; the opening reserve comes on top.
 */
function drawDeliveries(settings: TwinSettings, seed: number): Int32Array {
  const { workingDays, deliveries, deliveryDelayMax, supply } = settings;
  const dice = twinStream(seed, 'deliveries');
  const needed = settings.recordsPerYear * (1 + settings.spoilageRate) * supply;
  const each = Math.round(needed / deliveries);
  const delivered = new Int32Array(workingDays);
  for (let delivery = 0; delivery < deliveries; delivery++) {
    const planned = Math.floor(((delivery + plannedWithin) * workingDays) / deliveries);
    const delay = Math.floor(sampleBetween(dice, 0, deliveryDelayMax + 1));
    delivered[Math.min(workingDays - 1, planned + delay)]! += each;
  }
  return delivered;
}
