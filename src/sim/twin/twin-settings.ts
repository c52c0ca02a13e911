/**
 * The numbers of the synthetic world in which rules are rehearsed. Magnitudes are those of the
 * ministry's own statements (20.4 million records a year, a reserve of 800,000); the spreads are
 * assumptions, and are written here so that they can be doubted one by one.
 */
import type { WeekdayFactors } from '#core/forecast/run-out.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import { blanksMax, isBlanks } from '#core/quantity.ts';

/** A stretch of the year with more or fewer records than usual. */
interface Season {
  readonly fromDay: Days;
  readonly workingDays: Days;
  /** Times the usual inflow. */
  readonly factor: number;
}

export interface TwinSettings {
  readonly workingDays: Days;
  readonly offices: number;
  readonly recordsPerYear: number;
  readonly openingReserve: Blanks;
  /** Tender deliveries, evenly spaced, each late by 0 to `deliveryDelayMax` working days. */
  readonly deliveries: number;
  readonly deliveryDelayMax: Days;
  /** Blanks delivered in the year divided by blanks needed for all its records. */
  readonly supply: number;
  readonly weekdayFactors: WeekdayFactors;
  readonly seasons: readonly Season[];
  /** Variance of a day's inflow divided by its mean. */
  readonly varianceToMeanRatio: number;
  /** Standard deviation of the weekly step of the logarithm of an office's own rate. */
  readonly weeklyDrift: number;
  /** Cards an office can print in a day, in times of its mean inflow. */
  readonly capacityTimesMean: readonly [number, number];
  /** Working days from the grant to the shelf: nearest and farthest office. */
  readonly leadTimeDays: readonly [Days, Days];
  /** Blanks spoiled for each card printed. */
  readonly spoilageRate: number;
  /** Share of what sets out that never arrives. */
  readonly lossRate: number;
  /** Days of its own use that an office holds on the first morning. */
  readonly openingStockDays: readonly [number, number];
  /** Share of offices on which blanks have piled up when the year begins, and days of use there. */
  readonly piledUpOffices: number;
  readonly piledUpDays: number;
  readonly behaviour: Behaviour;
}

/** What people do. All shares lie between 0 and 1. */
export interface Behaviour {
  /** What is asked for, in times of a month of use. */
  readonly overAsking: readonly [number, number];
  /** Offices that keep the last blanks in the drawer, and how many days of use. */
  readonly hoarders: number;
  readonly hoardedDays: Days;
  /** Office-days of which the statement comes a day late or more. */
  readonly lateStatements: number;
  /** Offices that state less than they hold, and which part of it they state. */
  readonly falseStatements: number;
  readonly statedShare: number;
  /**
   * Chance that printers break on an office-day, the days it lasts, and what can still be printed.
   */
  readonly printersBreak: number;
  readonly brokenDays: readonly [Days, Days];
  readonly brokenCapacity: number;
  /** Chance that ribbon or film runs out on an office-day, and the days without printing. */
  readonly ribbonOut: number;
  readonly ribbonDays: readonly [Days, Days];
}

export const defaultTwinSettings: TwinSettings = {
  workingDays: 245,
  offices: 514,
  recordsPerYear: 20_400_000,
  openingReserve: 800_000,
  deliveries: 12,
  deliveryDelayMax: 13,
  supply: 1,
  weekdayFactors: [1.14, 1.07, 1.01, 0.95, 0.83],
  seasons: [
    { fromDay: 60, workingDays: 40, factor: 1.4 },
    { fromDay: 125, workingDays: 10, factor: 0.45 },
  ],
  varianceToMeanRatio: 4,
  weeklyDrift: 0.035,
  capacityTimesMean: [1.2, 1.7],
  leadTimeDays: [2, 9],
  spoilageRate: 0.009,
  lossRate: 0.0001,
  openingStockDays: [4, 12],
  piledUpOffices: 0,
  piledUpDays: 60,
  behaviour: {
    overAsking: [1.5, 5],
    hoarders: 0.1,
    hoardedDays: 1,
    lateStatements: 0.05,
    falseStatements: 0.05,
    statedShare: 0.5,
    printersBreak: 0.001,
    brokenDays: [3, 10],
    brokenCapacity: 0.5,
    ribbonOut: 0.0005,
    ribbonDays: [2, 5],
  },
};

/** Bounds of what a trial takes; a supply of 1 is a year in balance. */
export const supplyBounds = [0.2, 3] as const;
export const worldsMax = 200;

/** What is wrong with the settings, in words; empty when nothing is. */
export function faultsIn(settings: TwinSettings): string[] {
  const faults: string[] = [];
  const within = (name: string, value: number, least: number, most: number) => {
    if (!(value >= least && value <= most))
      faults.push(`${name} must lie between ${least} and ${most}`);
  };
  within('workingDays', settings.workingDays, 5, 2_000);
  within('offices', settings.offices, 1, 10_000);
  within('recordsPerYear', settings.recordsPerYear, 1, 1e9);
  within('deliveries', settings.deliveries, 1, settings.workingDays);
  within('deliveryDelayMax', settings.deliveryDelayMax, 0, settings.workingDays);
  within('supply', settings.supply, ...supplyBounds);
  within('varianceToMeanRatio', settings.varianceToMeanRatio, 1, 1000);
  within('spoilageRate', settings.spoilageRate, 0, 0.5);
  within('lossRate', settings.lossRate, 0, 0.5);
  if (!isBlanks(settings.openingReserve)) {
    faults.push(`openingReserve must be a whole number up to ${blanksMax}`);
  }
  return faults;
}

/**
 * The state that the news item describes: piles at a tenth of the offices, next to nothing
 * elsewhere.
 */
export function withUnevenStart(settings: TwinSettings): TwinSettings {
  return { ...settings, openingStockDays: [0, 4], piledUpOffices: 0.1 };
}
