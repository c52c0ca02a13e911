/**
 * Hours in which somebody sits at the counter: a reminder at midnight reaches nobody, and an office
 * in Jayapura opens two hours before Jakarta.
 */
import { addDays, type PlainDate, type WorkingCalendar } from '../calendar.ts';
import type { Office } from '../place.ts';

const opens = 8;
const closes = 16;
const hour = 3_600_000;

/** Indonesia keeps no summer time: its three zones are fixed. */
const offsetHours: Record<Office['timeZone'], number> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** The day at a place at a moment. */
export function dayAt(moment: string, timeZone: Office['timeZone']): PlainDate {
  return new Date(Date.parse(moment) + offsetHours[timeZone] * hour).toISOString().slice(0, 10);
}

/** Hours between two moments that fall on working days between 8:00 and 16:00 there; 0 when `to` is first. */
export function workingHoursBetween(
  from: string,
  to: string,
  timeZone: Office['timeZone'],
  calendar: WorkingCalendar,
): number {
  const start = Date.parse(from);
  const end = Date.parse(to);
  const lastDay = dayAt(to, timeZone);
  let worked = 0;
  for (let day = dayAt(from, timeZone); day <= lastDay; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const midnight = Date.parse(`${day}T00:00:00Z`) - offsetHours[timeZone] * hour;
    const begin = Math.max(start, midnight + opens * hour);
    const finish = Math.min(end, midnight + closes * hour);
    worked += Math.max(0, finish - begin);
  }
  return worked / hour;
}
