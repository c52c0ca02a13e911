/** Who is reminded of what nobody has acknowledged, and when: again, by another way, then upwards. */
import type { WorkingCalendar } from '../calendar.ts';
import type { Office } from '../place.ts';
import type { Message } from './message.ts';
import type { WarningRule } from './warning-rule.ts';
import { workingHoursBetween } from './working-hours.ts';

/** A message that still asks for something, with the place of the office it is about. */
export interface OpenMessage extends Message {
  readonly createdAt: string;
  readonly provinceCode: string | null;
  /** The hours that count are those of the office; of the centre where it is about none. */
  readonly timeZone: Office['timeZone'];
}

/**
 * The reminders that are due now, in the order of the ladder; those sent before are among them and
 * are not told again, because their ids stay the same. After a standstill every rung that has passed
 * is due at once: who is above must not be the last to hear.
 */
export function dueReminders(
  message: OpenMessage,
  now: string,
  rule: WarningRule,
  calendar: WorkingCalendar,
): Message[] {
  const { createdAt, provinceCode, timeZone, ...told } = message;
  const ladder = rule.ladders[message.kind] ?? [];
  const hours = workingHoursBetween(createdAt, now, timeZone, calendar);
  return ladder.flatMap(({ afterWorkingHours, to, channels }, index) => {
    if (afterWorkingHours > hours) return [];
    const place = placeOf(to, message);
    return place === null ? [] : [{ ...told, to: place, channels, rung: index + 1 }];
  });
}

/** null for a rung of an office or province when the message is about none. */
function placeOf(
  to: 'office' | 'province' | 'country',
  { officeId, provinceCode }: OpenMessage,
): Message['to'] | null {
  const country = { officeId: null, provinceCode: null, subPointId: null };
  if (to === 'country') return country;
  if (to === 'province') return provinceCode === null ? null : { ...country, provinceCode };
  return officeId === null ? null : { ...country, officeId };
}
