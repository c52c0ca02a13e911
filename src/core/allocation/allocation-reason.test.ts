import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { OfficeSituation, ReasonCode } from './allocation.ts';
import type { Sharing } from './allocation-reason.ts';
import { bindingOf, reasonsFor } from './allocation-reason.ts';
import { estimateNeed } from './estimate-need.ts';

/** Prints 100 a working day, thousands wait: it needs 2,000 for the month. */
const office: OfficeSituation = {
  office: '3205',
  onHand: 0,
  inTransit: 0,
  backlog: 9000,
  capacityPerDay: 100,
  dailyInflow: 80,
  varianceToMeanRatio: null,
  leadTimeDays: 3,
  asked: 5000,
  printersWorking: 2,
  cannotPrintCause: null,
  lastReport: null,
};
const enough: Sharing = { level: null, shortByHoldBackOnly: false };
const half: Sharing = { level: { numerator: 1, denominator: 2 }, shortByHoldBackOnly: false };
const heldBack: Sharing = { ...half, shortByHoldBackOnly: true };

function explain(
  of: Partial<OfficeSituation>,
  rules: Partial<Policy>,
  sharing: Sharing,
  granted: number,
) {
  const situation = { ...office, ...of };
  const policy = { ...defaultPolicy, ...rules };
  const need = estimateNeed(situation, policy);
  const reasons = reasonsFor(situation, need, policy, sharing, granted);
  return { reasons, binding: bindingOf(reasons, need, policy) };
}

describe('what bound the grant', () => {
  type Case = [
    string,
    Partial<OfficeSituation>,
    Partial<Policy>,
    Sharing,
    number,
    ReasonCode,
    ReasonCode[],
  ];
  const boxes = { boxSize: 500 };
  const few: Partial<OfficeSituation> = { backlog: 0, capacityPerDay: 900 };
  test.each<Case>([
    ['nothing', { asked: 50 }, {}, enough, 50, 'asked', []],
    ['what it can print', {}, {}, enough, 2000, 'print_capacity', ['print_capacity']],
    [
      'topped up',
      { onHand: 300 },
      {},
      enough,
      1700,
      'print_capacity',
      ['print_capacity', 'on_hand'],
    ],
    [
      'topped up to less than it asked',
      { onHand: 300, asked: 1900 },
      {},
      enough,
      1700,
      'print_capacity',
      ['on_hand'],
    ],
    [
      'covered by what it has',
      { onHand: 2000 },
      {},
      enough,
      0,
      'on_hand',
      ['print_capacity', 'on_hand'],
    ],
    [
      'covered by what is on the road',
      { onHand: 1, inTransit: 1999 },
      {},
      enough,
      0,
      'in_transit',
      ['print_capacity', 'on_hand', 'in_transit'],
    ],
    [
      'cannot print',
      { printersWorking: 0, onHand: 7 },
      {},
      enough,
      0,
      'print_capacity',
      ['print_capacity'],
    ],
    [
      'a month of its use',
      {},
      { maximumMonthsOfUse: 1 },
      enough,
      1600,
      'policy_maximum',
      ['print_capacity', 'policy_maximum'],
    ],
    [
      'topped up to a month of its use',
      { onHand: 600 },
      { maximumMonthsOfUse: 1 },
      enough,
      1000,
      'policy_maximum',
      ['print_capacity', 'policy_maximum', 'on_hand'],
    ],
    [
      'the most in one grant',
      { onHand: 600 },
      { maximumPerGrant: 500 },
      enough,
      500,
      'policy_maximum',
      ['print_capacity', 'policy_maximum'],
    ],
    [
      'less room than the most in one grant',
      { onHand: 1600 },
      { maximumPerGrant: 500 },
      enough,
      400,
      'print_capacity',
      ['print_capacity', 'policy_maximum', 'on_hand'],
    ],
    ['the level', {}, {}, half, 1000, 'shared_shortage', ['print_capacity', 'shared_shortage']],
    [
      'above the level',
      { onHand: 1200 },
      {},
      half,
      0,
      'shared_shortage',
      ['print_capacity', 'on_hand', 'shared_shortage'],
    ],
    ['below the level in a shortage', { asked: 900 }, {}, half, 900, 'asked', []],
    [
      'only the blanks held back',
      {},
      {},
      heldBack,
      1000,
      'reserve_held_back',
      ['print_capacity', 'reserve_held_back'],
    ],
    ['whole boxes', { asked: 1730 }, boxes, enough, 1500, 'rounded_to_boxes', ['rounded_to_boxes']],
    [
      'whole boxes below the level',
      { asked: 730 },
      boxes,
      half,
      500,
      'rounded_to_boxes',
      ['rounded_to_boxes'],
    ],
    [
      'whole boxes at the level',
      {},
      boxes,
      half,
      1000,
      'shared_shortage',
      ['print_capacity', 'shared_shortage'],
    ],
    [
      'whole boxes around the level',
      { onHand: 100 },
      boxes,
      half,
      1000,
      'rounded_to_boxes',
      ['print_capacity', 'on_hand', 'shared_shortage', 'rounded_to_boxes'],
    ],
    ['what is expected', few, {}, enough, 1703, 'backlog_and_demand', ['backlog_and_demand']],
  ])('%s', (_, of, rules, sharing, granted, binding, codes) => {
    const explained = explain(of, rules, sharing, granted);
    expect(explained.reasons.map(({ code }) => code)).toEqual(['asked', ...codes]);
    expect(explained.binding).toBe(binding);
  });
});

test('every step says what it left and from which numbers', () => {
  const { reasons } = explain({ onHand: 300, inTransit: 200 }, {}, half, 500);
  expect(reasons).toEqual([
    { code: 'asked', blanks: 5000 },
    { code: 'print_capacity', perDay: 100, workingDays: 20, printersWorking: 2, leaves: 2000 },
    { code: 'on_hand', blanks: 300, limit: 2000, leaves: 1700 },
    { code: 'in_transit', blanks: 200, limit: 2000, leaves: 1500 },
    { code: 'shared_shortage', level: { numerator: 1, denominator: 2 }, leaves: 500 },
  ]);
});
