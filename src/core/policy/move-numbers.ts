/** The numbers of a policy by which blanks move between offices (decisions/0016-redistribution.md). */
import type { Blanks, Days, MilliRupiah } from '../quantity.ts';

export interface MoveNumbers {
  /**
   * What a giver keeps: what it can print in so many working days, if as many records come as this
   * quantile says; and in so many where a province is to run out together.
   */
  readonly floorDays: Days;
  readonly floorDaysWithinProvince: Days;
  readonly floorQuantile: number;
  /** No move between offices carries fewer blanks: the trip would not be worth it. */
  readonly smallestLot: Blanks;
  /** So many more for each 100 kilometres, great circle, and where the trip crosses the sea. */
  readonly lotPer100Km: Blanks;
  readonly lotOverSea: Blanks;
  /** At most so many moves in a plan, those that carry most; null for no limit. */
  readonly movesMax: number | null;
  /** Packing, papers and counting at both ends. */
  readonly handling: MilliRupiah;
  /** For each kilometre, great circle. */
  readonly perKm: MilliRupiah;
  /** A kilometre between two islands costs so many percent of one on land: 100 or more. */
  readonly seaPercent: number;
  /** Added where a move leaves the province: inside the province first. */
  readonly leavingProvince: MilliRupiah;
  /** What one working day costs for a blank that somebody waits for (omega). */
  readonly waitingDay: MilliRupiah;
  /** What a blank is worth to the office that could give it: added to a move, not to the centre's. */
  readonly keep: MilliRupiah;
  /** What it costs to leave one blank of a fair share unbrought. Above every way (`dearestWay`). */
  readonly unmet: MilliRupiah;
  /** From i to j only when nothing went from j to i within so many calendar days. */
  readonly oppositeBlockedDays: Days;
  /** More blanks in one move need the centre's word; so does every move across provinces. */
  readonly withoutCentreMax: Blanks;
  /** An office has so many working days to answer; then the proposal lapses. */
  readonly answerWorkingDays: Days;
  /** What was declined is not proposed again for so many calendar days. */
  readonly declinedHoldsDays: Days;
}

/**
 * What stands until the ministry orders other numbers, and stood before policies had any. Blanks,
 * days and lots are those of practice: 200 blanks are worth a trip, and what was brought is not
 * fetched back within a month. The rates are ours, after the price lists of couriers for a kilogram
 * (some 170 blanks) by road and by sea; only their ratios decide who sends to whom.
 *
 * A trip that costs more than the blanks it brings is not worth it, at some Rp 10,500 a blank: two
 * persons there and back cost some Rp 5,000 a kilometre (50 blanks for 100 km), and a night and the
 * passage of both some Rp 2 million (200 blanks). Ours too.
 */
export const defaultMoveNumbers: MoveNumbers = {
  floorDays: 20,
  floorDaysWithinProvince: 1,
  floorQuantile: 0.95,
  smallestLot: 200,
  lotPer100Km: 50,
  lotOverSea: 200,
  movesMax: null,
  handling: 50_000,
  perKm: 150,
  seaPercent: 200,
  leavingProvince: 100_000,
  waitingDay: 50_000,
  keep: 20_000,
  unmet: 10_000_000,
  oppositeBlockedDays: 30,
  withoutCentreMax: 5_000,
  answerWorkingDays: 3,
  declinedHoldsDays: 14,
};

/** Kilometres and working days of no way within the country: Sabang to Merauke is some 5,250 km. */
const farthestKm = 5_300;
const longestDays = 9;

/** What no way between two offices costs more than, for one blank. */
export function dearestWay(numbers: MoveNumbers): MilliRupiah {
  const { handling, perKm, seaPercent, leavingProvince, waitingDay, keep } = numbers;
  const road = Math.ceil((perKm * farthestKm * Math.max(100, seaPercent)) / 100);
  return handling + road + leavingProvince + waitingDay * longestDays + keep;
}

/**
 * A policy document from before policies had numbers of moves, with those that stood then; any other
 * as it is. Only for what was written before: a new version names its own.
 */
export function withMoveNumbers(json: unknown): unknown {
  const isRecord = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isRecord && !Object.hasOwn(json, 'moves') ? { ...json, moves: defaultMoveNumbers } : json;
}
