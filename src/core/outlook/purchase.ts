/** Blanks that are bought for the reserve, and when they really come: tenders are late more than not. */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Blanks, Days } from '../quantity.ts';

export interface Purchase {
  readonly id: string;
  /** As its papers call it. */
  readonly name: string;
  readonly quantity: Blanks;
  /** The day planned for the contract. */
  readonly contractOn: PlainDate;
  /** Working days from the contract to the store, as the contract says. */
  readonly leadWorkingDays: Days;
  readonly delay: PurchaseDelay;
}

/** Working days after the planned arrival: half come by the first, 19 of 20 by the second. */
export interface PurchaseDelay {
  readonly medianDays: Days;
  readonly days95: Days;
}

/** Beyond a year of working days it is another tender. */
export const delayDaysMax: Days = 245;
export const leadDaysMax: Days = 490;

export type PurchaseRefusal = 'nothing_bought' | 'delay_out_of_order' | 'days_out_of_bounds';

/** null when the purchase may be kept. */
export function checkPurchase(
  purchase: Pick<Purchase, 'quantity' | 'leadWorkingDays' | 'delay'>,
): PurchaseRefusal | null {
  const { quantity, leadWorkingDays, delay } = purchase;
  if (quantity <= 0) return 'nothing_bought';
  if (delay.days95 < delay.medianDays) return 'delay_out_of_order';
  const isWithin = (days: Days, max: Days): boolean => days >= 0 && days <= max;
  const isFine = isWithin(leadWorkingDays, leadDaysMax) && isWithin(delay.days95, delayDaysMax);
  return isFine && delay.medianDays >= 0 ? null : 'days_out_of_bounds';
}

/**
 * The delay that is not passed with this chance, 0 to 1: straight lines through none at 0, the
 * median at 1/2 and the 95 % day, which the last line goes on. Rounded up: half a day late is late.
 */
export function delayAt({ medianDays, days95 }: PurchaseDelay, chance: number): Days {
  assert(chance >= 0 && chance <= 1, 'a chance lies between 0 and 1');
  const days =
    chance <= 0.5
      ? medianDays * chance * 2
      : medianDays + ((days95 - medianDays) * (chance - 0.5)) / 0.45;
  return Math.max(0, Math.ceil(days - 1e-9));
}

/** The day in the store when it is so many working days late. */
export function arrivalOf(
  { contractOn, leadWorkingDays }: Purchase,
  delayDays: Days,
  calendar: WorkingCalendar,
): PlainDate {
  const signed = calendar.workingDayFrom(contractOn);
  return calendar.addWorkingDays(signed, leadWorkingDays + delayDays);
}
