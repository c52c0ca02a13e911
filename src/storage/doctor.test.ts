/** The doctor finds what someone with all rights over the database could do to it. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Posting } from '#core/ledger/posting.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import type { Db } from './db.ts';
import { examineLedger } from './doctor.ts';
import { postDocuments } from './ledger-store.ts';
import { bringSerials } from './serial-store.ts';
import { withTransaction } from './with-transaction.ts';

const database = testDatabase();

/** What was done behind the ledger's back, and the words by which the doctor must name it. */
const tampering: readonly (readonly [string, string])[] = [
  [
    "UPDATE account SET balance = balance + 1 WHERE code = 'reserve'",
    'account reserve holds 98, its entries sum to 97',
  ],
  [
    'DELETE FROM entry WHERE seq = 3; DELETE FROM document WHERE seq = 3',
    '5 documents, the newest has number 6',
  ],
  ['DELETE FROM entry WHERE seq = 4 AND line = 1', 'document 4: its 1 entries sum to 1'],
  [
    "UPDATE entry SET amount = amount + 1, balance_after = balance_after + 1 WHERE seq = 2 AND account = 'missing'",
    'document 2: its 2 entries sum to 1',
  ],
  [
    `UPDATE entry SET amount = 2 * amount, balance_after = balance_before + 2 * amount WHERE seq = 2`,
    'document 3, account missing: 1 follows 2',
  ],
  ["UPDATE document SET kind = 'delivery' WHERE seq = 2", 'document 2 of kind delivery moves'],
  [
    "UPDATE document SET occurred_at = recorded_at, recorded_at = recorded_at + interval '1 day' WHERE seq = 2",
    'document 3',
  ],
  [
    'UPDATE sequencer SET blanks_moved = blanks_moved + 1',
    'kept: 12 entries, 106 blanks moved; found: 12 and 105',
  ],
  ['UPDATE sequencer SET last_seq = 7', 'the sequencer says 7'],
  [
    "UPDATE document SET occurred_at = occurred_at - interval '1 day' WHERE seq = 2",
    'document 2, account reserve: down to -1',
  ],
  ['UPDATE document SET reverses = 1 WHERE seq = 6', 'document 6 reverses document 1'],
  [
    "INSERT INTO serial_range VALUES ('A', 3, 9, 'L1', 'missing')",
    'serial numbers A-3 to 5 are on record twice',
  ],
  [
    "UPDATE serial_range SET account = 'missing'",
    'account missing has 5 serial numbers, 0 moved to it and not on',
  ],
  [
    "UPDATE document SET occurred_at = occurred_at + interval '1 hour' WHERE seq = 6",
    'document 6 reverses document 5',
  ],
];

beforeAll(async () => {
  await withTransaction(database.current, async (tx) => {
    await postDocuments(tx, history(), '2017-11-23T00:00:00Z');
    const facts = { maker: 'M', contract: 'K', unit_price_rupiah: 1, budget_year: 2017 };
    await tx
      .insertInto('lot')
      .values({ number: 'L1', ...facts })
      .execute();
    const ranges = [{ prefix: 'A', first: 1, last: 5 }];
    await bringSerials(tx, { seq: 1, ranges, to: 'reserve', lot: 'L1' });
  });
});

it('finds nothing wrong in a sound ledger', async () => {
  const findings = await examineLedger(database.current);
  expect(findings).toHaveLength(12);
  expect(await wrongs()).toEqual([]);
});

it.each(tampering)('finds: %s', async (deed, words) => {
  await tamper(deed);
  try {
    expect((await wrongs()).join('\n')).toContain(words);
  } finally {
    await restore();
  }
  expect(await wrongs()).toEqual([]);
});

async function wrongs(): Promise<string[]> {
  const findings = await examineLedger(database.current);
  return findings.flatMap(({ wrong }) => wrong ?? []);
}

/** An opening of 100 blanks in the reserve, four adjustments of one blank to the missing, the last one undone. */
function history(): Posting[] {
  const common = { occurredAt: '2017-11-22T00:00:00Z', actor: 'planner', reference: 'BA-1' };
  const opening: Posting = {
    ...common,
    eventId: 'opening',
    kind: 'opening',
    entries: [
      { account: 'maker', amount: -100 },
      { account: 'reserve', amount: 100 },
    ],
    opens: (['maker', 'reserve', 'missing'] as const).map((kind) => ({
      code: kind,
      kind,
      officeId: null,
    })),
  };
  const lost = [1, 2, 3, 4].map(
    (number): Posting => ({
      ...common,
      eventId: `lost ${number}`,
      kind: 'adjustment',
      entries: [
        { account: 'reserve', amount: -1 },
        { account: 'missing', amount: 1 },
      ],
    }),
  );
  const entries = [
    { account: 'missing', amount: -1 },
    { account: 'reserve', amount: 1 },
  ];
  const undone: Posting = {
    ...common,
    eventId: 'lost 4 undone',
    kind: 'reversal',
    entries,
    reverses: 5,
  };
  return [opening, ...lost, undone];
}

const tables = ['account', 'document', 'entry', 'sequencer', 'serial_range', 'serial_move'];

/** With all rights: keeps a copy aside, switches the triggers off, does the deed. */
function tamper(deed: string): Promise<void> {
  return database.current.asOwner(async (db) => {
    for (const table of tables) await run(db, `CREATE TABLE kept_${table} AS TABLE ${table}`);
    await switchTriggers(db, 'DISABLE');
    for (const statement of deed.split('; ')) await run(db, statement);
  });
}

function restore(): Promise<void> {
  return database.current.asOwner(async (db) => {
    for (const table of tables) {
      const columns = await columnsOf(db, table);
      await run(db, `DELETE FROM ${table}`);
      await run(db, `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM kept_${table}`);
      await run(db, `DROP TABLE kept_${table}`);
    }
    await switchTriggers(db, 'ENABLE');
  });
}

/** Those that are written; others follow from them. */
async function columnsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ columns: string }>`
    SELECT string_agg(column_name, ', ') AS columns FROM information_schema.columns
    WHERE table_name = ${table} AND is_generated = 'NEVER'`.execute(db);
  return rows[0]!.columns;
}

async function switchTriggers(db: Db, what: 'ENABLE' | 'DISABLE'): Promise<void> {
  for (const table of tables) await run(db, `ALTER TABLE ${table} ${what} TRIGGER ALL`);
}

async function run(db: Db, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
