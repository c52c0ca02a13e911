/** The counter of the central store: an hour has room for so many collections. */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';

export interface Slot {
  readonly day: PlainDate;
  /** By the depot's clock (WIB): 8 is 08.00 to 09.00. */
  readonly hour: number;
}

/** Office hours of the store, with a break at noon. */
export const counterHours = [8, 9, 10, 11, 13, 14, 15] as const;

/**
 * 514 offices that fetch about once in 20 working days are 26 collections a day; twice that, for the days after a
 * delivery when everybody comes, are 8 in each of the 7 hours.
 */
export const collectionsPerHour = 8;

/** How many collections stand in each slot already. */
export type SlotsTaken = (slot: Slot) => number;

/** `earliest` is the slot that is running now; `expiresOn` the last day of the grant. */
export function checkSlot(
  slot: Slot,
  earliest: Slot,
  expiresOn: PlainDate,
  taken: SlotsTaken,
  calendar: WorkingCalendar,
): 'slot_not_open' | 'slot_full' | null {
  const isOpen =
    calendar.isWorkingDay(slot.day) && (counterHours as readonly number[]).includes(slot.hour);
  const isPast =
    slot.day < earliest.day || (slot.day === earliest.day && slot.hour < earliest.hour);
  if (!isOpen || isPast || slot.day > expiresOn) return 'slot_not_open';
  return taken(slot) >= collectionsPerHour ? 'slot_full' : null;
}

/** From the next working day on, because the office must hear of it first; null when all is full until then. */
export function firstFreeSlot(
  today: PlainDate,
  expiresOn: PlainDate,
  taken: SlotsTaken,
  calendar: WorkingCalendar,
): Slot | null {
  for (
    let day = calendar.addWorkingDays(today, 1);
    day <= expiresOn;
    day = calendar.addWorkingDays(day, 1)
  ) {
    const hour = counterHours.find((open) => taken({ day, hour: open }) < collectionsPerHour);
    if (hour !== undefined) return { day, hour };
  }
  return null;
}
