/** How many records more or fewer a driver would mean, before anybody keeps it. */
import { addDays, type PlainDate, weekday } from '#core/calendar.ts';
import type { DemandDriver } from '#core/forecast/demand-driver.ts';
import { driversOf } from '#core/forecast/demand-driver.ts';
import type { CountryWorld } from '../round/allocation-world.ts';

export interface DriverPreview {
  readonly offices: number;
  readonly workingDays: number;
  readonly usualRecords: number;
  readonly moreRecords: number;
}

/** An open end is looked at for a year. */
const yearDays = 365;

/** Days that are over count too: they explain what was seen, and are said to be so by their number. */
export function driverPreview(
  { asOf, offices, calendar, weekdayFactors }: CountryWorld,
  driver: Pick<DemandDriver, 'scope' | 'from' | 'until' | 'factor'>,
): DriverPreview {
  const asked = { ...driver, id: '', kind: 'national_shock', reference: '', statedBy: '' } as const;
  const touched = offices.filter((office) => driversOf([asked], office).length > 0);
  const daily = touched.reduce((sum, { dailyInflow }) => sum + (dailyInflow ?? 0), 0);
  const last = lastDay(driver, asOf);
  let workingDays = 0;
  let weight = 0;
  for (
    let day = calendar.workingDayFrom(driver.from);
    day <= last;
    day = calendar.addWorkingDays(day, 1)
  ) {
    workingDays++;
    weight += weekdayFactors[weekday(day) - 1]!;
  }
  const usual = daily * weight;
  return {
    offices: touched.length,
    workingDays,
    usualRecords: Math.round(usual),
    moreRecords: Math.round(usual * (driver.factor - 1)),
  };
}

function lastDay(
  { from, until }: Pick<DemandDriver, 'from' | 'until'>,
  asOf: PlainDate,
): PlainDate {
  const latest = addDays(from > asOf ? from : asOf, yearDays);
  return until === null || until > latest ? latest : until;
}
