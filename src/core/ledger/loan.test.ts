import { describe, expect, it } from 'vitest';
import { answerLoan, checkLoanMove, isOverdue, type Loan, loanPosting } from './loan.ts';

/** Klaten (3310) lends Sukoharjo (3311) 2,000 until 14 December; Sukoharjo asked for it. */
const asked: Loan = {
  id: 'loan',
  lenderId: '3310',
  borrowerId: '3311',
  quantity: 2_000,
  returnBy: '2017-12-14',
  state: 'proposed',
  proposedBy: 'sukoharjo',
  lenderConsentBy: null,
  borrowerConsentBy: 'sukoharjo',
  handedOver: 0,
  returned: 0,
};
const byProvince: Loan = { ...asked, proposedBy: 'provinsi-33', borrowerConsentBy: null };
const agreed: Loan = { ...asked, state: 'agreed', lenderConsentBy: 'klaten' };
const lent: Loan = { ...agreed, state: 'handed_over', handedOver: 1_990 };

const klaten = { login: 'klaten', officeId: '3310' };
const sukoharjo = { login: 'sukoharjo', officeId: '3311' };
const garut = { login: 'garut', officeId: '3205' };
const province = { login: 'provinsi-33', officeId: null };

describe('an answer to a loan', () => {
  it.each([
    ['the lender agrees: both have', asked, klaten, 'consent', 'agreed'],
    [
      'the borrower agrees to what it asked for: still one side',
      asked,
      sukoharjo,
      'consent',
      'proposed',
    ],
    ['proposed by the province: one side is not enough', byProvince, klaten, 'consent', 'proposed'],
    ['the province agrees for nobody', byProvince, province, 'consent', 'not_allowed'],
    ['nor does a third office', asked, garut, 'consent', 'not_allowed'],
    ['the lender declines', asked, klaten, 'decline', 'declined'],
    ['even after it agreed, as long as nothing moved', agreed, klaten, 'decline', 'declined'],
    ['who proposed it withdraws it', asked, sukoharjo, 'withdraw', 'withdrawn'],
    ['the other side does not withdraw it', asked, klaten, 'withdraw', 'not_allowed'],
    ['what is lent is answered by giving it back', lent, klaten, 'decline', 'wrong_state'],
  ] as const)('%s', (_what, loan, by, answer, expected) => {
    const after = answerLoan(loan, by, answer);
    expect(typeof after === 'string' ? after : after.state).toBe(expected);
  });
});

describe('moving it', () => {
  it.each([
    ['the borrower counts in what was agreed', agreed, 'handover', '3311', 2_000, null],
    ['or less', agreed, 'handover', '3311', 1_990, null],
    ['never more', agreed, 'handover', '3311', 2_001, 'more_than_outstanding'],
    ['the lender does not record the hand-over', agreed, 'handover', '3310', 2_000, 'not_allowed'],
    ['nothing moves before both agreed', asked, 'handover', '3311', 2_000, 'wrong_state'],
    ['nor twice', lent, 'handover', '3311', 1, 'wrong_state'],
    ['a part comes back', lent, 'return', '3310', 1_000, null],
    ['not more than was lent', lent, 'return', '3310', 1_991, 'more_than_outstanding'],
    [
      'less what came back before',
      { ...lent, returned: 1_000 },
      'return',
      '3310',
      991,
      'more_than_outstanding',
    ],
    ['the borrower does not record the return', lent, 'return', '3311', 1_000, 'not_allowed'],
  ] as const)('%s', (_what, loan, direction, officeId, counted, refusal) => {
    expect(checkLoanMove(loan, direction, officeId, counted)).toBe(refusal);
  });

  it('moves stock and responsibility in one document, and back', () => {
    const document = {
      eventId: 'e',
      actor: 'a',
      occurredAt: '2017-11-23T00:00:00Z',
      reference: 'r',
    };
    expect(loanPosting(asked, 'handover', 1_990, document).entries).toEqual([
      { account: 'on_hand:3310', amount: -1_990 },
      { account: 'on_hand:3311', amount: 1_990 },
    ]);
    expect(loanPosting(asked, 'return', 500, document).entries).toEqual([
      { account: 'on_hand:3311', amount: -500 },
      { account: 'on_hand:3310', amount: 500 },
    ]);
  });

  it.each([
    ['on its last day it is not late', lent, '2017-12-14', false],
    ['on the next it is', lent, '2017-12-15', true],
    ['what is back is not late', { ...lent, state: 'returned' } as Loan, '2018-01-01', false],
    ['what was never handed over is not late', agreed, '2018-01-01', false],
  ])('%s', (_what, loan, today, expected) => {
    expect(isOverdue(loan, today)).toBe(expected);
  });
});
