/**
 * What is known to raise or lower the number of records for a while: dated, with its source, and
 * edited by people. It works on the days it covers, in the past (a surge is explained, not learned)
 * and ahead.
 */
import { assert } from '../assert.ts';
import type { PlainDate } from '../calendar.ts';
import type { OfficeId } from '../place.ts';

export const driverKinds = [
  'cohort_17',
  'lebaran',
  'election',
  'region_split',
  'suket_return',
  'national_shock',
] as const;

export type DriverKind = (typeof driverKinds)[number];

export type DriverScope =
  | { readonly kind: 'country' }
  | { readonly kind: 'province'; readonly code: string }
  | { readonly kind: 'office'; readonly id: OfficeId };

export interface DemandDriver {
  readonly id: string;
  readonly kind: DriverKind;
  readonly scope: DriverScope;
  /** Both days included; null while nobody knows the end. */
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** Records on such a day over those on the same day without it; above 0, 1.5 = half as many more. */
  readonly factor: number;
  /** The law, letter or count that it rests on. */
  readonly reference: string;
  /** Who said so. */
  readonly statedBy: string;
}

/** A factor beyond these is a slip of the hand. */
export const driverFactorMin = 0.05;
export const driverFactorMax = 20;

export type DriverRefusal = 'ends_before_it_begins' | 'factor_out_of_bounds' | 'no_reference';

/** null when the driver may be kept. */
export function checkDriver(
  driver: Pick<DemandDriver, 'from' | 'until' | 'factor' | 'reference'>,
): DriverRefusal | null {
  const { from, until, factor, reference } = driver;
  if (until !== null && until < from) return 'ends_before_it_begins';
  if (!(factor >= driverFactorMin && factor <= driverFactorMax)) return 'factor_out_of_bounds';
  return reference.trim() === '' ? 'no_reference' : null;
}

/** Those that work on an office, by its own scope, its province's or the country's. */
export function driversOf(
  drivers: readonly DemandDriver[],
  office: { readonly id: OfficeId; readonly provinceCode: string },
): DemandDriver[] {
  return drivers.filter(({ scope }) => {
    if (scope.kind === 'country') return true;
    return scope.kind === 'province' ? scope.code === office.provinceCode : scope.id === office.id;
  });
}

/** The product of the factors on a day: two that meet multiply. 1 without any. */
export function driverFactorOn(drivers: readonly DemandDriver[], day: PlainDate): number {
  let product = 1;
  for (const { from, until, factor } of drivers) {
    assert(factor > 0, 'a factor of demand is above 0');
    if (day >= from && (until === null || day <= until)) product *= factor;
  }
  return product;
}
