import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { allocateRound } from './allocate-round.ts';
import { changedGrants, grantsOf } from './changed-grants.ts';

const calendar = workingCalendar([]);

/** A round over offices that can all print 100 a day and asked as the table says. */
function roundOf(asked: Readonly<Record<string, number>>, onHand = 0, reserve = 100_000) {
  const offices = Object.entries(asked).map(([office, blanks]) => ({
    office,
    onHand,
    inTransit: 0,
    backlog: 50_000,
    capacityPerDay: 100,
    dailyInflow: 90,
    varianceToMeanRatio: 4,
    leadTimeDays: 3,
    asked: blanks,
    printersWorking: null,
    cannotPrintCause: null,
    lastReport: null,
  }));
  return allocateRound({ asOf: '2017-11-23', reserve, offices, policy: defaultPolicy, calendar });
}

describe('changed grants', () => {
  const morning = { '3205': 200, '3215': 300, '1271': 0 };
  it.each([
    ['nothing has happened', morning, []],
    ['an office asks for more', { ...morning, '3205': 250 }, [['3205', 200, 250]]],
    ['an office takes its ask back', { ...morning, '3215': 0 }, [['3215', 300, 0]]],
    ['an office asks that had not', { ...morning, '1271': 50 }, [['1271', 0, 50]]],
    [
      'an office is added, another is gone',
      { '3205': 200, '1271': 0, '9401': 100 },
      [
        ['3215', 300, 0],
        ['9401', 0, 100],
      ],
    ],
  ])('%s', (_what, later, expected) => {
    const changes = changedGrants(roundOf(morning), roundOf(later));
    expect(changes.map(({ officeId, was, now }) => [officeId, was, now])).toEqual(expected);
  });

  it('figures that change no grant change nothing that was shown', () => {
    const before = roundOf(morning);
    const after = roundOf(morning, 10);
    expect(before).not.toEqual(after);
    expect(changedGrants(before, after)).toEqual([]);
    expect(grantsOf(before)).toEqual(grantsOf(after));
  });

  it('names only who is given something', () => {
    expect(grantsOf(roundOf(morning)).grants).toEqual([
      { office: '3205', asked: 200, granted: 200 },
      { office: '3215', asked: 300, granted: 300 },
    ]);
  });
});
