/** Lists of documents against the plain reading of the tables, by every way of finding them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { historyOffices, openingPosting } from '../../../tests/support/ledger-history.ts';
import { rolledBack, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '../db.ts';
import { postDocuments } from '../ledger-store.ts';
import { saveOffices } from '../place-store.ts';
import type { DocumentFilter } from './document-filter.ts';
import { type DocumentLineRow, loadDocumentLines } from './document-lines.ts';
import { loadDocuments } from './documents-view.ts';
import { loadLedgerMoment } from './ledger-moment.ts';
import { wholeCountry } from './scope.ts';
import { startOfDay } from './start-of-day.ts';

const database = testDatabase();
const firstDay = '2017-11-20';

/** A document of day `written`, that happened so many days before. */
const event = fc.record({
  days: fc.nat(4),
  lag: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(20) }),
  way: fc.constantFrom<readonly [MovementKind, string, string]>(
    ['delivery', 'maker', 'reserve'],
    ['handover', 'reserve', 'in_transit:1'],
    ['receipt', 'in_transit:1', 'on_hand:3204'],
    ['usage', 'on_hand:3204', 'printed:3204'],
    ['redistribution', 'on_hand:3204', 'on_hand:3205'],
    ['withdrawal', 'cardholders', 'invalid_card:3205'],
  ),
  blanks: fc.integer({ min: 1, max: 5 }),
});

const day = fc.nat(60).map((days) => addDays('2017-11-10', days));
const filter: fc.Arbitrary<DocumentFilter> = fc.record(
  {
    account: fc.constantFrom('reserve', 'on_hand:3204', 'invalid_card:3205'),
    accountKind: fc.constantFrom<AccountKind>('on_hand', 'printed', 'in_transit', 'invalid_card'),
    office: fc.constantFrom('3204', '3205'),
    kind: fc.constantFrom<MovementKind>('usage', 'delivery', 'redistribution', 'opening'),
    since: day,
    until: day,
    reference: fc.constantFrom('bast-1', 'BAST-', 'sa', '%', 'BAST-12'),
  },
  { requiredKeys: [] },
);

/** Found by search: a period that ends before it begins gave what was held before it, as a loss. */
const backwards: DocumentFilter = { office: '3204', since: '2017-11-21', until: '2017-11-10' };

describe('a list of documents', () => {
  it('is the same however its lines are found, and its figure is their sum', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 5, maxLength: 60 }),
        fc.array(fc.record({ filter, limit: fc.integer({ min: 1, max: 7 }) }), { minLength: 8 }),
        (events, asked) =>
          rolledBack(database.current, async (tx) => {
            await post(tx, events);
            for (const { filter: one, limit } of asked) await expectSame(tx, one, limit);
          }),
      ),
      { numRuns: 12, examples: [[[], [{ filter: backwards, limit: 1 }]]] },
    );
  });
});

async function expectSame(tx: Tx, filter: DocumentFilter, limit: number): Promise<void> {
  const expected = await readPlainly(tx, filter);
  const view = await loadDocuments(tx, wholeCountry, filter, { before: null, limit }, firstDay);
  const isFigure = filter.kind === undefined && filter.reference === undefined;
  const sum = expected.reduce((total, { amount }) => total + amount, 0);
  expect({ filter, total: view?.total, count: view?.count }).toEqual({
    filter,
    total: isFigure ? sum : null,
    count: isFigure ? expected.length : null,
  });
  const momentOf = async (one: string | undefined) =>
    one === undefined ? null : loadLedgerMoment(tx, startOfDay(one));
  const isBackwards = (filter.until ?? '9999') < (filter.since ?? '');
  const end = isBackwards ? filter.since : filter.until && addDays(filter.until, 1);
  const period = { from: await momentOf(filter.since), to: await momentOf(end) };
  for (const few of [0, 2, 5_000]) {
    const lines: DocumentLineRow[] = [];
    for (let before: number | null = null; ; ) {
      const list = { scope: wholeCountry, filter, period };
      const limits = { accountsMax: few, fewMax: few, entriesMax: 3 };
      const page = await loadDocumentLines(tx, list, { before, limit }, limits);
      lines.push(...page.lines);
      before = page.next;
      if (before === null) break;
    }
    expect({ filter, few, lines }).toEqual({ filter, few, lines: expected });
  }
}

async function readPlainly(tx: Tx, filter: DocumentFilter): Promise<DocumentLineRow[]> {
  const { account, accountKind, office, kind, since, until, reference } = filter;
  const rows = await tx
    .selectFrom('document')
    .innerJoin('entry', 'entry.seq', 'document.seq')
    .innerJoin('account', 'account.code', 'entry.account')
    .select(['document.seq', 'document.kind', 'document.actor', 'document.reference'])
    .select(['document.occurred_at as occurredAt', 'document.recorded_at as recordedAt'])
    .select(['entry.amount', 'entry.balance_after as balanceAfter', 'entry.account'])
    .select(['account.kind as accountKind', 'account.office_id as office'])
    .orderBy('document.seq', 'desc')
    .orderBy('entry.line')
    .execute();
  const isWhole = (account ?? accountKind ?? kind ?? reference) === undefined;
  return rows
    .filter((row) => !isWhole || !['cardholders', 'invalid_card'].includes(row.accountKind))
    .filter((row) => account === undefined || row.account === account)
    .filter((row) => accountKind === undefined || row.accountKind === accountKind)
    .filter((row) => office === undefined || row.office === office)
    .filter((row) => kind === undefined || row.kind === kind)
    .filter((row) => row.reference.toUpperCase().startsWith((reference ?? '').toUpperCase()))
    .filter(({ occurredAt: at }) => Date.parse(at) >= Date.parse(startOfDay(since ?? '1900-01-01')))
    .filter(
      ({ occurredAt: at }) =>
        Date.parse(at) < Date.parse(startOfDay(addDays(until ?? '2100-01-01', 1))),
    )
    .map(({ accountKind: _kind, office: _office, ...row }) => row);
}

async function post(
  tx: Tx,
  events: readonly {
    readonly days: number;
    readonly lag: number;
    readonly way: readonly [MovementKind, string, string];
    readonly blanks: number;
  }[],
): Promise<void> {
  await saveOffices(
    tx,
    historyOffices.map((id) => ({
      id,
      kind: 'kabupaten',
      seat: 'Garut',
      provinceCode: '32',
      provinceName: 'Jawa Barat',
      latitude: -7.2,
      longitude: 107.9,
      residents: 2_588_839,
      timeZone: 'Asia/Jakarta',
      leadTimeDays: 5,
    })),
  );
  await postDocuments(tx, [openingPosting], `${firstDay}T12:00:00+07:00`);
  let written = firstDay;
  for (const [at, { days, lag, way, blanks }] of events.entries()) {
    written = addDays(written, days);
    const [kind, from, to] = way;
    const posting: Posting = {
      eventId: `event ${at}`,
      kind,
      occurredAt: `${addDays(written, -lag)}T10:00:00+07:00`,
      actor: 'planner',
      reference: `BAST-${at}`,
      entries: [
        { account: from, amount: -blanks },
        { account: to, amount: blanks },
      ],
      opens: [{ code: 'in_transit:1', kind: 'in_transit', officeId: '3204' }],
    };
    await postDocuments(tx, [posting], `${written}T13:00:00+07:00`);
  }
}
