import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import {
  type ConfirmedReport,
  type PublicSituation,
  publicAnswer,
  publicStock,
} from './public-status.ts';

const calendar = workingCalendar([]);
/** A Thursday. */
const today = '2017-11-23';

function situation(changes: Partial<PublicSituation>): PublicSituation {
  return {
    status: 'adequate',
    cause: null,
    onHand: 1_200,
    lastReport: '2017-11-22',
    lastCount: { day: '2017-11-22', at: '2017-11-22T09:00:00.000Z' },
    emptySince: null,
    standstillSince: null,
    lastArrival: '2017-11-14',
    sentOn: null,
    collectBy: null,
    leadTimeDays: 2,
    confirmed: [],
    ...changes,
  };
}

const answerTo = (changes: Partial<PublicSituation>) =>
  publicAnswer(situation(changes), 'bands', today, calendar);

const report = (
  shows: ConfirmedReport['shows'],
  day: string,
  cause: ConfirmedReport['cause'] = null,
): ConfirmedReport => ({ shows, day, cause });

describe('what a citizen is told of an office', () => {
  it.each([
    ['adequate', null, 'available', '2017-11-14'],
    ['piled_up', null, 'available', '2017-11-14'],
    ['low', null, 'low', null],
    ['critical', null, 'low', null],
    ['empty', null, 'empty', '2017-11-20'],
    ['cannot_print', 'ribbon', 'cannot_print', '2017-11-21'],
    ['cannot_print', 'printer', 'cannot_print', '2017-11-21'],
    ['cannot_print', 'network', 'cannot_print', '2017-11-21'],
    ['silent', null, 'silent', '2017-11-22'],
  ] as const)('%s (%s) is told as %s since %s', (status, cause, state, since) => {
    const answer = answerTo({
      status,
      cause,
      emptySince: '2017-11-20',
      standstillSince: '2017-11-21',
    });
    expect(answer).toMatchObject({ state, cause, since, byReports: false });
  });
});

describe('confirmed reports since the last count', () => {
  it.each([
    // the core says, the report shows, on day, what is told
    ['adequate', report('empty', '2017-11-23'), 'empty'],
    ['low', report('empty', '2017-11-22'), 'empty'],
    ['silent', report('empty', '2017-11-23'), 'empty'],
    ['adequate', report('empty', '2017-11-21'), 'available'],
    ['adequate', report('refused', '2017-11-23'), 'low'],
    ['empty', report('refused', '2017-11-23'), 'empty'],
    ['silent', report('refused', '2017-11-23'), 'silent'],
    ['adequate', report('cannot_print', '2017-11-23', 'data'), 'cannot_print'],
    ['empty', report('cannot_print', '2017-11-23', 'printer'), 'cannot_print'],
  ] as const)('%s and %o is told as %s', (status, confirmed, state) => {
    expect(answerTo({ status, confirmed: [confirmed] }).state).toBe(state);
  });

  it('says since when, why, and that citizens have said so', () => {
    const confirmed = [
      report('cannot_print', '2017-11-23', 'network'),
      report('cannot_print', '2017-11-22', 'data'),
    ];
    expect(answerTo({ confirmed })).toMatchObject({
      state: 'cannot_print',
      cause: 'data',
      since: '2017-11-22',
      byReports: true,
    });
  });
});

describe('when blanks are expected', () => {
  it.each([
    // sent, to be collected until, expected, from, late
    ['2017-11-22', null, '2017-11-24', 'on_the_road', false],
    ['2017-11-22', '2017-11-30', '2017-11-24', 'on_the_road', false],
    // Over the weekend: two working days.
    ['2017-11-23', null, '2017-11-27', 'on_the_road', false],
    ['2017-11-16', null, '2017-11-20', 'on_the_road', true],
    [null, '2017-11-27', '2017-11-29', 'promised', false],
    // Not collected yesterday: it may leave today.
    [null, '2017-11-22', '2017-11-27', 'promised', false],
  ] as const)('sent %s, collected by %s: %s', (sentOn, collectBy, day, from, isLate) => {
    expect(answerTo({ sentOn, collectBy }).expected).toEqual({ day, from, isLate });
  });

  it('nothing is promised that is not on its way', () => {
    expect(answerTo({ status: 'empty', onHand: 0 }).expected).toBeNull();
  });
});

describe('how many blanks', () => {
  it.each([
    [0, { kind: 'exact', blanks: 0 }],
    [1, { kind: 'band', from: 1, below: 100 }],
    [99, { kind: 'band', from: 1, below: 100 }],
    [100, { kind: 'band', from: 100, below: 500 }],
    [1_999, { kind: 'band', from: 500, below: 2_000 }],
    [2_000, { kind: 'band', from: 2_000, below: null }],
  ] as const)('%d in bands', (onHand, told) => {
    expect(publicStock(onHand, 'bands')).toEqual(told);
  });

  it('to the card where the policy says so', () => {
    expect(publicStock(1_234, 'exact')).toEqual({ kind: 'exact', blanks: 1_234 });
  });

  it('not where the figure would mislead', () => {
    expect(answerTo({ status: 'silent' }).stock).toBeNull();
    expect(answerTo({ confirmed: [report('empty', today)] }).stock).toBeNull();
    expect(answerTo({ status: 'cannot_print', cause: 'ribbon' }).stock).not.toBeNull();
  });
});

describe('who has priority', () => {
  it.each([
    ['adequate', 6, 0, 'enough'],
    ['low', 4, 2, 'short'],
    ['empty', 0, 6, 'no_blanks'],
    ['cannot_print', 0, 6, 'standstill'],
    ['silent', 0, 6, 'not_known'],
  ] as const)('%s: %d groups now, %d later', (status, now, later, why) => {
    const { priority } = answerTo({ status });
    expect(priority.servedNow).toHaveLength(now);
    expect(priority.servedLater).toHaveLength(later);
    expect(priority.why).toBe(why);
  });

  it('first cards come first, changes of data last', () => {
    const { priority } = answerTo({ status: 'low' });
    expect(priority.servedNow[0]).toBe('first_card');
    expect(priority.servedLater.at(-1)).toBe('data_change');
  });
});
