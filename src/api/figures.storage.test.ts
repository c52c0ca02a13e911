/** Every figure is the sum of the list it opens: the promise behind each number on the pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '#contract/common-schema.ts';
import type { ControlRoom } from '#contract/control-room-schema.ts';
import type { Documents } from '#contract/ledger-schema.ts';
import type { OfficePage } from '#contract/office-schema.ts';
import { addDays } from '#core/calendar.ts';
import { karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

/** All pages of the list that a figure opens. */
async function openList(evidence: string, limit: number): Promise<Documents[]> {
  const pages: Documents[] = [];
  for (let after = ''; ; ) {
    const joint = evidence.includes('?') ? '&' : '?';
    const answer = await api.current.call(
      'perencana',
      `/api${evidence}${joint}limit=${limit}${after}`,
    );
    expect(answer.statusCode).toBe(200);
    const page: Documents = answer.json();
    pages.push(page);
    if (page.next === null) return pages;
    after = `&after=${page.next}`;
  }
}

async function expectSumOfList({ value, evidence }: Figure): Promise<void> {
  const pages = await openList(evidence, 500);
  const lines = pages.flatMap((page) => page.lines);
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  expect({ evidence, total: pages[0]?.total, sum }).toEqual({ evidence, total: value, sum: value });
  expect(pages[0]?.count).toBe(lines.length);
  expect(new Set(lines.map(({ seq, account }) => `${seq} ${account}`)).size).toBe(lines.length);
  const parts = pages[0]!.accounts.reduce((total, { balance }) => total + balance, 0);
  expect(parts).toBe(value);
}

describe('the control room', () => {
  let room: ControlRoom;
  beforeAll(async () => {
    room = (await api.current.call('perencana', '/api/control-room')).json();
  });

  it.each([
    'reserve',
    'inTransit',
    'atOffices',
    'printedThisYear',
    'spoiledNotDestroyed',
    'inDispute',
    'allocated',
    'rejected',
  ] as const)('%s is the sum of its documents', async (name) => {
    await expectSumOfList(room.figures[name]);
  });

  it('has the two figures of the news item', () => {
    expect(room.figures.reserve.value).toBe(800_000);
    expect(room.figures.printedThisYear.value).toBe(20_400_000);
  });

  it('at offices and on the road are the sums of the lines of the offices', () => {
    const sum = (of: (office: ControlRoom['offices'][number]) => number) =>
      room.offices.reduce((total, office) => total + of(office), 0);
    expect(room.figures.atOffices.value).toBe(sum(({ onHand }) => onHand));
    expect(room.figures.inTransit.value).toBe(sum(({ inTransit }) => inTransit));
    expect(room.round.granted).toBe(sum(({ granted }) => granted));
    expect(room.round.reserveBefore - room.round.reserveAfter).toBe(room.round.granted);
  });

  it('the sentence counts what the lines show', () => {
    const count = (is: (office: ControlRoom['offices'][number]) => boolean) =>
      room.offices.filter(is).length;
    expect(room.sentence).toMatchObject({
      empty: count(({ status }) => status === 'empty'),
      silent: count(({ status }) => status === 'silent'),
      cannotPrint: count(({ status }) => status === 'cannot_print'),
      piledUp: count(({ status }) => status === 'piled_up'),
      runOutWithin7Days: count(
        ({ runOut }) => runOut.t50 !== null && runOut.t50 <= addDays(room.asOf, 7),
      ),
    });
    expect(room.sentence.silent).toBe(1);
    expect(room.sentence.silentSince).toBe('2017-11-21');
  });
});

describe('the page of an office', () => {
  let page: OfficePage;
  beforeAll(async () => {
    page = (await api.current.call('perencana', '/api/offices/3205')).json();
  });

  it.each(['onHand', 'inTransit', 'printed', 'spoiled'] as const)(
    '%s is the sum of its documents',
    async (name) => {
      await expectSumOfList(page.figures[name]);
    },
  );

  it('the line of the stock ends at the stock, and rises by what came in', () => {
    expect(page.stock.at(-1)).toMatchObject({ date: '2017-11-23', onHand: page.office.onHand });
    expect(page.stock).toHaveLength(91);
    const received = page.stock.reduce((sum, day) => sum + day.received, 0);
    expect(received).toBeGreaterThan(0);
    for (const [index, day] of page.stock.entries()) {
      const yesterday = page.stock[index - 1];
      if (yesterday) expect(day.onHand).toBeLessThanOrEqual(yesterday.onHand + day.received);
    }
  });

  it('open shipments add up to what is on the road', () => {
    const sum = page.shipments.reduce((total, { quantity }) => total + quantity, 0);
    expect(sum).toBe(page.figures.inTransit.value);
  });

  it('statements stand beside what the ledger said', () => {
    expect(page.statements.length).toBeGreaterThan(20);
    const [last] = page.statements;
    expect(last?.day).toBe('2017-11-22');
    expect(last?.ledgerSaid).toBe(page.stock.find(({ date }) => date === '2017-11-22')?.onHand);
  });

  it('the fan never rises, and its quantiles keep their order', () => {
    for (const [index, day] of page.fan.entries()) {
      expect(day.q10 <= day.q50 && day.q50 <= day.q90).toBe(true);
      expect(day.q50).toBeLessThanOrEqual(page.fan[index - 1]?.q50 ?? page.office.onHand);
    }
  });
});

describe('the list of documents', () => {
  it.each([
    ['all', '/documents', 97],
    ['by account', '/documents?account=reserve', 7],
    ['by office', '/documents?office=3205', 13],
    ['by kind and office', '/documents?accountKind=printed&office=3205', 5],
    ['since a day', '/documents?accountKind=on_hand&since=2017-11-01', 50],
    ['in a month', '/documents?accountKind=on_hand&since=2017-10-01&until=2017-10-31', 50],
    ['until a day', '/documents?office=3205&until=2017-10-31', 13],
  ])('%s: no line is lost or told twice over the pages', async (_what, evidence, limit) => {
    const small = (await openList(evidence, limit)).flatMap((page) => page.lines);
    const [first, ...more] = await openList(evidence, 500);
    const large = [first!, ...more].flatMap((page) => page.lines);
    expect(small).toEqual(large);
    expect(first!.count).toBe(large.length);
    expect(first!.total).toBe(large.reduce((sum, { amount }) => sum + amount, 0));
    const seqs = large.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
  });

  it('since a day leaves out what happened before it, in Jakarta', async () => {
    const since = (await openList('/documents?accountKind=on_hand&since=2017-11-01', 500)).flatMap(
      (page) => page.lines,
    );
    expect(since.length).toBeGreaterThan(10);
    expect(since.filter(({ occurredAt }) => occurredAt < '2017-10-31T17:00:00.000Z')).toEqual([]);
  });

  it('one document shows its entries, which sum to zero', async () => {
    const document = (await api.current.call('perencana', '/api/documents/30')).json();
    const sum = document.entries.reduce(
      (total: number, { amount }: { amount: number }) => total + amount,
      0,
    );
    expect(document).toMatchObject({ seq: 30 });
    expect(sum).toBe(0);
  });
});

describe('a grant', () => {
  it('is what the round says, and would be the same had the office asked for a million', async () => {
    const detail = (await api.current.call('perencana', `/api/round/${karawang}`)).json();
    expect(detail.allocation).toMatchObject({
      asked: 100_000,
      granted: 20_000,
      binding: 'print_capacity',
    });
    expect(detail.grantedHadItAskedAMillion).toBe(20_000);
  });

  it('moves with the sliders, and the change is told against the policy in force', async () => {
    const held = (await api.current.call('perencana', '/api/round?reserveHeldBack=795000')).json();
    expect(held.policy.reserveHeldBack).toBe(795_000);
    expect(held.reserve.after).toBeGreaterThanOrEqual(795_000);
    expect(held.totals.granted).toBe(5_000);
    expect(held.inForce.granted).toBeGreaterThan(5_000);
    expect(held.inForce.officesDown).toBeGreaterThan(0);
    const flat = (await api.current.call('perencana', '/api/round?policy=flat-500')).json();
    expect(Math.max(...flat.offices.map(({ granted }: { granted: number }) => granted))).toBe(500);
  });
});
