/**
 * What the centre has planned in the demo world: the purchases of the coming year and the one driver known already.
 * Made up, in the magnitudes of 2017 (7.0, 7.4 and 6.0 million blanks; data/README.md).
 */
import type { DriverVersion } from '#storage/demand-driver-store.ts';
import type { PurchaseVersion } from '#storage/purchase-store.ts';
import { eventIdOf } from './event-id.ts';

const statedBy = 'perencana';
const recordedAt = '2017-11-20T02:00:00Z';

export function worldPurchases(seed: number): PurchaseVersion[] {
  return [
    plan(seed, 'Lot 3/2017', 6_000_000, '2017-11-24', 5, { medianDays: 3, days95: 15 }),
    plan(seed, 'Lot 1/2018', 8_000_000, '2018-02-05', 25, { medianDays: 10, days95: 61 }),
    plan(seed, 'Lot 2/2018', 8_000_000, '2018-06-04', 25, { medianDays: 10, days95: 61 }),
  ];
}

function plan(
  seed: number,
  name: string,
  quantity: number,
  contractOn: string,
  leadWorkingDays: number,
  delay: PurchaseVersion['delay'],
): PurchaseVersion {
  const id = eventIdOf(seed, `purchase ${name}`);
  const kept = { id, version: 1, isWithdrawn: false, statedBy, recordedAt };
  return { ...kept, name, quantity, contractOn, leadWorkingDays, delay };
}

/** Voters without a card come before the regional elections of 27 June 2018. */
export function worldDrivers(seed: number): DriverVersion[] {
  return [
    {
      id: eventIdOf(seed, 'driver pilkada 2018'),
      version: 1,
      kind: 'election',
      scope: { kind: 'country' },
      from: '2018-04-02',
      until: '2018-06-27',
      factor: 1.15,
      reference: 'Pilkada serentak 27 Juni 2018; perkiraan perencana',
      isWithdrawn: false,
      statedBy,
      recordedAt,
    },
  ];
}
