import { describe, expect, test } from 'vitest';
import { negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { OfficeSituation } from './allocation.ts';
import { estimateNeed } from './estimate-need.ts';

const office: OfficeSituation = {
  office: '3205',
  onHand: 0,
  inTransit: 0,
  backlog: 0,
  capacityPerDay: 1000,
  dailyInflow: 900,
  varianceToMeanRatio: null,
  leadTimeDays: 3,
  asked: 100_000,
  printersWorking: null,
  cannotPrintCause: null,
  lastReport: null,
};
const flat: Partial<Policy> = {
  capByPrintCapacity: false,
  capByBacklogAndDemand: false,
  maximumPerGrant: 500,
};
const oneMonth: Partial<Policy> = {
  capByPrintCapacity: false,
  capByBacklogAndDemand: false,
  maximumMonthsOfUse: 1,
};
/** The 90 % quantile of 20 days of 900. */
const quantile = negativeBinomialQuantile(0.9, 18_000, 3);

describe('estimateNeed', () => {
  test.each<[string, Partial<OfficeSituation>, Partial<Policy>, number, number]>([
    ['a backlog: what it can print', { backlog: 100_000 }, {}, 20_000, 20_000],
    ['no backlog: what is expected', {}, {}, quantile, quantile],
    ['the backlog is added', { backlog: 500 }, {}, quantile + 500, quantile + 500],
    ['on hand and in transit are taken off', { onHand: 9000, inTransit: 345 }, {}, quantile, 9000],
    ['more than enough: 0, not below', { onHand: 30_000 }, {}, quantile, 0],
    ['two printers of 300 a day', { printersWorking: 2 }, {}, 12_000, 12_000],
    ['more printers than were proven', { printersWorking: 9, backlog: 5000 }, {}, 20_000, 20_000],
    ['no printer works', { printersWorking: 0 }, {}, 0, 0],
    ['no ribbon', { cannotPrintCause: 'ribbon' }, {}, 0, 0],
    ['capacity not counted', {}, { capByPrintCapacity: false }, quantile, quantile],
    ['demand not counted', {}, { capByBacklogAndDemand: false }, 20_000, 20_000],
    ['the flat 500', { onHand: 30_000 }, flat, 500, 500],
    ['a maximum a grant under a capacity', {}, { maximumPerGrant: 500 }, quantile, 500],
    ['and little room left', { onHand: 18_245 }, { maximumPerGrant: 500 }, quantile, 100],
    ['a month of use', { onHand: 8000 }, oneMonth, 18_000, 10_000],
    ['half a month of use', { onHand: 8000 }, { maximumMonthsOfUse: 0.5 }, quantile, 1000],
  ])('%s', (_, situation, policy, need, ceiling) => {
    const estimate = estimateNeed({ ...office, ...situation }, { ...defaultPolicy, ...policy });
    expect(estimate).toMatchObject({ need, ceiling });
  });

  test('lead time and review make the horizon of a far office longer', () => {
    const policy: Policy = {
      ...defaultPolicy,
      horizon: { kind: 'lead_time_plus_review', reviewWorkingDays: 5 },
    };
    expect(estimateNeed({ ...office, leadTimeDays: 9 }, policy).horizonWorkingDays).toBe(14);
    expect(estimateNeed({ ...office, leadTimeDays: 2 }, policy).printCapacity).toBe(7000);
  });

  test("an office's own spread counts before the policy's", () => {
    const wild = estimateNeed({ ...office, varianceToMeanRatio: 50 }, defaultPolicy);
    expect(wild.demandQuantile).toBe(negativeBinomialQuantile(0.9, 18_000, 49));
  });

  test('a capacity of 123.45 a day is 2,469 in twenty days, not 2,468', () => {
    expect(estimateNeed({ ...office, capacityPerDay: 123.45 }, defaultPolicy).printCapacity).toBe(
      2469,
    );
  });

  test('a policy without any limit is a bug of the caller', () => {
    const limitless: Policy = { ...defaultPolicy, ...flat, maximumPerGrant: null };
    expect(() => estimateNeed(office, limitless)).toThrow('a policy limits a grant by something');
  });
});
