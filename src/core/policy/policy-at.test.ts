import { expect, test } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { policyAt } from './policy-at.ts';

const policy = (id: string, version: number, validFrom: string, validUntil: string | null) => ({
  ...defaultPolicy,
  id,
  version,
  validFrom,
  validUntil,
});
const policies = [
  policy('capacity', 1, '2017-01-01', '2017-11-22'),
  policy('month', 1, '2017-11-23', null),
  policy('month', 2, '2017-11-23', null),
  policy('flat', 1, '2019-07-01', '2019-12-31'),
];

test.each([
  ['2016-12-31', null, null],
  ['2017-01-01', 'capacity', 1],
  ['2017-11-22', 'capacity', 1],
  ['2017-11-23', 'month', 2],
  ['2019-07-01', 'flat', 1],
  ['2019-12-31', 'flat', 1],
  ['2020-01-01', 'month', 2],
])('on %s: %s, version %s', (day, id, version) => {
  expect(policyAt(policies, day)?.id ?? null).toBe(id);
  expect(policyAt([...policies].reverse(), day)?.version ?? null).toBe(version);
});
