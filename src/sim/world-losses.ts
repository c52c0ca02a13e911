/** Why blanks were lost in the demo world, day by day: the same office and day always lose the same. */
import { type Spoilage, spoilageCauses } from '#core/ledger/spoilage.ts';
import { seededRandom } from '#core/random.ts';
import type { HistoryDay, OfficeHistory } from './national-history.ts';

export interface Losses {
  readonly spoiled: Spoilage;
  readonly testPrints: number;
}

/** Shares of what is lost: most in failed prints; a test print now and then (Kota Cirebon 2018: 0.9 % of blanks). */
const upTo: readonly (readonly [number, keyof Spoilage | 'test'])[] = [
  [0.55, 'print_failure'],
  [0.77, 'encoding_failure'],
  [0.83, 'factory_defect'],
  [0.93, 'physical_damage'],
  [1, 'test'],
];

/** The parts of `line.spoiled`, which sum to it. */
export function lossesOf({ profile }: OfficeHistory, line: HistoryDay): Losses {
  const random = seededRandom(Number(profile.office.id) * 1_000_003 + dayNumber(line.day));
  const counts = { test: 0, ...noSpoilage };
  for (let blank = 0; blank < line.spoiled; blank++) {
    const dice = random.next();
    const [, cause] = upTo.find(([limit]) => dice < limit)!;
    counts[cause] += 1;
  }
  const { test, ...spoiled } = counts;
  return { spoiled, testPrints: test };
}

const noSpoilage = Object.fromEntries(spoilageCauses.map((cause) => [cause, 0])) as Record<
  keyof Spoilage,
  number
>;

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
