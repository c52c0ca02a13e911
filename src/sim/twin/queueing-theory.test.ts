/**
 * The days of the twin against queues whose answers are in the books: with textbook demand and
 * textbook ordering the simulated mean must be the theoretical one, within its own 99.9 % interval.
 * Each office is a sample of its own; seeds are fixed.
 */
import { describe, expect, it } from 'vitest';
import { drawWorld } from './draw-world.ts';
import { YearMeasure } from './measure-year.ts';
import { OfficeState } from './office-state.ts';
import { studentQuantile } from './paired-difference.ts';
import { defaultTwinSettings } from './twin-settings.ts';
import { workOneDay } from './work-one-day.ts';

/** A year of equal offices with Poisson demand and nothing that people do. */
interface Textbook {
  readonly offices: number;
  readonly days: number;
  readonly warmUp: number;
  readonly dailyMean: number;
  readonly capacity: number;
  readonly lead: number;
  readonly stock: number;
  readonly seed: number;
}

/** What happens to each office after the receipts of the morning and after its evening. */
interface Practice {
  morning(state: OfficeState, office: number, day: number): void;
  evening(state: OfficeState, office: number): number;
}

/** The mean evening figure of each office after the warm-up. */
function liveTextbook(book: Textbook, practice: Practice): number[] {
  const { offices, days, dailyMean, capacity, lead, stock, seed } = book;
  const measured = { dailyMean, capacityPerDay: capacity, onHand: stock };
  const place = { residents: 1, latitude: 0, longitude: 100, provinceCode: '11', distanceKm: 1 };
  const known = Array.from({ length: offices }, (_, office) => ({
    id: String(office),
    ...place,
    leadTimeDays: lead,
    measured,
  }));
  const world = drawWorld(
    {
      ...defaultTwinSettings,
      workingDays: days,
      recordsPerYear: offices * days * dailyMean,
      openingReserve: 1_000_000_000,
      weekdayFactors: [1, 1, 1, 1, 1],
      seasons: [],
      varianceToMeanRatio: 1,
      weeklyDrift: 0,
      spoilageRate: 0,
      lossRate: 0,
      behaviour: { ...defaultTwinSettings.behaviour, hoarders: 0, printersBreak: 0, ribbonOut: 0 },
    },
    seed,
    known,
  );
  const state = new OfficeState(world);
  const measure = new YearMeasure(world);
  const sums = known.map(() => 0);
  for (let day = 0; day < days; day++) {
    state.receive(day);
    for (let office = 0; office < offices; office++) {
      practice.morning(state, office, day);
      workOneDay(world, state, measure, office, day);
      const figure = practice.evening(state, office);
      if (day >= book.warmUp) sums[office]! += figure;
    }
  }
  return sums.map((sum) => sum / (days - book.warmUp));
}

function expectMean(samples: readonly number[], theory: number): void {
  const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length;
  const variance = samples.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (samples.length - 1);
  const half = studentQuantile(0.9995, samples.length - 1) * Math.sqrt(variance / samples.length);
  expect(half).toBeLessThan(0.1 * theory);
  expect(Math.abs(mean - theory), `${mean} ± ${half}, theory ${theory}`).toBeLessThan(half);
}

const nothing = () => {};

describe('the print queue', () => {
  it.each([0.5, 0.8, 0.9])('is M/D/1 where one card is printed a day, load %d', (load) => {
    // Khinchine 1932: the mean number that waits is load^2 / (2 (1 - load)).
    const book = { offices: 400, days: 1_500, warmUp: 500, dailyMean: load, capacity: 1 };
    const samples = liveTextbook(
      { ...book, lead: 1, stock: 1_000_000, seed: 11 },
      { morning: nothing, evening: (state, office) => state.backlog[office]! },
    );
    expectMean(samples, load ** 2 / (2 * (1 - load)));
  });
});

/** Orders up to S each morning: what is there, on the road, less what waits. */
const baseStock = (level: number) => (state: OfficeState, office: number, day: number) => {
  const { stock, inTransit, backlog } = state;
  const wanted = level - (stock[office]! + inTransit[office]! - backlog[office]!);
  if (wanted > 0) state.ship(office, wanted, day);
};

describe('base stock', () => {
  // Palm 1938: what is on order is Poisson with the demand of the lead time, here of lead + 1 days,
  // since a day's demand is ordered for the next morning.
  const [dailyMean, lead, level] = [2, 4, 12];
  const book = { offices: 300, days: 600, warmUp: 50, dailyMean, capacity: 1_000, lead };
  const poisson = (mean: number) => {
    let term = Math.exp(-mean);
    return Array.from({ length: 100 }, (_, count) => {
      const now = term;
      term *= mean / (count + 1);
      return now;
    });
  };
  const chances = poisson(dailyMean * (lead + 1));

  it('leaves the backlog that Palm foretells', () => {
    const samples = liveTextbook(
      { ...book, stock: level, seed: 12 },
      { morning: baseStock(level), evening: (state, office) => state.backlog[office]! },
    );
    const theory = chances.reduce((sum, p, count) => sum + p * Math.max(0, count - level), 0);
    expectMean(samples, theory);
  });

  it('leaves the stock that Palm foretells', () => {
    const samples = liveTextbook(
      { ...book, stock: level, seed: 13 },
      { morning: baseStock(level), evening: (state, office) => state.stock[office]! },
    );
    const theory = chances.reduce((sum, p, count) => sum + p * Math.max(0, level - count), 0);
    expectMean(samples, theory);
  });
});

describe('lost demand', () => {
  it('is what Erlang foretells where nobody waits for a blank', () => {
    // Erlang 1917: with S blanks that each come back after the lead time, a demand finds none with
    // probability B(S, a), whatever the distribution of that time. Days so short that two demands
    // seldom meet; a print is ordered the next morning, half a day later on average.
    const [dailyMean, lead, blanks] = [0.05, 60, 4];
    const load = dailyMean * (lead + 0.5);
    const samples = liveTextbook(
      {
        offices: 400,
        days: 2_000,
        warmUp: 200,
        dailyMean,
        capacity: 1_000,
        lead,
        stock: blanks,
        seed: 14,
      },
      {
        morning: (state, office, day) => {
          const wanted = blanks - state.stock[office]! - state.inTransit[office]!;
          if (wanted > 0) state.ship(office, wanted, day);
        },
        evening: (state, office) => {
          const lost = state.backlog[office]!;
          state.backlog[office] = 0;
          return lost;
        },
      },
    );
    expectMean(samples, dailyMean * erlangB(blanks, load));
  });
});

/** B(0, a) = 1; B(s, a) = a B(s-1, a) / (s + a B(s-1, a)). */
function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server++) {
    blocked = (load * blocked) / (server + load * blocked);
  }
  return blocked;
}
