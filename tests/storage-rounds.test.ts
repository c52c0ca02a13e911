/** Rounds that are kept: replayed to the byte, decided by two persons whatever happens, moved once whoever races. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { proposalKinds } from '#core/access/four-eyes.ts';
import { replayRound } from '#core/allocation/decided-round.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { examineLedger } from '#storage/doctor.ts';
import { loadReserve } from '#storage/ledger-store.ts';
import { contentHash } from '#storage/proposal-store.ts';
import { loadRoundInput } from '#storage/round-store.ts';
import { loadRound } from '#storage/views/rounds-view.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { askFor, seedSmallCountry, somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();
const now = new Date('2017-11-23T02:00:00Z');
const planner = somebody('planner');
const approver = somebody('approver');

async function seedOnce(): Promise<void> {
  const seeded = await database.current.db.selectFrom('office').select('id').executeTakeFirst();
  if (!seeded) await seedSmallCountry(database.current, 800_000, {});
}

/** A fresh ask of each office, so that a round has something to give. */
async function ask(quantity: number): Promise<void> {
  await seedOnce();
  await askFor(database.current, { '3215': quantity, '3205': quantity, '1271': quantity });
}

function submit(eventId = randomUUID() as string, heldBack = 0, who = planner) {
  const choice = { reserveHeldBack: heldBack };
  const offer = { eventId, choice, adjustments: [] };
  return submitRound(database.current, countryLoader(), who, offer, '2017-11-23', now);
}

async function submitted(heldBack = 0): Promise<{ id: string; contentHash: string }> {
  const answer = await submit(randomUUID(), heldBack);
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer));
  return answer;
}

function approve({ id, contentHash: hash }: { id: string; contentHash: string }, who = approver) {
  const offer = { id, decision: 'approved' as const, contentHash: hash, reason: null };
  return decideProposal(database.current, who, offer, now);
}

async function grantedBy(roundId: string): Promise<number> {
  const round = await loadRound(database.current.db, approver, roundId, '2017-11-23');
  return round?.granted ?? 0;
}

describe('a kept round', () => {
  it('is replayed from what was kept, to the byte', async () => {
    await ask(300);
    const { id } = await submitted(777_777);
    const kept = await loadRoundInput(database.current.db, id);
    const replayed = replayRound(kept!.input);
    expect(contentHash(kept!.input)).toBe(kept!.inputHash);
    expect(contentHash(replayed)).toBe(kept!.resultHash);

    const lines = await database.current.db
      .selectFrom('round_line')
      .select(['office_id', 'decision'])
      .where('round_id', '=', id)
      .execute();
    const decisions = new Map(lines.map((line) => [line.office_id, canonicalJson(line.decision)]));
    expect(replayed.offices.length).toBe(3);
    for (const line of replayed.offices) {
      expect(decisions.get(line.office)).toBe(canonicalJson(line));
    }
    const shown = await loadRound(database.current.db, approver, id, '2017-11-23');
    expect(shown).toMatchObject({ level: replayed.level, granted: 900, mayDecide: true });
  });

  it('sent again is the round of then, whatever has changed since', async () => {
    await ask(300);
    const eventId = randomUUID();
    const first = await submit(eventId);
    await ask(500);
    const again = await submit(eventId);
    expect([first.outcome, again.outcome]).toEqual(['proposed', 'already_proposed']);
    expect(again).toMatchObject({ contentHash: (first as { contentHash: string }).contentHash });
    expect(await submit(eventId, 5)).toEqual({ outcome: 'refused', code: 'event_id_reused' });
  });

  it('tomorrow does not give again what is promised today', async () => {
    await ask(100_000);
    await approve(await submitted());
    await ask(100_000);
    expect(await submit()).toEqual({ outcome: 'refused', code: 'nothing_to_grant' });
  });
});

describe('two at once', () => {
  it('two approvers of one round move its blanks once', async () => {
    await withTransaction(database.current, (tx) =>
      tx
        .updateTable('office_forecast')
        .set({ capacity_per_day: 9_000, daily_inflow: 9_000 })
        .execute(),
    );
    await ask(1_000);
    const round = await submitted();
    const before = await loadReserve(database.current.db);
    const answers = await Promise.all(
      ['approver', 'approver 2', 'approver 3'].map((who) => approve(round, somebody(who))),
    );
    expect(
      answers.map((one) => (one.outcome === 'refused' ? one.code : one.outcome)).sort(),
    ).toEqual(['already_decided', 'already_decided', 'decided']);
    expect(await loadReserve(database.current.db)).toBe(before - (await grantedBy(round.id)));
  });

  it('two rounds over the same requisitions: one is carried out', async () => {
    await ask(1_000);
    const rounds = [await submitted(), await submitted()];
    const before = await loadReserve(database.current.db);
    const answers = await Promise.all(rounds.map((round) => approve(round)));
    expect(
      answers.map((one) => (one.outcome === 'refused' ? one.code : one.outcome)).sort(),
    ).toEqual(['decided', 'requisition_changed']);
    const given = await grantedBy(rounds[0]!.id);
    expect(given).toBe(3_000);
    expect(await loadReserve(database.current.db)).toBe(before - given);
  });
});

describe('the database itself', () => {
  it('knows the same kinds as the core', async () => {
    const { rows } = await sql<{ kinds: string }>`
      SELECT pg_get_constraintdef(oid) AS kinds FROM pg_constraint WHERE conname = 'proposal_kind_check'
    `.execute(database.current.db);
    const named = [...rows[0]!.kinds.matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
    expect(named.sort()).toEqual([...proposalKinds].sort());
  });

  it.each([
    ['the proposer approves', "decided_by = proposed_by, decision = 'approved'", 'two_persons'],
    ['somebody else withdraws', "decided_by = 'x', decision = 'withdrawn'", 'two_persons'],
    [
      'returned without a reason',
      "decided_by = 'x', decision = 'returned'",
      'returned_with_reason',
    ],
  ])('refuses: %s', async (_what, change, constraint) => {
    await ask(300);
    const { id } = await submitted();
    const attempt = sql`UPDATE proposal SET ${sql.raw(change)}, decided_at = now() WHERE id = ${id}`;
    await expect(attempt.execute(database.current.db)).rejects.toThrow(constraint);
  });

  it.each([
    ['a decided proposal', sql`UPDATE proposal SET reason = 'x' WHERE decision IS NOT NULL`],
    ['the content of a proposal', sql`UPDATE proposal SET content = '{}'`],
    ['a kept round', sql`UPDATE allocation_round SET granted = 0`],
    ['a line of it', sql`DELETE FROM round_line`],
  ])('never changes %s, even for the owner', async (_what, attempt) => {
    await ask(300);
    await approve(await submitted());
    const asOwner = database.current.asOwner((db) => attempt.execute(db));
    await expect(asOwner).rejects.toThrow(/never changed|append-only/);
  });
});

it('whatever planners and approvers try, the reserve never moves with one person', async () => {
  const people = ['planner', 'second planner', 'approver', 'approver 2', 'auditor', 'keeper'];
  const tryIt = fc.record({
    proposer: fc.constantFrom('planner', 'second planner'),
    decider: fc.constantFrom(...people),
    decision: fc.constantFrom('approved', 'returned', 'withdrawn'),
    isOldHash: fc.boolean(),
    asked: fc.integer({ min: 1, max: 900 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(tryIt, { minLength: 1, maxLength: 3 }), async (tries) => {
      for (const { proposer, decider, decision, isOldHash, asked } of tries) {
        await ask(asked);
        const round = await submit(randomUUID(), 0, somebody(proposer));
        if (round.outcome === 'refused') continue;
        await decideProposal(
          database.current,
          somebody(decider),
          {
            id: round.id,
            decision: decision as 'approved',
            contentHash: isOldHash ? 'ab'.repeat(32) : round.contentHash,
            reason: 'a reason',
          },
          now,
        );
      }
    }),
    { numRuns: 12 },
  );
  const promised = await sql<{ alone: number; two: number }>`
    SELECT count(*) FILTER (WHERE proposal.decision IS DISTINCT FROM 'approved'
        OR proposal.proposed_by = proposal.decided_by)::integer AS alone,
      count(*)::integer AS two
    FROM document
    LEFT JOIN round_line ON round_line.allocation_id = document.reference
    LEFT JOIN proposal ON proposal.id = round_line.round_id
    WHERE document.kind = 'allocation'`.execute(database.current.db);
  expect(promised.rows[0]!.alone).toBe(0);
  expect(promised.rows[0]!.two).toBeGreaterThan(10);
  const findings = await examineLedger(database.current);
  expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
});
