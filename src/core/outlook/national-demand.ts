/** What the country uses on a working day, from the forecasts of its offices. */
import type { PlainDate } from '../calendar.ts';
import { weekday } from '../calendar.ts';
import type { DemandDriver } from '../forecast/demand-driver.ts';
import { driverFactorOn, driversOf } from '../forecast/demand-driver.ts';
import type { WeekdayFactors } from '../forecast/run-out.ts';
import type { OfficeId } from '../place.ts';
import type { NationalUse } from './reserve-target.ts';

export interface OfficeDemand {
  readonly id: OfficeId;
  readonly provinceCode: string;
  /** Records a mean working day, without drivers. */
  readonly dailyInflow: number;
  readonly varianceToMeanRatio: number;
}

/**
 * How far the whole country may lie above or below what is expected, all offices together: one part
 * in ten. An assumption until there are years to learn it from; it does not even out over offices.
 */
export const usualCommonSpread = 0.1;

export interface NationalDemand extends NationalUse {
  /** How much busier a day is than the mean working day, by weekday and drivers. */
  readonly factorOn: (day: PlainDate) => number;
}

/** Variances of offices add up; a driver of one place counts by the share of its offices. */
export function nationalDemand(
  offices: readonly OfficeDemand[],
  drivers: readonly DemandDriver[],
  weekdayFactors: WeekdayFactors,
): NationalDemand {
  const dailyUse = offices.reduce((sum, { dailyInflow }) => sum + dailyInflow, 0);
  const variance = offices.reduce(
    (sum, { dailyInflow, varianceToMeanRatio }) => sum + dailyInflow * varianceToMeanRatio,
    0,
  );
  const groups = sharesByDrivers(offices, drivers, dailyUse);
  return {
    dailyUse,
    theta: dailyUse === 0 ? 0 : Math.max(0, variance / dailyUse - 1),
    commonSpread: usualCommonSpread,
    factorOn: (day) => {
      const share = groups.reduce((sum, group) => sum + group.share * group.factorOn(day), 0);
      return (weekdayFactors[weekday(day) - 1] ?? 0) * (groups.length === 0 ? 1 : share);
    },
  };
}

/** Offices with the same drivers move together: mostly one group, or a few. */
function sharesByDrivers(
  offices: readonly OfficeDemand[],
  drivers: readonly DemandDriver[],
  dailyUse: number,
) {
  const groups = new Map<string, { share: number; factorOn: (day: PlainDate) => number }>();
  if (dailyUse === 0) return [];
  for (const office of offices) {
    const own = driversOf(drivers, office);
    const key = own.map(({ id }) => id).join(' ');
    const group = groups.get(key) ?? {
      share: 0,
      factorOn: (day: PlainDate) => driverFactorOn(own, day),
    };
    group.share += office.dailyInflow / dailyUse;
    groups.set(key, group);
  }
  return [...groups.values()];
}
