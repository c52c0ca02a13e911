/** Moves between offices on the whole line: proposed, answered by both, approved, sent, counted in; and every way out. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeMove } from '#contract/move-schema.ts';
import type { DeclineReason } from '#core/ledger/office-move-state.ts';
import { accountsOfPlace, momentsOfDay } from '#core/ledger/usage-posting.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { answerMove } from '#operations/redistribution/answer-move.ts';
import { receiveMove, sendMove } from '#operations/redistribution/carry-move.ts';
import { proposeMorningMoves, proposeMoves } from '#operations/redistribution/propose-moves.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import {
  actorOf,
  garut,
  karawang,
  klaten,
  operatorOf,
  smallWorld,
  sukoharjo,
} from '../../tests/support/small-world.ts';
import { postDocuments } from './ledger-store.ts';
import { loadQuestions } from './views/counts-view.ts';
import { loadLoanPaper, loadMovePaper } from './views/loan-paper.ts';
import { loadStatesOfMoves } from './views/move-plan-view.ts';
import { loadMove, loadMoves } from './views/moves-view.ts';
import { loadPlaceDay } from './views/place-day.ts';
import { loadRestAt } from './views/rest-at.ts';
import { scopeOf, wholeCountry } from './views/scope.ts';
import { loadStatementStates } from './views/statement-states.ts';

const world = smallWorld();
const planner = actorOf('perencana', 'planner');
const approver = actorOf('penyetuju', 'approver');
const supervisor = actorOf('provinsi-32', 'province_supervisor', { provinceCode: '32' });
const loadCountry = countryLoader();
const today = '2017-11-23';
const page = { limit: 50 };
const db = () => world.current.database.db;

/**
 * Garut holds 4,000 and prints hardly any; Karawang holds 1,000 and could print 400 a day; Klaten holds 9,000 idle, and
 * Sukoharjo is nearly as busy as Karawang. The reserve is empty, so that only moves can help.
 */
beforeAll(async () => {
  const { database } = world.current;
  await database.db.transaction().execute(async (tx) => {
    const give = (officeId: string, blanks: number) => ({
      eventId: `more ${officeId}`,
      kind: 'opening' as const,
      occurredAt: '2017-11-01T02:00:00.000Z',
      actor: 'blanko',
      reference: `SA-more-${officeId}`,
      entries: [
        { account: 'maker', amount: -blanks },
        { account: `on_hand:${officeId}`, amount: blanks },
      ],
      opens: accountsOfPlace(officeId, null).slice(0, 1),
    });
    const outcomes = await postDocuments(
      tx,
      [
        give(garut, 3_000),
        give(klaten, 8_000),
        {
          eventId: 'reserve away',
          kind: 'adjustment',
          occurredAt: '2017-11-01T02:00:00.000Z',
          actor: 'blanko',
          reference: 'reserve away',
          entries: [
            { account: 'reserve', amount: -100_000 },
            { account: 'missing', amount: 100_000 },
          ],
          opens: [{ code: 'missing', kind: 'missing', officeId: null }],
        },
      ],
      '2017-11-01T02:00:00.000Z',
    );
    if (outcomes.some(({ outcome }) => outcome === 'refused')) {
      throw new Error(JSON.stringify(outcomes));
    }
    for (const [officeId, dailyInflow, backlog] of [
      [garut, 20, 0],
      [karawang, 300, 2_000],
      [klaten, 20, 0],
      [sukoharjo, 200, 1_500],
    ] as const) {
      await tx
        .insertInto('office_forecast')
        .values({
          office_id: officeId,
          as_of: today,
          daily_inflow: dailyInflow,
          variance_to_mean_ratio: 4,
          capacity_per_day: 400,
          capacity_from: null,
          capacity_until: null,
          capacity_cards: null,
        })
        .execute();
      await tx
        .insertInto('office_day')
        .values({ office_id: officeId, day: '2017-11-22', inflow: dailyInflow, backlog })
        .execute();
    }
  });
});

const propose = (actor = planner, eventId: string = randomUUID()) =>
  proposeMoves(world.current.database, loadCountry, actor, eventId, world.current.clock);

const openMoves = async () =>
  (await loadMoves(db(), wholeCountry, { isOpen: true }, page, today)).items;

const between = async (giverId: string, receiverId: string) =>
  (await openMoves()).find((move) => move.giverId === giverId && move.receiverId === receiverId)!;

const accept = (moveId: string, office: string, eventId = randomUUID()) =>
  answerMove(
    world.current.database,
    operatorOf(office),
    { eventId, moveId, answer: { kind: 'accept' } },
    world.current.clock,
  );

const decline = (moveId: string, office: string, reason: DeclineReason) =>
  answerMove(
    world.current.database,
    operatorOf(office),
    { eventId: randomUUID(), moveId, answer: { kind: 'decline', reason, note: null } },
    world.current.clock,
  );

const send = (moveId: string, office: string, counted: number, eventId = randomUUID()) =>
  sendMove(
    world.current.database,
    operatorOf(office),
    { eventId, moveId, counted },
    world.current.clock.now,
  );

const receive = (moveId: string, office: string, counted: number, eventId = randomUUID()) =>
  receiveMove(
    world.current.database,
    operatorOf(office),
    { eventId, moveId, counted },
    world.current.clock,
  );

/** One more, across provinces, as a plan would propose it. */
async function offered(giverId: string, receiverId: string, quantity: number): Promise<string> {
  const { id: planId } = await db()
    .selectFrom('move_plan')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  await db()
    .insertInto('office_move')
    .values({
      id,
      plan_id: planId,
      giver_id: giverId,
      receiver_id: receiverId,
      quantity,
      km: 300,
      days: 2,
      cost: 200_000,
      price_from: 100_000,
      price_to: 300_000,
      leaves_province: true,
      reasons: JSON.stringify([{ code: 'worth_more', priceFrom: 100_000, priceTo: 300_000 }]),
      needs_approval: true,
      most_held: 1_000_000,
      proposed_at: world.current.clock.now.toISOString(),
      state: 'proposed',
      lapses_on: '2017-11-28',
      proposal_id: null,
    })
    .execute();
  return id;
}

async function totalOnHand(): Promise<number> {
  const balances = await Promise.all(
    [garut, karawang, klaten, sukoharjo].map((id) => world.current.balance(`on_hand:${id}`)),
  );
  return balances.reduce((sum, balance) => sum + balance, 0);
}

const messagesOf = (moveId: string) =>
  db()
    .selectFrom('message')
    .select(['kind', 'to_office', 'settled_at'])
    .where('about_id', '=', moveId)
    .orderBy('number')
    .execute();

describe('a plan', () => {
  it('is kept with what it was decided from, and proposes what helps', async () => {
    const eventId = randomUUID();
    expect(await propose(planner, eventId)).toMatchObject({ outcome: 'done' });
    const moves = await openMoves();
    expect(moves.length).toBeGreaterThanOrEqual(2);
    for (const move of moves) {
      expect([garut, klaten]).toContain(move.giverId);
      expect([karawang, sukoharjo]).toContain(move.receiverId);
      expect(move.priceTo - move.priceFrom).toBe(move.cost);
      expect(move.reasons[0]).toMatchObject({ code: 'worth_more' });
      expect(move).toMatchObject({ planId: eventId, plannedOn: today, state: 'proposed' });
      expect(move.inputHash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('asked for again by the same id is the same, and by another does not promise blanks twice', async () => {
    const before = await openMoves();
    const [first] = before;
    expect(await propose(planner, first!.planId)).toMatchObject({ outcome: 'already_done' });
    expect(await propose()).toMatchObject({ outcome: 'done' });
    const after = await openMoves();
    const promised = (office: string) =>
      after
        .filter(({ giverId }) => giverId === office)
        .reduce((sum, { quantity }) => sum + quantity, 0);
    expect(promised(garut)).toBeLessThanOrEqual(4_000);
    expect(promised(klaten)).toBeLessThanOrEqual(9_000);
    expect(after).toHaveLength(before.length);
  });

  it('tells both sides, with a day', async () => {
    const move = await between(garut, karawang);
    expect(await messagesOf(move.id)).toEqual([
      { kind: 'move_give', to_office: garut, settled_at: null },
      { kind: 'move_get', to_office: karawang, settled_at: null },
    ]);
  });
});

describe('who sees and answers a move', () => {
  it.each([
    ['its giver', operatorOf(garut), true],
    ['its receiver', operatorOf(karawang), true],
    ['another office', operatorOf(sukoharjo), false],
    ['its province', supervisor, true],
    [
      'a province it does not touch',
      actorOf('p', 'province_supervisor', { provinceCode: '34' }),
      false,
    ],
    ['the centre', planner, true],
  ])('%s: %s', async (_who, actor, isSeen) => {
    const { id } = await between(garut, karawang);
    expect((await loadMove(db(), scopeOf(actor), id, today)) !== null).toBe(isSeen);
  });

  it('a third office hears that there is none, a province and the centre that it is not theirs', async () => {
    const { id } = await between(garut, karawang);
    expect(await accept(id, sukoharjo)).toEqual({ outcome: 'refused', code: 'move_unknown' });
    for (const actor of [supervisor, planner]) {
      const answer = { eventId: randomUUID(), moveId: id, answer: { kind: 'accept' } } as const;
      expect(await answerMove(world.current.database, actor, answer, world.current.clock)).toEqual({
        outcome: 'refused',
        code: 'not_allowed',
      });
    }
  });

  it('a side says no with a reason of its own', async () => {
    const { id } = await between(garut, karawang);
    expect(await decline(id, garut, 'has_enough')).toEqual({
      outcome: 'refused',
      code: 'reason_does_not_fit',
    });
  });
});

describe('a move within a province', () => {
  it('goes once both have accepted; stock and responsibility in one document; nothing is lost', async () => {
    const { balance } = world.current;
    const move = await between(garut, karawang);
    const total = await totalOnHand();
    expect(move.needsApproval).toBe(false);
    expect(await send(move.id, garut, 1)).toEqual({ outcome: 'refused', code: 'wrong_state' });

    const eventId = randomUUID();
    expect(await accept(move.id, garut, eventId)).toMatchObject({ outcome: 'done' });
    expect(await accept(move.id, garut, eventId)).toMatchObject({ outcome: 'already_done' });
    expect(await accept(move.id, garut)).toEqual({ outcome: 'refused', code: 'wrong_state' });
    expect(await accept(move.id, karawang)).toMatchObject({ outcome: 'done' });
    expect(await loadMove(db(), wholeCountry, move.id, today)).toMatchObject({
      state: 'approved',
      giverHasAccepted: true,
      receiverHasAccepted: true,
      proposalId: null,
    });

    expect(await send(move.id, karawang, 1)).toEqual({ outcome: 'refused', code: 'not_allowed' });
    expect(await send(move.id, garut, move.quantity + 1)).toEqual({
      outcome: 'refused',
      code: 'more_than_outstanding',
    });
    expect(await send(move.id, garut, move.quantity)).toMatchObject({ outcome: 'done' });
    expect(await balance(`on_hand:${garut}`)).toBe(4_000);
    // Still on the books, and no longer on the shelf: its statements and counts agree all the same.
    const onDay = momentsOfDay(today, 'Asia/Jakarta');
    const dayAfter = momentsOfDay('2017-11-24', 'Asia/Jakarta');
    const left = 4_000 - move.quantity;
    expect(await loadPlaceDay(db(), garut, onDay)).toMatchObject({
      opening: 4_000,
      wentOut: move.quantity,
    });
    expect(await loadPlaceDay(db(), garut, dayAfter)).toMatchObject({ opening: left, wentOut: 0 });
    expect(await loadRestAt(db(), { officeId: garut, subPointId: null }, onDay.end)).toBe(left);
    expect(await decline(move.id, garut, 'other')).toEqual({
      outcome: 'refused',
      code: 'wrong_state',
    });

    const arrival = randomUUID();
    expect(await receive(move.id, karawang, move.quantity - 10, arrival)).toMatchObject({
      outcome: 'done',
    });
    expect(await receive(move.id, karawang, move.quantity - 10, arrival)).toMatchObject({
      outcome: 'already_done',
    });
    expect(await receive(move.id, karawang, 1)).toEqual({
      outcome: 'refused',
      code: 'wrong_state',
    });
    expect(await balance(`on_hand:${garut}`)).toBe(4_000 - move.quantity + 10);
    expect(await balance(`on_hand:${karawang}`)).toBe(1_000 + move.quantity - 10);
    expect(await totalOnHand()).toBe(total);
    expect(await loadPlaceDay(db(), garut, onDay)).toMatchObject({
      opening: 4_000,
      wentOut: move.quantity,
    });
    const arrived = { cameIn: move.quantity - 10 };
    expect(await loadPlaceDay(db(), karawang, onDay)).toMatchObject(arrived);
    const [state] = await loadStatementStates(db(), [
      { officeId: garut, subPointId: null, day: today, timeZone: 'Asia/Jakarta' },
    ]);
    expect(state?.placeDay).toEqual(await loadPlaceDay(db(), garut, onDay));
  });

  it('asks the giver where the rest is, has its paper, and is asked for nothing more', async () => {
    const { items } = await loadMoves(db(), wholeCountry, { state: 'received' }, page, today);
    const [move] = items;
    const asked = await loadQuestions(db(), wholeCountry, { office: garut }, page, today);
    expect(asked.items).toMatchObject([
      { origin: 'move', ledgerSaid: move!.sent, counted: move!.received },
    ]);
    const paper = await loadMovePaper(db(), scopeOf(operatorOf(garut)), move!.seq!);
    expect(paper).toMatchObject({
      number: 'BAPR/0001/2017',
      from: { id: garut },
      to: { id: karawang },
      blanks: move!.received,
      sent: move!.sent,
    });
    expect(await loadMovePaper(db(), scopeOf(operatorOf(klaten)), move!.seq!)).toBeNull();
    expect(await loadLoanPaper(db(), wholeCountry, move!.seq!)).toBeNull();
    expect((await messagesOf(move!.id)).every(({ settled_at }) => settled_at !== null)).toBe(true);
  });

  it('is not taken back within a month', async () => {
    await propose();
    const back = (await openMoves()).filter(
      ({ giverId, receiverId }) => giverId === karawang && receiverId === garut,
    );
    expect(back).toEqual([]);
  });
});

describe('a move across provinces', () => {
  const decide = async (move: OfficeMove, decision: 'approved' | 'returned', by = approver) => {
    const { content_hash } = await db()
      .selectFrom('proposal')
      .select('content_hash')
      .where('id', '=', move.proposalId)
      .executeTakeFirstOrThrow();
    return decideProposal(
      world.current.database,
      by,
      {
        id: move.proposalId!,
        decision,
        contentHash: content_hash.toString('hex'),
        reason: decision === 'returned' ? 'Kirim dari pusat.' : null,
      },
      world.current.clock.now,
    );
  };
  const acceptedByBoth = async () => {
    const id = await offered(klaten, karawang, 300);
    await accept(id, karawang);
    await accept(id, klaten);
    return (await loadMove(db(), wholeCountry, id, today))!;
  };

  it('waits for the centre when both have accepted, whom no province can stand in for', async () => {
    const move = await acceptedByBoth();
    expect(move).toMatchObject({ state: 'accepted', needsApproval: true, leavesProvince: true });
    expect(await send(move.id, klaten, 1)).toEqual({ outcome: 'refused', code: 'wrong_state' });
    const inProvince = actorOf('penyetuju-33', 'approver', { provinceCode: '33' });
    expect(await decide(move, 'approved', inProvince)).toEqual({
      outcome: 'refused',
      code: 'not_found',
    });
    expect(await decide(move, 'approved')).toMatchObject({ outcome: 'decided', seqs: [] });
    expect(await loadMove(db(), wholeCountry, move.id, today)).toMatchObject({ state: 'approved' });
    expect(await send(move.id, klaten, move.quantity)).toMatchObject({ outcome: 'done' });
    expect(await receive(move.id, karawang, move.quantity)).toMatchObject({ outcome: 'done' });
  });

  it('is over when the centre returns it', async () => {
    const move = await acceptedByBoth();
    expect(await decide(move, 'returned')).toMatchObject({ outcome: 'decided' });
    expect(await loadMove(db(), wholeCountry, move.id, today)).toMatchObject({
      state: 'declined',
      declinedBecause: 'not_approved',
    });
  });
});

describe('a move that is declined', () => {
  it('is over, tells the other side, and its giver is not asked again for a while', async () => {
    const move = (await openMoves()).find(({ giverId }) => giverId === klaten)!;
    expect(await decline(move.id, klaten, 'needs_own_stock')).toMatchObject({ outcome: 'done' });
    expect(await loadMove(db(), wholeCountry, move.id, today)).toMatchObject({
      state: 'declined',
      declinedBecause: 'needs_own_stock',
    });
    expect(await messagesOf(move.id)).toContainEqual({
      kind: 'move_over',
      to_office: move.receiverId,
      settled_at: null,
    });
    expect(await accept(move.id, move.receiverId)).toEqual({
      outcome: 'refused',
      code: 'wrong_state',
    });
    const known = new Set((await openMoves()).map(({ id }) => id));
    await propose();
    const fresh = (await openMoves()).filter(({ id }) => !known.has(id));
    expect(fresh.filter(({ giverId }) => giverId === klaten)).toEqual([]);
  });

  it('after both have accepted takes back what waits for the centre', async () => {
    const id = await offered(klaten, karawang, 300);
    await accept(id, klaten);
    await accept(id, karawang);
    const { proposalId } = (await loadMove(db(), wholeCountry, id, today))!;
    await decline(id, klaten, 'no_transport');
    const proposal = await db()
      .selectFrom('proposal')
      .select(['decision', 'decided_by'])
      .where('id', '=', proposalId)
      .executeTakeFirst();
    expect(proposal).toEqual({ decision: 'returned', decided_by: operatorOf(klaten).login });
  });
});

describe('the morning', () => {
  const morning = async (day: string) => {
    const { database } = world.current;
    const country = await loadCountry(database.db, day);
    return proposeMorningMoves(database, country, new Date(`${day}T01:00:00Z`));
  };

  it('lets lapse what nobody answered, and draws up one plan a day', async () => {
    const id = await offered(klaten, sukoharjo, 250);
    await accept(id, sukoharjo);
    expect((await morning('2017-11-28')).lapsed).toBe(0);
    const first = await morning('2017-11-29');
    expect(first.lapsed).toBeGreaterThan(0);
    expect(await loadMove(db(), wholeCountry, id, today)).toMatchObject({ state: 'lapsed' });
    expect(await morning('2017-11-29')).toEqual({ moves: 0, blanks: 0, lapsed: 0, told: 0 });
    expect(await accept(id, klaten)).toEqual({ outcome: 'refused', code: 'wrong_state' });
  });

  it('lets nobody change or take away what happened', async () => {
    const steps = db().updateTable('office_move_step').set({ by: 'somebody' });
    await expect(steps.execute()).rejects.toThrow(/permission denied|refused/);
    await expect(db().deleteFrom('office_move').execute()).rejects.toThrow();
    await expect(db().updateTable('move_plan').set({ drawn_by: 'x' }).execute()).rejects.toThrow();
  });

  it('counts moves by state, each reader its own', async () => {
    const all = await loadStatesOfMoves(db(), wholeCountry);
    expect(all.map(({ state }) => state)).toContain('lapsed');
    const own = await loadStatesOfMoves(db(), scopeOf(operatorOf(garut)));
    const countOf = (states: typeof all) => states.reduce((sum, { moves }) => sum + moves, 0);
    expect(countOf(own)).toBeLessThan(countOf(all));
  });
});

describe('a province that evens out its own stock', () => {
  it('moves only within itself, without the reserve, and its moves need no centre', async () => {
    const eventId = randomUUID();
    const at33 = actorOf('provinsi-33', 'province_supervisor', { provinceCode: '33' });
    await propose(at33, eventId);
    const rows = await db()
      .selectFrom('office_move')
      .selectAll()
      .where('plan_id', '=', eventId)
      .execute();
    for (const row of rows) {
      expect([row.giver_id.slice(0, 2), row.receiver_id.slice(0, 2)]).toEqual(['33', '33']);
    }
  });
});
