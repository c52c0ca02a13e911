/** The dice of one office for each working day, thrown before the days are lived. */
import type { PlainDate } from '#core/calendar.ts';
import { weekday } from '#core/calendar.ts';
import type { Random } from '#core/random.ts';
import * as cases from './demo-cases.ts';
import type { OfficeProfile } from './office-profile.ts';
import type { DayDraw } from './office-shelf.ts';
import { sampleBetween, sampleCount } from './sample-count.ts';

/** Monday to Friday: people come at the start of the week. Their mean is 1. */
const weekdayFactors = [1.14, 1.07, 1.01, 0.95, 0.83] as const;

/** Variance of a day's inflow divided by its mean (decisions.md section 7). */
const varianceToMeanRatio = 4;

/** 53 of 6,000 blanks in Kota Cirebon, October 2017. */
const spoilageRate = 0.009;

export function drawDays(
  profile: OfficeProfile,
  days: readonly PlainDate[],
  random: Random,
): DayDraw[] {
  const { office, dailyMean, capacityPerDay } = profile;
  const isSteady = office.id === cases.askingHundredThousand;
  return days.map((day) => {
    const mean = dailyMean * weekdayFactors[weekday(day) - 1]!;
    const inflow = sampleCount(random, mean, varianceToMeanRatio);
    const effort = sampleBetween(random, 0.92, 1);
    const rate = spoilageRate * sampleBetween(random, 0.4, 1.6);
    const capacity = isSteady ? capacityPerDay : Math.ceil(capacityPerDay * effort);
    return {
      inflow,
      capacity: standsStill(profile, day) ? 0 : capacity,
      spoilageRate: rate,
      moved: movedOn(profile, day),
    };
  });
}

export const ribbonOutFrom: PlainDate = '2017-11-14';
export const printersBrokenFrom: PlainDate = '2017-11-13';

function standsStill({ office }: OfficeProfile, day: PlainDate): boolean {
  if (office.id === cases.officeWithoutRibbon) return day >= ribbonOutFrom;
  if (office.id === cases.officeWithBrokenPrinters) return day >= printersBrokenFrom;
  // Of a silent office nothing is known: no usage is posted.
  return cases.silentOffices.includes(office.id) && day > cases.silentSince;
}

function movedOn({ office }: OfficeProfile, day: PlainDate): number {
  const { loan } = cases;
  if (day !== loan.day) return 0;
  if (office.id === loan.lender) return -loan.blanks;
  return office.id === loan.borrower ? loan.blanks : 0;
}
