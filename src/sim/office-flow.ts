import type { Days } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import type { KeptOffice } from '#storage/place-store.ts';
import { askingHundredThousand } from './demo-cases.ts';
import { sampleBetween, sampleNormal } from './sample-count.ts';

/** What flows through an office of the demo world. */
export interface Flow {
  /** Print-ready records of a mean working day. */
  readonly dailyMean: number;
  /** Cards a working day at best, with the printers that work. */
  readonly capacityPerDay: number;
  /** Records that waited on the first morning. */
  readonly openingBacklog: number;
  /** Whether so many wait that it prints all it can, every day. */
  readonly isBehind: boolean;
}

/** 20.4 million records in the 245 working days of a year, for 261 million residents. */
const recordsPerResident = 20_400_000 / 245 / 261_142_385;

/** By residents, with the differences between offices that residents do not explain. */
export function drawFlow(office: KeptOffice, random: Random): Flow {
  const dailyMean = office.residents * recordsPerResident * Math.exp(0.2 * sampleNormal(random));
  const isBehind = random.next() < 0.27;
  const room = isBehind ? sampleBetween(random, 1, 1.15) : sampleBetween(random, 1.25, 1.65);
  const waitingDays = isBehind ? sampleBetween(random, 15, 60) : sampleBetween(random, 0, 4);
  if (office.id === askingHundredThousand) {
    return { dailyMean: 930, capacityPerDay: 1_000, openingBacklog: 100_000, isBehind: true };
  }
  return {
    dailyMean,
    capacityPerDay: Math.max(4, Math.round(dailyMean * room)),
    openingBacklog: Math.round(dailyMean * waitingDays),
    isBehind,
  };
}

/** Cards that leave the shelf on a mean working day. */
export function dailyUse({ isBehind, capacityPerDay, dailyMean }: Flow): number {
  return isBehind ? capacityPerDay : dailyMean;
}

/** The lead time less the day on which the call comes and the courier sets out. */
export function transitDaysOf({ leadTimeDays }: KeptOffice): Days {
  return Math.max(1, leadTimeDays - 1);
}
