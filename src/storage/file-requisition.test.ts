/** Asking for blanks: through the gates, below the emergency point up to the floor, one open ask at a time. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppealAnswer } from '#core/requisition/requisition.ts';
import { recordPrintJobs } from '#operations/office/record-print-jobs.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader, type LoadCountry } from '#operations/round/allocation-world.ts';
import { answerAppeal, weighAppeal } from '#operations/round/answer-appeal.ts';
import { fileAppeal } from '#operations/round/appeal-cut.ts';
import {
  fileRequisition,
  loadTerms,
  withdrawRequisition,
} from '#operations/round/file-requisition.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import {
  actorOf,
  garut,
  karawang,
  klaten,
  operatorOf,
  smallWorld,
} from '../../tests/support/small-world.ts';
import { saveForecasts } from './forecast-store.ts';
import { loadReserve, postDocuments } from './ledger-store.ts';
import { saveOfficeDays } from './observation-store.ts';
import { saveStatements } from './statement-store.ts';
import { loadAllocationLetterPaper } from './views/allocation-letter-paper.ts';
import { loadAllocations } from './views/allocations-view.ts';
import { loadAppeal, loadAppeals } from './views/appeals-view.ts';
import { loadRequisitions } from './views/requisitions-view.ts';
import { scopeOf, wholeCountry } from './views/scope.ts';
import { loadComparedDays } from './views/stated-days.ts';

const world = smallWorld();
const loadCountry = countryLoader();
const page = { limit: 50 };
const db = () => world.current.database.db;
/** Working days from 1 to 22 November 2017: no holiday fell among them. */
const workingDays = Array.from({ length: 22 }, (_, index) => index + 1)
  .filter((day) => ![0, 6].includes(new Date(Date.UTC(2017, 10, day)).getUTCDay()))
  .map((day) => `2017-11-${String(day).padStart(2, '0')}`);

/** Garut stated every day, Karawang none; both can print 100 a day and 90 come in. */
beforeAll(async () => {
  await world.current.database.db.transaction().execute(async (tx) => {
    await saveStatements(
      tx,
      workingDays.map((day) => quietDay(garut, day)),
    );
    for (const officeId of [garut, karawang, klaten]) {
      await saveOfficeDays(tx, [{ officeId, day: '2017-11-22', inflow: 90, backlog: 2_000 }]);
    }
    await saveForecasts(
      tx,
      [garut, karawang, klaten].map((officeId) => ({
        officeId,
        asOf: '2017-11-23',
        dailyInflow: 90,
        varianceToMeanRatio: 4,
        capacityPerDay: 100,
        capacityProof: null,
      })),
    );
  });
});

function quietDay(officeId: string, day: string) {
  return {
    id: randomUUID(),
    officeId,
    subPointId: null,
    day,
    printed: 0,
    spoiled: { print_failure: 0, encoding_failure: 0, factory_defect: 0, physical_damage: 0 },
    testPrints: 0,
    tie: { opening: 1_000, cameIn: 0, wentOut: 0, expectedRest: 1_000 },
    counted: 1_000,
    backlog: null,
    printersWorking: 2,
    printersTotal: 2,
    ribbonCardsLeft: 900,
    filmCardsLeft: 900,
    networkUp: true,
    seq: null,
    statedBy: `operator-${officeId}`,
    recordedAt: `${day}T10:00:00.000Z`,
    corrects: null,
    correctionReason: null,
  };
}

const file = (
  officeId: string,
  quantity: number,
  eventId = randomUUID(),
  actor = operatorOf(officeId),
) =>
  fileRequisition(
    world.current.database,
    actor,
    { eventId, officeId, quantity, reason: 'regular', note: null, channel: 'screen' },
    { loadCountry, ...world.current.clock },
  );
const lend = (from: string, to: string, blanks: number) =>
  db()
    .transaction()
    .execute(async (tx) => {
      const at = world.current.clock.now.toISOString();
      const [outcome] = await postDocuments(
        tx,
        [
          {
            eventId: randomUUID(),
            kind: 'redistribution',
            occurredAt: at,
            actor: 'test',
            reference: 'lent',
            entries: [
              { account: `on_hand:${from}`, amount: -blanks },
              { account: `on_hand:${to}`, amount: blanks },
            ],
          },
        ],
        at,
      );
      if (outcome?.outcome === 'refused') throw new Error(JSON.stringify(outcome));
    });
const list = async (office: string) =>
  (await loadRequisitions(db(), wholeCountry, { office }, page, '2017-11-23')).items;

describe('asking', () => {
  it('is suggested what the round would give from a full reserve', async () => {
    const terms = await loadTerms(db(), loadCountry, garut, '2017-11-23');
    expect(terms).toMatchObject({ need: 2_000, onHand: 1_000, suggested: 1_000, closedGates: [] });
  });

  it('with all in order any quantity goes, and a later ask replaces the open one', async () => {
    const first = randomUUID();
    expect(await file(garut, 100_000, first)).toMatchObject({ outcome: 'done' });
    expect(await file(garut, 100_000, first)).toMatchObject({ outcome: 'already_done' });
    expect(await file(garut, 1_500)).toMatchObject({ outcome: 'done' });
    const states = (await list(garut)).map(({ quantity, state, suggested }) => [
      quantity,
      state,
      suggested,
    ]);
    expect(states).toEqual(
      expect.arrayContaining([
        [1_500, 'open', 1_000],
        [100_000, 'replaced', 1_000],
      ]),
    );
    expect(states).toHaveLength(2);
  });

  it('with statements due it is refused, with each gate and what would open it', async () => {
    const answer = await file(karawang, 2_000);
    expect(answer).toMatchObject({ outcome: 'gates_closed', emergencyFloor: 0 });
    expect('closedGates' in answer && answer.closedGates.map(({ gate }) => gate)).toEqual([
      'statement_due',
      'count_old',
    ]);
    expect(await list(karawang)).toEqual([]);
  });

  it('below the emergency point the floor stays open', async () => {
    const { database, clock } = world.current;
    await database.db.transaction().execute(async (tx) => {
      await postDocuments(
        tx,
        [
          {
            eventId: randomUUID(),
            kind: 'redistribution',
            occurredAt: clock.now.toISOString(),
            actor: 'operator-3215',
            reference: 'gone',
            entries: [
              { account: `on_hand:${karawang}`, amount: -990 },
              { account: `on_hand:${klaten}`, amount: 990 },
            ],
          },
        ],
        clock.now.toISOString(),
      );
    });
    const terms = await loadTerms(db(), loadCountry, karawang, '2017-11-23');
    const floor = terms!.emergencyFloor;
    expect(floor).toBe(terms!.emergencyPoint + 500 - 10);
    expect(await file(karawang, floor + 1)).toMatchObject({
      outcome: 'gates_closed',
      emergencyFloor: floor,
    });
    expect(await file(karawang, floor)).toMatchObject({ outcome: 'done' });
    expect(await list(karawang)).toMatchObject([{ isEmergency: true, state: 'open' }]);
  });

  it('is taken back only by its office and only while it is open', async () => {
    const { database, clock } = world.current;
    const [open] = await list(karawang);
    const withdraw = (actor = operatorOf(karawang)) =>
      withdrawRequisition(
        database,
        actor,
        { eventId: randomUUID(), requisitionId: open!.id },
        clock.now,
      );
    expect(await withdraw(operatorOf(garut))).toEqual({
      outcome: 'refused',
      code: 'requisition_unknown',
    });
    expect(await withdraw()).toMatchObject({ outcome: 'done' });
    expect(await withdraw()).toEqual({ outcome: 'refused', code: 'wrong_state' });
  });

  it('nobody asks for another office, and nobody sees its asks', async () => {
    expect(await file(garut, 1, randomUUID(), operatorOf(klaten))).toEqual({
      outcome: 'refused',
      code: 'office_unknown',
    });
    const seen = await loadRequisitions(db(), scopeOf(operatorOf(klaten)), {}, page, '2017-11-23');
    expect(seen.items).toEqual([]);
  });
});

describe('the printing system', () => {
  it('tells its totals so far; the newest of each source counts, sources add up', async () => {
    const { database, clock } = world.current;
    const machine = actorOf('siak', 'machine');
    const tell = (source: string, printed: number, at: string, actor = machine) =>
      recordPrintJobs(
        database,
        actor,
        { eventId: randomUUID(), officeId: garut, day: '2017-11-22', source, printed, failed: 1 },
        { ...clock, now: new Date(at) },
      );
    await tell('siak', 40, '2017-11-22T05:00:00Z');
    await tell('siak', 70, '2017-11-22T09:00:00Z');
    await tell('mobil', 5, '2017-11-22T08:00:00Z');
    const [day] = await loadComparedDays(db(), wholeCountry, garut, { before: null, limit: 1 });
    expect(day).toMatchObject({ day: '2017-11-22', printed: 75, failed: 2, statedPrinted: 0 });
    expect(
      await tell(
        'siak',
        1,
        '2017-11-22T10:00:00Z',
        actorOf('m', 'machine', { officeId: karawang }),
      ),
    ).toEqual({ outcome: 'refused', code: 'office_unknown' });
  });
});

describe('an appeal', () => {
  it('against a cut is filed once, with the figure of the round, and answered once', async () => {
    const { database, clock } = world.current;
    await file(garut, 5_000);
    const roundId = randomUUID();
    const submitted = await submitRound(
      database,
      loadCountry,
      actorOf('perencana', 'planner'),
      { eventId: roundId, choice: {}, adjustments: [] },
      '2017-11-23',
      clock.now,
    );
    expect(submitted).toMatchObject({ outcome: 'proposed' });
    const appeal = (officeId = garut, actor = operatorOf(officeId), eventId = randomUUID()) =>
      fileAppeal(
        database,
        actor,
        {
          eventId,
          roundId,
          officeId,
          claim: 'capacity_higher',
          claimedFigure: 250,
          claimedQuantity: 4_000,
          text: 'Dua printer baru terpasang 20 November.',
        },
        clock,
      );
    expect(await appeal()).toEqual({ outcome: 'refused', code: 'round_unknown' });
    const { content_hash } = await db()
      .selectFrom('proposal')
      .select('content_hash')
      .where('id', '=', roundId)
      .executeTakeFirstOrThrow();
    await decideProposal(
      database,
      actorOf('penyetuju', 'approver'),
      {
        id: roundId,
        decision: 'approved',
        contentHash: content_hash.toString('hex'),
        reason: null,
      },
      clock.now,
    );
    const id = randomUUID();
    expect(await appeal(garut, operatorOf(garut), id)).toMatchObject({ outcome: 'done' });
    expect(await appeal()).toEqual({ outcome: 'refused', code: 'already_appealed' });
    expect(await appeal(klaten)).toEqual({ outcome: 'refused', code: 'nothing_to_appeal' });
    expect(await appeal(garut, operatorOf(klaten))).toEqual({
      outcome: 'refused',
      code: 'office_unknown',
    });
    const seen = await loadAppeals(
      db(),
      scopeOf(operatorOf(garut)),
      { round: roundId },
      page,
      '2017-11-23',
    );
    expect(seen.items).toMatchObject([
      { id, asked: 5_000, granted: 1_000, claimedFigure: 250, figureOfRound: 100, answer: null },
    ]);
    const planner = actorOf('perencana', 'planner');
    const approver = actorOf('penyetuju', 'approver');
    const answer = (
      quantity: number | null,
      verdict: AppealAnswer = 'partly_upheld',
      load = loadCountry,
    ) => {
      const text = 'Satu printer terbukti.';
      const offer = { eventId: randomUUID(), appealId: id, answer: verdict, quantity, text };
      return answerAppeal(database, planner, offer, { loadCountry: load, ...clock });
    };
    const inBoxes: LoadCountry = async (...asked) => {
      const country = await loadCountry(...asked);
      return { ...country, policyInForce: { ...country.policyInForce, boxSize: 300 } };
    };
    const decide = async (decision: 'approved' | 'returned') => {
      const { proposalId } = (await appealNow())!;
      const { content_hash } = await db()
        .selectFrom('proposal')
        .select('content_hash')
        .where('id', '=', proposalId)
        .executeTakeFirstOrThrow();
      const contentHash = content_hash.toString('hex');
      const reason = 'Tunggu bukti kedua.';
      const offer = { id: proposalId!, decision, contentHash, reason };
      return decideProposal(database, approver, offer, clock.now);
    };
    const appealNow = () => loadAppeal(db(), wholeCountry, id, '2017-11-23');

    // 250 a day over 20 days print 5,000; 4,000 are claimed, and 1,000 were granted.
    const weighed = await weighAppeal(db(), loadCountry, planner, id, '2017-11-23');
    expect(weighed?.terms.most).toBeLessThanOrEqual(3_000);
    const { most } = weighed!.terms;
    expect(most).toBeGreaterThan(1_000);
    const before = await loadReserve(db());
    expect(await answer(most + 1)).toEqual({ outcome: 'refused', code: 'above_ceiling' });
    expect(await answer(null)).toEqual({ outcome: 'refused', code: 'quantity_does_not_fit' });
    expect(await answer(5, 'dismissed')).toMatchObject({ code: 'quantity_does_not_fit' });

    // In boxes of 300.
    const few = await answer(299, 'partly_upheld', inBoxes);
    expect(few).toEqual({ outcome: 'refused', code: 'less_than_a_box' });
    expect(await answer(1_000, 'partly_upheld', inBoxes)).toMatchObject({ outcome: 'done' });
    const { content } = await db()
      .selectFrom('proposal')
      .select('content')
      .where('id', '=', (await appealNow())!.proposalId)
      .executeTakeFirstOrThrow();
    expect(content).toMatchObject({
      supplement: 900,
      reasons: [{ code: 'rounded_to_boxes', boxSize: 300, leaves: 900 }],
    });
    expect(await answer(900)).toEqual({ outcome: 'refused', code: 'wrong_state' });
    expect(await loadReserve(db())).toBe(before);
    expect(await appealNow()).toMatchObject({ supplement: 900, supplementState: 'open' });

    // Lent 1,500 meanwhile, the office could no longer print what it would hold.
    await lend(klaten, garut, 1_500);
    expect(await decide('approved')).toEqual({ outcome: 'refused', code: 'wrong_state' });
    expect(await loadReserve(db())).toBe(before);
    await lend(garut, klaten, 1_500);
    expect(await decide('returned')).toMatchObject({ outcome: 'decided' });

    // Returned, it may be answered again.
    expect(await answer(800)).toMatchObject({ outcome: 'done' });
    expect(await decide('approved')).toMatchObject({ outcome: 'decided' });
    expect(await loadReserve(db())).toBe(before - 800);
    const allocationId = `P2017-001-${garut}-T`;
    expect(await appealNow()).toMatchObject({
      answer: 'partly_upheld',
      supplement: 800,
      supplementState: 'approved',
      allocationId,
    });
    const { items } = (await loadAllocations(
      db(),
      operatorOf(garut),
      {},
      { after: null, limit: 5 },
      '2017-11-23',
    ))!;
    expect(items.map((line) => [line.id, line.quantity, line.state])).toEqual([
      [allocationId, 800, 'allocated'],
      [`P2017-001-${garut}`, 1_000, 'allocated'],
    ]);
    const letter = await loadAllocationLetterPaper(db(), wholeCountry, allocationId);
    expect(letter).toMatchObject({
      granted: 800,
      grantedByRound: 1_000,
      upheldBecause: 'Satu printer terbukti.',
    });
    expect(await answer(1)).toEqual({ outcome: 'refused', code: 'wrong_state' });
  });
});
