/** Append-only by rights and by triggers: what the program's own role, and even the owner, may not do. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Posting } from '#core/ledger/posting.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();

const byTheProgram = [
  'UPDATE document SET actor = actor',
  'UPDATE entry SET amount = amount + 1',
  "UPDATE account SET balance = 1000000 WHERE code = 'reserve'",
  'UPDATE sequencer SET last_seq = 0',
  "UPDATE movement_kind SET takes_from = '{maker}'",
  'DELETE FROM document',
  'DELETE FROM entry WHERE false',
  'DELETE FROM account',
  'TRUNCATE entry',
  'TRUNCATE document CASCADE',
  "INSERT INTO account VALUES ('on_hand:x', 'on_hand', NULL, 5, 0, now())",
  "INSERT INTO document VALUES (99, 'x', decode(repeat('00', 32), 'hex'), 'usage', now(), now(), 'a', 'r')",
  "INSERT INTO entry VALUES (1, 9, 'reserve', 1, 0, 1)",
  'ALTER TABLE entry DISABLE TRIGGER ALL',
  'DROP TRIGGER entry_is_append_only ON entry',
  'SET session_replication_role = replica',
  'DROP TABLE entry',
  'CREATE TABLE public.own (x int)',
];

const byTheOwner = [
  'UPDATE document SET actor = actor',
  'UPDATE entry SET amount = 1 WHERE false',
  'DELETE FROM document',
  'DELETE FROM entry WHERE seq = 1',
  'DELETE FROM account',
  'DELETE FROM sequencer',
  'TRUNCATE document CASCADE',
  'TRUNCATE entry',
];

describe('the ledger is append-only', () => {
  it.each(byTheProgram)('for the program: %s', async (statement) => {
    const before = await ledger();
    await expect(sql.raw(statement).execute(database.current.db)).rejects.toThrow(
      /permission denied|must be owner|must be superuser/,
    );
    expect(await ledger()).toEqual(before);
  });

  it.each(byTheOwner)('even for the owner: %s', async (statement) => {
    const before = await ledger();
    await expect(database.current.asOwner((db) => sql.raw(statement).execute(db))).rejects.toThrow(
      /append-only/,
    );
    expect(await ledger()).toEqual(before);
  });

  it('holds no account but the maker below zero, whatever the code does', async () => {
    await ledger();
    const overdraw = "UPDATE account SET balance = -1 WHERE code = 'reserve'";
    await expect(database.current.asOwner((db) => sql.raw(overdraw).execute(db))).rejects.toThrow(
      /balance_not_negative/,
    );
  });

  it('takes the hand of the program off again after the owner worked', async () => {
    await database.current.asOwner((db) => sql`SELECT 1`.execute(db));
    const { rows } = await sql<{ role: string }>`SELECT current_user AS role`.execute(
      database.current.db,
    );
    expect(rows).toEqual([{ role: 'blanko_web' }]);
  });
});

const opening: Posting = {
  eventId: 'opening',
  kind: 'opening',
  occurredAt: '2017-11-22T00:00:00Z',
  actor: 'planner',
  reference: 'BA-1',
  entries: [
    { account: 'maker', amount: -100 },
    { account: 'reserve', amount: 100 },
  ],
  opens: [
    { code: 'maker', kind: 'maker', officeId: null },
    { code: 'reserve', kind: 'reserve', officeId: null },
  ],
};

/** All that the ledger holds, after one document was posted in the right way. */
async function ledger(): Promise<unknown> {
  await withTransaction(database.current, (tx) =>
    postDocuments(tx, [opening], '2017-11-23T00:00:00Z'),
  );
  const { db } = database.current;
  return {
    documents: await db.selectFrom('document').selectAll().execute(),
    entries: await db.selectFrom('entry').selectAll().execute(),
    accounts: await db.selectFrom('account').selectAll().orderBy('code').execute(),
    sequencer: await db.selectFrom('sequencer').selectAll().execute(),
  };
}
