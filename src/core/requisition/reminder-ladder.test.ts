import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { dueReminders, type OpenMessage } from './reminder-ladder.ts';
import { defaultWarningRule } from './warning-rule.ts';
import { dayAt, workingHoursBetween } from './working-hours.ts';

const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);
const jakarta = (time: string) => new Date(`${time}:00+07:00`).toISOString();

describe('workingHoursBetween', () => {
  test.each([
    ['within a day', '2017-11-23T09:00', '2017-11-23T11:30', 2.5],
    ['called before the counter opens', '2017-11-23T06:00', '2017-11-23T09:00', 1],
    ['over a night', '2017-11-23T15:00', '2017-11-24T09:00', 2],
    ['over a weekend', '2017-11-24T15:00', '2017-11-27T09:00', 2],
    ['over a holiday and a weekend', '2017-11-30T15:00', '2017-12-04T09:00', 2],
    ['on a Saturday', '2017-11-25T09:00', '2017-11-25T15:00', 0],
    ['back in time', '2017-11-24T09:00', '2017-11-23T09:00', 0],
  ])('%s', (_, from, to, hours) => {
    expect(workingHoursBetween(jakarta(from), jakarta(to), 'Asia/Jakarta', calendar)).toBe(hours);
  });

  test('Jayapura opens two hours before Jakarta', () => {
    const [from, to] = [jakarta('2017-11-23T06:00'), jakarta('2017-11-23T09:00')];
    expect(workingHoursBetween(from, to, 'Asia/Jayapura', calendar)).toBe(3);
    expect(workingHoursBetween(from, to, 'Asia/Makassar', calendar)).toBe(2);
    expect(dayAt(jakarta('2017-11-23T22:30'), 'Asia/Jayapura')).toBe('2017-11-24');
  });
});

const call: OpenMessage = {
  id: 'call/a-1',
  kind: 'call_to_collect',
  to: { officeId: '3205', provinceCode: null, subPointId: null },
  officeId: '3205',
  provinceCode: '32',
  timeZone: 'Asia/Jakarta',
  aboutId: 'a-1',
  values: { office: 'Kab. Garut', blanks: 20_000, collectBy: '2017-11-30' },
  dueAt: null,
  createdAt: jakarta('2017-11-23T09:00'),
};

function remindersAt(time: string, message: OpenMessage = call): string[] {
  return dueReminders(message, jakarta(time), defaultWarningRule, calendar).map(
    ({ id, rung, to, channels }) =>
      `${id}~${rung} ${to.officeId ?? to.provinceCode ?? 'centre'} ${channels?.join('+')}`,
  );
}

describe('the ladder of a call to collect', () => {
  const again = 'call/a-1~1 3205 app+whatsapp+sms';
  const province = 'call/a-1~2 32 app+email+whatsapp';
  const centre = 'call/a-1~3 centre app+email';
  test.each([
    ['the same morning: nobody', '2017-11-23T12:00', []],
    ['one minute before a working day is over', '2017-11-24T08:59', []],
    ['after a working day: the office, by another way', '2017-11-24T09:00', [again]],
    ['after the weekend, two working days: the province', '2017-11-27T09:00', [again, province]],
    ['after three: the centre', '2017-11-28T09:00', [again, province, centre]],
    ['after a standstill of weeks: all of them', '2017-12-20T09:00', [again, province, centre]],
  ])('%s', (_, time, reminders) => {
    expect(remindersAt(time)).toEqual(reminders);
  });

  test('an emergency climbs within a day', () => {
    const alarm: OpenMessage = { ...call, kind: 'emergency_reached' };
    expect(remindersAt('2017-11-23T11:00', alarm)).toHaveLength(1);
    expect(remindersAt('2017-11-24T09:00', alarm)).toHaveLength(3);
  });

  test('a message about no office climbs to the centre only', () => {
    const about = { ...call, officeId: null, provinceCode: null };
    expect(remindersAt('2017-11-28T09:00', about)).toEqual([centre]);
  });

  test('a kind without a ladder is never reminded of', () => {
    expect(remindersAt('2017-12-20T09:00', { ...call, kind: 'decision_made' })).toEqual([]);
  });
});
