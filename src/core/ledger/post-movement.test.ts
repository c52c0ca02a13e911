import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from './ledger.ts';
import { assertLedgerInvariants } from './ledger-invariants.ts';
import { postMovement } from './post-movement.ts';
import type { Posting, PostingRefusalCode } from './posting.ts';

const recordedAt = '2017-11-23T09:00:00+07:00';

/** The reserve holds 800,000; Garut (3205) has 1,000 on hand; nothing else has happened, all on 1 November. */
const ledger = postAll(emptyLedger, [
  posting({
    eventId: 'start',
    kind: 'opening',
    occurredAt: '2017-11-01T08:00:00+07:00',
    entries: [
      { account: 'maker', amount: -801_000 },
      { account: 'reserve', amount: 800_000 },
      { account: 'on_hand:3205', amount: 1_000 },
    ],
    opens: [
      { code: 'maker', kind: 'maker', officeId: null },
      { code: 'reserve', kind: 'reserve', officeId: null },
      { code: 'on_hand:3205', kind: 'on_hand', officeId: '3205' },
      { code: 'printed:3205', kind: 'printed', officeId: '3205' },
      { code: 'spoiled:3205', kind: 'spoiled', officeId: '3205' },
    ],
  }),
]);

describe('what is posted', () => {
  it('moves blanks from account to account and takes the next number', () => {
    const after = post(usage({}));
    expect(after.outcome).toEqual({ outcome: 'posted', seq: 2 });
    expect(balances(after.ledger)).toEqual({
      maker: -801_000,
      reserve: 800_000,
      'on_hand:3205': 880,
      'printed:3205': 117,
      'spoiled:3205': 3,
    });
    assertLedgerInvariants(after.ledger);
  });

  it('opens the account of a shipment with the hand-over', () => {
    const after = post(handover('SJ-1', 20_000));
    expect(after.outcome).toEqual({ outcome: 'posted', seq: 2 });
    expect(after.ledger.accounts.get('in_transit:SJ-1')).toEqual({
      kind: 'in_transit',
      officeId: '3205',
      balance: 20_000,
      lastOccurredAt: Date.parse('2017-11-23T08:00:00+07:00'),
      timeline: [
        {
          seq: 2,
          kind: 'handover',
          occurredAt: Date.parse('2017-11-23T08:00:00+07:00'),
          amount: 20_000,
        },
      ],
    });
  });

  it('lets the maker go below zero and an account down to nothing', () => {
    expect(post(handover('SJ-1', 800_000)).outcome.outcome).toBe('posted');
  });

  it('answers a repetition with the number of then', () => {
    const once = post(usage({}));
    const twice = postMovement(once.ledger, usage({}), 'hash of usage', recordedAt);
    expect(twice.outcome).toEqual({ outcome: 'already_posted', seq: 2 });
    expect(twice.ledger).toBe(once.ledger);
  });

  it('keeps the time of the server from running backwards', () => {
    const after = postMovement(ledger, usage({}), 'hash', '2017-11-23T09:00:00+07:00');
    const earlier = '2017-11-23T08:59:00+07:00';
    const next = posting({ eventId: 'next', occurredAt: '2017-11-23T09:00:00+07:00' });
    expect(postMovement(after.ledger, next, 'hash of next', earlier).outcome.outcome).toBe(
      'posted',
    );
  });
});

interface RefusalCase {
  readonly because: string;
  readonly change: Partial<Posting>;
  readonly code: PostingRefusalCode;
  readonly account?: string;
}

/** Each is the good usage of 120 blanks with one thing wrong. In the order of precedence. */
const refusals: readonly RefusalCase[] = [
  {
    because: 'the id belongs to another document',
    change: { eventId: 'start' },
    code: 'event_id_reused',
  },
  {
    because: 'a document has 100 lines at most',
    change: { entries: many(101) },
    code: 'too_many_entries',
  },
  { because: 'a movement has two ends', change: { entries: [] }, code: 'too_few_entries' },
  {
    because: 'a blank is not split',
    change: { entries: entries({ 'on_hand:3205': -1.5, 'printed:3205': 1.5 }) },
    code: 'amount_not_whole',
    account: 'on_hand:3205',
  },
  {
    because: 'no amount is infinite',
    change: { entries: entries({ 'on_hand:3205': -1, 'printed:3205': Number.POSITIVE_INFINITY }) },
    code: 'amount_not_whole',
    account: 'printed:3205',
  },
  {
    because: 'a line moves something',
    change: { entries: entries({ 'on_hand:3205': -1, 'printed:3205': 1, 'spoiled:3205': 0 }) },
    code: 'amount_not_whole',
    account: 'spoiled:3205',
  },
  {
    because: 'an account has one line in a document',
    change: {
      entries: [
        ...entries({ 'on_hand:3205': -2, 'printed:3205': 1 }),
        { account: 'printed:3205', amount: 1 },
      ],
    },
    code: 'account_twice',
    account: 'printed:3205',
  },
  {
    because: 'what leaves one account arrives in another',
    change: { entries: entries({ 'on_hand:3205': -120, 'printed:3205': 119 }) },
    code: 'entries_unbalanced',
  },
  {
    because: 'there is one maker',
    change: { opens: [{ code: 'maker:2', kind: 'maker', officeId: null }] },
    code: 'account_clash',
    account: 'maker:2',
  },
  {
    because: 'an account stays with its office',
    change: { opens: [{ code: 'on_hand:3205', kind: 'on_hand', officeId: '3206' }] },
    code: 'account_clash',
    account: 'on_hand:3205',
  },
  {
    because: 'only a reversal names another document',
    change: { reverses: 1 },
    code: 'reversal_mismatch',
  },
  {
    because: 'a reversal says what it undoes',
    change: { kind: 'reversal' },
    code: 'nothing_to_reverse',
  },
  {
    because: 'there is no document 2',
    change: { kind: 'reversal', reverses: 2 },
    code: 'nothing_to_reverse',
  },
  {
    because: 'a reversal moves back exactly what was moved',
    change: { kind: 'reversal', reverses: 1, occurredAt: '2017-11-01T08:00:00+07:00' },
    code: 'reversal_mismatch',
  },
  {
    because: 'nobody opened the account',
    change: { entries: entries({ 'on_hand:3206': -1, 'printed:3205': 1 }) },
    code: 'account_unknown',
    account: 'on_hand:3206',
  },
  {
    because: 'the reserve prints no cards',
    change: { entries: entries({ reserve: -1, 'printed:3205': 1 }) },
    code: 'account_kind_not_allowed',
    account: 'reserve',
  },
  {
    because: 'usage does not bring blanks in',
    change: { entries: entries({ 'printed:3205': -1, 'on_hand:3205': 1 }) },
    code: 'account_kind_not_allowed',
    account: 'printed:3205',
  },
  {
    because: 'it has not happened yet',
    change: { occurredAt: '2017-11-23T09:00:00.001+07:00' },
    code: 'occurred_in_future',
  },
  {
    because: 'the blanks were not there yet',
    change: { occurredAt: '2017-11-01T07:59:59.999+07:00' },
    code: 'not_enough_blanks',
    account: 'on_hand:3205',
  },
  {
    because: 'the office has 1,000',
    change: { entries: entries({ 'on_hand:3205': -1_001, 'printed:3205': 1_001 }) },
    code: 'not_enough_blanks',
    account: 'on_hand:3205',
  },
];

describe('what is refused', () => {
  it.each(refusals)('$code: $because', ({ change, code, account = null }) => {
    const { outcome, ledger: after } = post(usage(change));
    expect(outcome).toEqual({ outcome: 'refused', refusal: { code, account } });
    expect(after).toBe(ledger);
  });

  it('answers with the first rule that is broken when several are', () => {
    const allWrong = { entries: entries({ nowhere: -0.5 }), occurredAt: '2030-01-01T00:00:00Z' };
    expect(post(usage(allWrong)).outcome).toMatchObject({ refusal: { code: 'too_few_entries' } });
  });

  it('does not hold the maker to the order of time: deliveries overlap', () => {
    const delivered = post(delivery('D-1', '2017-11-20T08:00:00+07:00'));
    const late = posting({
      eventId: 'D-2',
      kind: 'opening',
      occurredAt: '2017-11-19T08:00:00+07:00',
      entries: entries({ maker: -5, 'printed:3205': 5 }),
    });
    expect(postMovement(delivered.ledger, late, 'hash', recordedAt).outcome.outcome).toBe('posted');
  });
});

function post(one: Posting) {
  return postMovement(ledger, one, 'hash of usage', recordedAt);
}

function postAll(start: Ledger, postings: readonly Posting[]): Ledger {
  return postings.reduce(
    (state, one) => postMovement(state, one, `hash of ${one.eventId}`, recordedAt).ledger,
    start,
  );
}

function usage(change: Partial<Posting>): Posting {
  return posting({ eventId: 'usage of 22 November', ...change });
}

function handover(shipment: string, amount: number): Posting {
  const account = `in_transit:${shipment}`;
  return posting({
    eventId: shipment,
    kind: 'handover',
    entries: entries({ reserve: -amount, [account]: amount }),
    opens: [{ code: account, kind: 'in_transit', officeId: '3205' }],
  });
}

function delivery(eventId: string, occurredAt: string): Posting {
  return posting({
    eventId,
    kind: 'delivery',
    occurredAt,
    entries: entries({ maker: -10, reserve: 10 }),
  });
}

function posting(change: Partial<Posting>): Posting {
  return {
    eventId: 'event',
    kind: 'usage',
    occurredAt: '2017-11-23T08:00:00+07:00',
    actor: 'garut',
    reference: 'LP-3205',
    entries: entries({ 'on_hand:3205': -120, 'printed:3205': 117, 'spoiled:3205': 3 }),
    ...change,
  };
}

function entries(amounts: Readonly<Record<string, number>>) {
  return Object.entries(amounts).map(([account, amount]) => ({ account, amount }));
}

function many(count: number) {
  return Array.from({ length: count }, (_, index) => ({ account: `on_hand:${index}`, amount: 1 }));
}

function balances(state: Ledger): Record<string, number> {
  return Object.fromEntries([...state.accounts].map(([code, { balance }]) => [code, balance]));
}
