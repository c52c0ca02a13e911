/**
 * What kind of office each one is in the demo world, and how it is to stand on the last evening: drawn from residents
 * and dice, in the magnitudes that offices told the press (data/README.md). A few have a story of their own.
 */
import { assert } from '#core/assert.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import type { KeptOffice } from '#storage/place-store.ts';
import * as cases from './demo-cases.ts';
import { drawEndings, type Ending } from './office-ending.ts';
import { dailyUse, drawFlow, type Flow, transitDaysOf } from './office-flow.ts';
import { sampleBetween } from './sample-count.ts';

export interface OfficeProfile extends Flow {
  readonly office: KeptOffice;
  readonly printersTotal: number;
  readonly printersWorking: number;
  readonly openingStock: Blanks;
  /** Working days on the road. */
  readonly transitDays: Days;
  /** Working days from one collection to the next. */
  readonly collectsEvery: Days;
  readonly ending: Ending;
}

export function drawProfiles(offices: readonly KeptOffice[], random: Random): OfficeProfile[] {
  const flows = new Map(offices.map((office) => [office.id, drawFlow(office, random)]));
  const endings = drawEndings(offices, flows, random);
  return offices.map((office) => {
    const flow = flows.get(office.id)!;
    const ending = endings.get(office.id);
    assert(ending !== undefined, `an ending for office ${office.id}`);
    const isWellStocked = office.id === cases.askingHundredThousand;
    return {
      office,
      ...flow,
      ...drawPrinters(office.id, flow.capacityPerDay, random),
      openingStock: Math.round(dailyUse(flow) * sampleBetween(random, 3, 13)),
      transitDays: transitDaysOf(office),
      collectsEvery: isWellStocked ? 5 : 4 + office.leadTimeDays + random.below(3),
      ending,
    };
  });
}

/** A printer makes 75 to 250 cards a day; a third of them is broken or away for repair. */
function drawPrinters(
  id: OfficeId,
  capacityPerDay: number,
  random: Random,
): { printersTotal: number; printersWorking: number } {
  if (id === cases.officeWithBrokenPrinters) return { printersTotal: 2, printersWorking: 2 };
  const perPrinter = sampleBetween(random, 150, 240);
  const printersWorking = Math.max(1, Math.ceil(capacityPerDay / perPrinter));
  const broken = Math.round((printersWorking / 2) * sampleBetween(random, 0.3, 1.7));
  return { printersWorking, printersTotal: printersWorking + broken };
}
