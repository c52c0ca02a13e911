/** Counts and their questions, destruction, loans, returns and sub-points: what moves, what waits, what is refused. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#core/access/role.ts';
import { answerLoan, moveLoan, proposeLoan } from '#operations/custody/lend-blanks.ts';
import { announceReturn, receiveReturn } from '#operations/custody/return-blanks.ts';
import { answerQuestion } from '#operations/office/answer-question.ts';
import {
  closeSubPoint,
  createSubPoint,
  issueToSubPoint,
} from '#operations/office/keep-sub-points.ts';
import { proposeDestruction } from '#operations/office/propose-destruction.ts';
import { recordCount } from '#operations/office/record-count.ts';
import { recordInvalidCards } from '#operations/office/record-invalid-cards.ts';
import { recordStatement } from '#operations/office/record-statement.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import {
  actorOf,
  garut,
  karawang,
  klaten,
  operatorOf,
  smallWorld,
  sukoharjo,
} from '../../tests/support/small-world.ts';
import type { Destruction } from './destruction-store.ts';
import { loadCounts, loadQuestions } from './views/counts-view.ts';
import { loadDestructionPaper } from './views/destruction-paper.ts';
import { loadDestructions } from './views/destructions-view.ts';
import { loadLoan, loadLoans } from './views/loans-view.ts';
import { scopeOf, wholeCountry } from './views/scope.ts';
import { loadStockReturns } from './views/stock-returns-view.ts';
import { loadSubPoints } from './views/sub-points-view.ts';
import { loadWaiting } from './views/waiting-to-destroy.ts';

const world = smallWorld();
const keeper = actorOf('gudang', 'warehouse_keeper');
const approver = actorOf('penyetuju', 'approver');
const page = { limit: 50 };
const db = () => world.current.database.db;

async function approve(id: string, by: Actor = approver) {
  const { content_hash } = await db()
    .selectFrom('proposal')
    .select('content_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const offer = {
    id,
    decision: 'approved' as const,
    contentHash: content_hash.toString('hex'),
    reason: null,
  };
  return decideProposal(world.current.database, by, offer, world.current.clock.now);
}

describe('a count', () => {
  const count = (officeId: string | null, counted: number, actor: Actor, eventId = randomUUID()) =>
    recordCount(
      world.current.database,
      actor,
      { eventId, officeId, subPointId: null, day: '2017-11-23', counted },
      world.current.clock,
    );
  const answer = (questionId: string, actor: Actor, said: object, eventId = randomUUID()) =>
    answerQuestion(
      world.current.database,
      actor,
      { eventId, questionId, answer: said as never },
      world.current.clock,
    );
  const questionsOf = async (office: string) =>
    (await loadQuestions(db(), wholeCountry, { office }, page, '2017-11-23')).items;

  it('that agrees asks nothing; one that differs asks, and moves nothing', async () => {
    await count(garut, 1_000, operatorOf(garut));
    expect(await questionsOf(garut)).toEqual([]);
    await count(garut, 990, operatorOf(garut));
    expect(await questionsOf(garut)).toMatchObject([
      { state: 'open', ledgerSaid: 1_000, counted: 990, difference: -10, origin: 'count' },
    ]);
    expect(await world.current.balance(`on_hand:${garut}`)).toBe(1_000);
    expect((await loadCounts(db(), wholeCountry, garut, page, '2017-11-23')).items).toHaveLength(2);
  });

  it('a recount that agrees closes it', async () => {
    const [open] = await questionsOf(garut);
    await answer(open!.id, operatorOf(garut), { kind: 'recounted', counted: 995 });
    expect(await questionsOf(garut)).toMatchObject([{ state: 'open', difference: -5 }]);
    await answer(open!.id, operatorOf(garut), { kind: 'recounted', counted: 1_000 });
    expect(await questionsOf(garut)).toMatchObject([{ state: 'recounted' }]);
    expect(await answer(open!.id, operatorOf(garut), { kind: 'explained', text: 'lagi' })).toEqual({
      outcome: 'refused',
      code: 'wrong_state',
    });
  });

  it('an adjustment moves the ledger once a second person approved it', async () => {
    const id = randomUUID();
    await count(garut, 993, operatorOf(garut), id);
    const proposal = randomUUID();
    const lost = { kind: 'adjustment', reason: 'lost', text: 'Tujuh keping tidak ditemukan.' };
    expect(await answer(id, operatorOf(garut), { ...lost, reason: 'found' })).toEqual({
      outcome: 'refused',
      code: 'reason_does_not_fit',
    });
    expect(await answer(id, operatorOf(garut), lost, proposal)).toMatchObject({ outcome: 'done' });
    expect(await world.current.balance(`on_hand:${garut}`)).toBe(1_000);
    expect(await approve(proposal)).toMatchObject({ outcome: 'decided' });
    expect(await world.current.balance(`on_hand:${garut}`)).toBe(993);
    expect(await world.current.balance(`missing:${garut}`)).toBe(7);
    // Questions of the same moment stand in no order.
    expect((await questionsOf(garut)).find((question) => question.id === id)).toMatchObject({
      state: 'adjusted',
    });
  });

  it('what was found comes out of what was missing, and never out of nothing', async () => {
    const id = randomUUID();
    await count(garut, 998, operatorOf(garut), id);
    const proposal = randomUUID();
    const found = { kind: 'adjustment', reason: 'found', text: 'Di laci belakang.' };
    await answer(id, operatorOf(garut), found, proposal);
    await approve(proposal);
    expect(await world.current.balance(`missing:${garut}`)).toBe(2);
    const more = randomUUID();
    await count(garut, 1_010, operatorOf(garut), more);
    expect(await answer(more, operatorOf(garut), found)).toEqual({
      outcome: 'refused',
      code: 'nothing_missing',
    });
  });

  it('an adjustment that came back leaves the question open again', async () => {
    const id = randomUUID();
    await count(karawang, 999, operatorOf(karawang), id);
    const proposal = randomUUID();
    const lost = { kind: 'adjustment', reason: 'lost', text: 'Hilang satu.' };
    await answer(id, operatorOf(karawang), lost, proposal);
    expect(await questionsOf(karawang)).toMatchObject([{ state: 'proposed' }]);
    await decideProposal(
      world.current.database,
      operatorOf(karawang),
      { id: proposal, decision: 'withdrawn', contentHash: null, reason: null },
      world.current.clock.now,
    );
    expect(await questionsOf(karawang)).toMatchObject([{ state: 'open' }]);
  });

  it('the keeper counts the store, promised blanks among them', async () => {
    const id = randomUUID();
    await count(null, 99_900, keeper, id);
    const { items } = await loadQuestions(db(), wholeCountry, {}, page, '2017-11-23');
    const ofStore = items.find((question) => question.id === id);
    expect(ofStore).toMatchObject({ officeId: null, ledgerSaid: 100_000, difference: -100 });
  });

  it.each([
    ['the store by an office', null, operatorOf(garut), 'office_unknown'],
    ['another office', karawang, operatorOf(garut), 'office_unknown'],
    ['an office by the keeper', garut, keeper, 'office_unknown'],
    ['anything by an auditor', garut, actorOf('auditor', 'auditor'), 'not_allowed'],
  ] as const)('refuses %s', async (_what, office, actor, code) => {
    expect(await count(office, 1, actor)).toEqual({ outcome: 'refused', code });
  });

  it('nobody sees or answers the questions of another', async () => {
    const seen = await loadQuestions(db(), scopeOf(operatorOf(klaten)), {}, page, '2017-11-23');
    expect(seen.items).toEqual([]);
    const [open] = await questionsOf(karawang);
    const said = { kind: 'explained', text: 'bukan urusannya' };
    expect(await answer(open!.id, operatorOf(klaten), said)).toEqual({
      outcome: 'refused',
      code: 'question_unknown',
    });
  });
});

describe('a loan', () => {
  const offer = {
    lenderId: klaten,
    borrowerId: sukoharjo,
    quantity: 500,
    returnBy: '2017-12-14',
    reason: 'Blangko Sukoharjo habis sampai kiriman berikutnya.',
  };
  const lend = (actor: Actor, more: object = {}, eventId = randomUUID()) =>
    proposeLoan(world.current.database, actor, { ...offer, ...more, eventId }, world.current.clock);
  const say = (loanId: string, actor: Actor, answer: 'consent' | 'decline' | 'withdraw') =>
    answerLoan(
      world.current.database,
      actor,
      { eventId: randomUUID(), loanId, answer },
      world.current.clock.now,
    );
  const move = (
    loanId: string,
    actor: Actor,
    direction: 'handover' | 'return',
    counted: number,
    eventId = randomUUID(),
  ) =>
    moveLoan(
      world.current.database,
      actor,
      { eventId, loanId, direction, counted },
      world.current.clock,
    );

  it('needs the consent of both, moves in one act, and comes back in parts', async () => {
    const { balance } = world.current;
    const id = randomUUID();
    await lend(operatorOf(sukoharjo), {}, id);
    expect(await move(id, operatorOf(sukoharjo), 'handover', 500)).toEqual({
      outcome: 'refused',
      code: 'wrong_state',
    });
    await say(id, operatorOf(klaten), 'consent');
    const handover = randomUUID();
    expect(await move(id, operatorOf(sukoharjo), 'handover', 500, handover)).toMatchObject({
      outcome: 'done',
    });
    expect(await move(id, operatorOf(sukoharjo), 'handover', 500, handover)).toMatchObject({
      outcome: 'already_done',
    });
    expect([await balance(`on_hand:${klaten}`), await balance(`on_hand:${sukoharjo}`)]).toEqual([
      500, 1_500,
    ]);

    await move(id, operatorOf(klaten), 'return', 200);
    const late = await loadLoan(db(), wholeCountry, id, '2017-12-15');
    expect(late).toMatchObject({ state: 'handed_over', outstanding: 300, isOverdue: true });
    expect(await move(id, operatorOf(klaten), 'return', 301)).toEqual({
      outcome: 'refused',
      code: 'more_than_outstanding',
    });
    await move(id, operatorOf(klaten), 'return', 300);
    expect(await loadLoan(db(), wholeCountry, id, '2017-12-15')).toMatchObject({
      state: 'returned',
      outstanding: 0,
      isOverdue: false,
      documents: [expect.any(Number), expect.any(Number), expect.any(Number)],
    });
    expect(await balance(`on_hand:${klaten}`)).toBe(1_000);
  });

  it('counted in with fewer than agreed asks the lender where the rest is', async () => {
    const id = randomUUID();
    await lend(operatorOf(klaten), { quantity: 100 }, id);
    await say(id, operatorOf(sukoharjo), 'consent');
    await move(id, operatorOf(sukoharjo), 'handover', 98);
    const asked = await loadQuestions(db(), wholeCountry, { office: klaten }, page, '2017-11-23');
    expect(asked.items).toMatchObject([{ origin: 'loan', ledgerSaid: 100, counted: 98 }]);
    await move(id, operatorOf(klaten), 'return', 98);
  });

  it.each([
    ['to itself', operatorOf(klaten), { borrowerId: klaten }, 'same_office'],
    ['between two others', operatorOf(garut), {}, 'lender_unknown'],
    ['with an office that is not', operatorOf(klaten), { borrowerId: '9999' }, 'borrower_unknown'],
    ['due yesterday', operatorOf(klaten), { returnBy: '2017-11-22' }, 'day_over'],
    [
      'by a province across its border',
      actorOf('provinsi-33', 'province_supervisor', { provinceCode: '33' }),
      { borrowerId: garut },
      'borrower_unknown',
    ],
  ] as const)('refused %s', async (_what, actor, more, code) => {
    expect(await lend(actor, more)).toEqual({ outcome: 'refused', code });
  });

  it('others neither see nor answer it', async () => {
    const id = randomUUID();
    await lend(operatorOf(klaten), {}, id);
    const seen = await loadLoans(db(), scopeOf(operatorOf(garut)), {}, page, '2017-11-23');
    expect(seen.items).toEqual([]);
    expect(await say(id, operatorOf(garut), 'consent')).toEqual({
      outcome: 'refused',
      code: 'loan_unknown',
    });
    expect(await say(id, operatorOf(klaten), 'withdraw')).toMatchObject({ outcome: 'done' });
  });
});

describe('a return to the reserve', () => {
  it('stays with the office until the keeper counted it in; fewer ask the office', async () => {
    const { database, clock, balance } = world.current;
    const id = randomUUID();
    const announced = {
      eventId: id,
      officeId: klaten,
      onHand: 300,
      rejected: 0,
      reason: 'Terlalu banyak.',
    };
    await announceReturn(database, operatorOf(klaten), announced, clock.now);
    expect(await balance(`on_hand:${klaten}`)).toBe(1_000);
    const receive = (onHand: number) =>
      receiveReturn(
        database,
        keeper,
        { eventId: randomUUID(), returnId: id, onHand, rejected: 0 },
        clock,
      );
    expect(await receive(301)).toEqual({ outcome: 'refused', code: 'more_than_outstanding' });
    expect(await receive(290)).toMatchObject({ outcome: 'done' });
    expect(await balance(`on_hand:${klaten}`)).toBe(710);
    expect(await balance('reserve')).toBe(100_290);
    expect(await receive(10)).toEqual({ outcome: 'refused', code: 'wrong_state' });
    const { items } = await loadStockReturns(db(), wholeCountry, {}, page, '2017-11-23');
    expect(items).toMatchObject([
      { state: 'received', countedOnHand: 290, questionId: expect.any(String) },
    ]);
  });
});

describe('sub-points', () => {
  it('are numbered in their order, issued to, state for themselves, and close when empty', async () => {
    const { database, clock, balance, postings } = world.current;
    const create = (name: string, actor = operatorOf(karawang)) =>
      createSubPoint(database, actor, { eventId: randomUUID(), officeId: karawang, name }, clock);
    await create('Kecamatan Cikampek');
    await create('Mobil keliling', actorOf('admin', 'administrator'));
    const first = `${karawang}.01`;
    const issue = (direction: 'issue' | 'return', quantity: number) =>
      issueToSubPoint(
        database,
        operatorOf(karawang),
        {
          eventId: randomUUID(),
          officeId: karawang,
          subPointId: first,
          direction,
          quantity,
          day: '2017-11-23',
        },
        clock,
      );
    await issue('issue', 200);
    expect(await balance(`on_hand:${first}`)).toBe(200);
    const stated = await recordStatement(
      database,
      postings,
      actorOf('titik', 'sub_point_operator', { officeId: karawang, subPointId: first }),
      {
        eventId: randomUUID(),
        officeId: karawang,
        subPointId: first,
        day: '2017-11-23',
        printed: 20,
        spoiled: { print_failure: 1, encoding_failure: 0, factory_defect: 0, physical_damage: 0 },
        testPrints: 0,
        counted: 179,
        printersWorking: 1,
        printersTotal: 1,
        ribbonCardsLeft: 100,
        filmCardsLeft: 100,
        networkUp: true,
        backlog: null,
      },
      clock,
    );
    expect(stated).toMatchObject({
      outcome: 'posted',
      tie: { opening: 0, cameIn: 200, used: 21, difference: 0 },
    });
    const points = await loadSubPoints(db(), wholeCountry, karawang);
    expect(points).toMatchObject([
      {
        id: first,
        name: 'Kecamatan Cikampek',
        onHand: 179,
        spoiled: 1,
        lastStatement: '2017-11-23',
      },
      { id: `${karawang}.02`, name: 'Mobil keliling', onHand: 0 },
    ]);
    const close = (subPointId: string, actor = operatorOf(karawang)) =>
      closeSubPoint(database, actor, { eventId: randomUUID(), subPointId }, clock);
    expect(await close(first)).toEqual({ outcome: 'refused', code: 'sub_point_not_empty' });
    expect(await close(`${karawang}.02`, operatorOf(garut))).toEqual({
      outcome: 'refused',
      code: 'sub_point_unknown',
    });
    expect(await close(`${karawang}.02`)).toMatchObject({ outcome: 'done' });
    await create('Kelurahan Nagasari');
    expect(
      (await loadSubPoints(db(), wholeCountry, karawang)).map(({ id }) => id.slice(-2)),
    ).toEqual(['01', '03', '02']);
    expect(await loadSubPoints(db(), scopeOf(operatorOf(garut)), karawang)).toEqual([]);
  });
});

describe('destruction', () => {
  const none = {
    print_failure: 0,
    encoding_failure: 0,
    factory_defect: 0,
    physical_damage: 0,
    test_print: 0,
    unrecorded: 0,
  };
  const noCards = {
    data_change: 0,
    damaged: 0,
    moved_in: 0,
    chip_unreadable: 0,
    print_failure: 0,
    death: 0,
    other: 0,
  };
  const witnesses = [
    { name: 'Sri Wahyuni', office: 'Inspektorat Kabupaten' },
    { name: 'Budi Santoso', office: 'Polres' },
  ];
  const burn = (more: Partial<Destruction>, id = randomUUID()) =>
    proposeDestruction(
      world.current.database,
      operatorOf(karawang),
      {
        id,
        officeId: karawang,
        day: '2017-11-23',
        minutesNumber: `BAP/${id.slice(0, 4)}`,
        spoiled: none,
        rejected: 0,
        invalidCards: noCards,
        witnesses,
        ...more,
      },
      world.current.clock,
    );

  it('old cards come in by cause, on a ledger of their own', async () => {
    const { database, clock, balance } = world.current;
    const received = { ...noCards, data_change: 12, damaged: 5 };
    const offer = { eventId: randomUUID(), officeId: karawang, day: '2017-11-22', received };
    await recordInvalidCards(database, operatorOf(karawang), offer, clock);
    await recordInvalidCards(database, operatorOf(karawang), offer, clock);
    expect(await balance(`invalid_card:${karawang}`)).toBe(17);
    expect(await balance('cardholders')).toBe(-17);
    const [waiting] = await loadWaiting(db(), wholeCountry, karawang, '2017-11-23');
    expect(waiting).toMatchObject({
      spoiled: { ...none, print_failure: 1 },
      invalidCards: received,
      oldestDay: '2017-11-22',
    });
  });

  it.each([
    [
      'more than lies there, by cause',
      { spoiled: { ...none, encoding_failure: 1 } },
      'more_than_waiting',
    ],
    [
      'more old cards than lie there',
      { invalidCards: { ...noCards, death: 1 } },
      'more_than_waiting',
    ],
    [
      'one witness twice',
      {
        spoiled: { ...none, print_failure: 1 },
        witnesses: [witnesses[0]!, { ...witnesses[0]!, name: ' sri  WAHYUNI' }],
      },
      'witnesses_alike',
    ],
    ['nothing', {}, 'nothing_counted'],
    ['tomorrow', { day: '2017-11-24', rejected: 1 }, 'occurred_in_future'],
    ['for another office', { officeId: garut, rejected: 1 }, 'office_unknown'],
  ] as const)('refuses %s', async (_what, more, code) => {
    expect(await burn(more)).toEqual({ outcome: 'refused', code });
  });

  it('moves blanks and old cards, each in its own document, when a second person approved', async () => {
    const { balance } = world.current;
    const id = randomUUID();
    const burnt = {
      spoiled: { ...none, print_failure: 1 },
      invalidCards: { ...noCards, data_change: 10 },
    };
    await burn({ ...burnt, minutesNumber: 'BAP/7/2017' }, id);
    expect(await burn({ ...burnt, minutesNumber: 'BAP/7/2017' })).toEqual({
      outcome: 'refused',
      code: 'minutes_used',
    });
    expect(await approve(id, operatorOf(karawang))).toMatchObject({ code: 'own_proposal' });
    expect(await approve(id)).toMatchObject({
      outcome: 'decided',
      seqs: [expect.any(Number), expect.any(Number)],
    });
    expect([
      await balance(`spoiled:${karawang}.01`),
      await balance(`destroyed:${karawang}`),
      await balance(`invalid_card:${karawang}`),
      await balance(`invalid_destroyed:${karawang}`),
    ]).toEqual([0, 1, 7, 10]);
    const [act] = await loadDestructions(db(), wholeCountry, karawang, '2017-11-23');
    expect(act).toMatchObject({ state: 'destroyed', blanks: 1, invalidCards: 10, witnesses });
    // Either document leads to the one paper of the act.
    const papers = [act!.seq!, act!.invalidSeq!].map((seq) =>
      loadDestructionPaper(db(), wholeCountry, seq),
    );
    const [paper, same] = await Promise.all(papers);
    expect(paper).toEqual(same);
    expect(paper).toMatchObject({ number: 'BAP/7/2017', seq: act!.seq, witnesses });
    expect(paper!.causes.filter(({ blanks }) => blanks > 0)).toEqual([
      { cause: 'print_failure', blanks: 1 },
    ]);
    expect(paper!.invalidCards.filter(({ cards }) => cards > 0)).toEqual([
      { cause: 'data_change', cards: 10 },
    ]);
    const [waiting] = await loadWaiting(db(), wholeCountry, karawang, '2017-11-23');
    expect(waiting).toMatchObject({
      spoiled: none,
      invalidCards: { ...noCards, data_change: 2, damaged: 5 },
    });
  });
});
