import type { MovePolicy } from './redistribution.ts';

/**
 * What stands until the ministry orders other numbers. Blanks, days and lots are those of practice:
 * 200 blanks are worth a trip, and what was brought is not fetched back within a month. The rates
 * are ours, after the price lists of couriers for a kilogram (some 170 blanks) by road and by sea;
 * only their ratios decide who sends to whom.
 *
 * A trip that costs more than the blanks it brings is not worth it, at some Rp 10,500 a blank: two
 * persons there and back cost some Rp 5,000 a kilometre (50 blanks for 100 km), and a night and the
 * passage of both some Rp 2 million (200 blanks). Ours too.
 */
export const defaultMovePolicy: MovePolicy = {
  boxSize: 1,
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
};
