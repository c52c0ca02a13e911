/**
 * Indonesian working days: Monday to Friday without national holidays and joint leave. The holidays
 * are data (they are decreed each year, and moved), so a calendar is built from a table.
 */
import { assert } from './assert.ts';
import type { Days } from './quantity.ts';

/** A day without a time zone, `YYYY-MM-DD`. Strings in this form compare in the order of time. */
export type PlainDate = string;

export interface Holiday {
  readonly date: PlainDate;
  readonly kind: 'national_holiday' | 'joint_leave' | 'election';
  /** Indonesian, as in the decree. */
  readonly name: string;
}

export interface WorkingCalendar {
  isWorkingDay(date: PlainDate): boolean;
  /** The first working day on or after `date`. */
  workingDayFrom(date: PlainDate): PlainDate;
  /** Steps `days` working days ahead (or back when negative) from `date`; 0 gives `date` itself. */
  addWorkingDays(date: PlainDate, days: Days): PlainDate;
  /** The next `count` working days, the first on or after `from`. */
  workingDays(from: PlainDate, count: Days): PlainDate[];
  /** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
  workingDaysBetween(from: PlainDate, to: PlainDate): Days;
}

export function workingCalendar(holidays: readonly Holiday[]): WorkingCalendar {
  const closed = new Set(holidays.map((holiday) => holiday.date));
  const isWorkingDay = (date: PlainDate): boolean => weekday(date) <= 5 && !closed.has(date);
  const next = neighbour(isWorkingDay, 1);
  const previous = neighbour(isWorkingDay, -1);

  const workingDayFrom = (date: PlainDate): PlainDate => (isWorkingDay(date) ? date : next(date));

  const addWorkingDays = (date: PlainDate, days: Days): PlainDate => {
    const step = days < 0 ? previous : next;
    let day = date;
    for (let left = Math.abs(days); left > 0; left--) day = step(day);
    return day;
  };

  const workingDays = (from: PlainDate, count: Days): PlainDate[] => {
    const days: PlainDate[] = [];
    for (let day = workingDayFrom(from); days.length < count; day = next(day)) days.push(day);
    return days;
  };

  const workingDaysBetween = (from: PlainDate, to: PlainDate): Days => {
    if (to < from) return -workingDaysBetween(to, from);
    let count = 0;
    for (let day = next(from); day <= to; day = next(day)) count++;
    return count;
  };

  return { isWorkingDay, workingDayFrom, addWorkingDays, workingDays, workingDaysBetween };
}

/**
 * The next (or previous) working day of a date, remembered: one round asks for the same days
 * thousands of times.
 */
function neighbour(
  isWorkingDay: (date: PlainDate) => boolean,
  step: 1 | -1,
): (date: PlainDate) => PlainDate {
  const known = new Map<PlainDate, PlainDate>();
  return (date) => {
    const remembered = known.get(date);
    if (remembered !== undefined) return remembered;
    let day = addDays(date, step);
    for (let tries = 0; !isWorkingDay(day); tries++) {
      assert(tries < 366, 'a year without a single working day');
      day = addDays(day, step);
    }
    known.set(date, day);
    return day;
  };
}

const millisecondsPerDay = 86_400_000;

/** Whether `text` is a real day of the calendar: `2017-02-29` is not. Years 1900 to 2199. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(toDayNumber(date) * millisecondsPerDay + days * millisecondsPerDay)
    .toISOString()
    .slice(0, 10);
}

/** Calendar days from `from` to `to`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(date: PlainDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function toDayNumber(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}
