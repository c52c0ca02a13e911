/** The daily statement: posted once however often it is sent, tied to the ledger, corrected in one act. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CorrectionOffer, correctStatement } from '#operations/office/correct-statement.ts';
import { recordStatement, type StatementOffer } from '#operations/office/record-statement.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import {
  actorOf,
  garut,
  karawang,
  klaten,
  operatorOf,
  smallWorld,
} from '../../tests/support/small-world.ts';
import { wholeCountry } from './views/scope.ts';
import { loadStatementPage } from './views/statements-view.ts';

const world = smallWorld();

const noSpoilage = { print_failure: 0, encoding_failure: 0, factory_defect: 0, physical_damage: 0 };

function statement(more: Partial<StatementOffer> = {}): StatementOffer {
  return {
    eventId: randomUUID(),
    officeId: garut,
    subPointId: null,
    day: '2017-11-23',
    printed: 0,
    spoiled: noSpoilage,
    testPrints: 0,
    counted: 0,
    printersWorking: 2,
    printersTotal: 3,
    ribbonCardsLeft: 400,
    filmCardsLeft: 900,
    networkUp: true,
    backlog: { first_time: 10, damaged: 5, lost: 2, data_change: 30 },
    ...more,
  };
}

const record = (offer: StatementOffer, actor = operatorOf(offer.officeId)) => {
  const { database, postings, clock } = world.current;
  return recordStatement(database, postings, actor, offer, clock);
};
const correct = (offer: CorrectionOffer, actor = operatorOf(offer.officeId)) => {
  const { database, clock } = world.current;
  return correctStatement(database, actor, offer, clock);
};
const page = (officeId: string) =>
  loadStatementPage(
    world.current.database.db,
    wholeCountry,
    { officeId, subPointId: null, withCorrected: true },
    { limit: 50 },
  );

describe('what is stated', () => {
  it('moves the use, keeps every figure, and opens no question where the three agree', async () => {
    const { balance } = world.current;
    const spoiled = { ...noSpoilage, print_failure: 2, encoding_failure: 1 };
    const offer = statement({
      day: '2017-11-20',
      printed: 90,
      spoiled,
      testPrints: 3,
      counted: 904,
    });
    const answer = await record(offer);
    expect(answer).toMatchObject({
      outcome: 'posted',
      questionId: null,
      tie: { opening: 1_000, cameIn: 0, wentOut: 0, used: 96, expectedRest: 904, difference: 0 },
    });
    expect([
      await balance(`on_hand:${garut}`),
      await balance(`printed:${garut}`),
      await balance(`spoiled:${garut}`),
    ]).toEqual([904, 90, 6]);
    expect((await page(garut)).items[0]).toMatchObject({
      id: offer.eventId,
      printed: 90,
      spoiled,
      testPrints: 3,
      expectedRest: 904,
      backlog: offer.backlog,
      question: null,
      isCurrent: true,
    });
  });

  it('a difference opens a question and moves nothing', async () => {
    const offer = statement({ day: '2017-11-21', printed: 100, counted: 801 });
    expect(await record(offer)).toMatchObject({
      outcome: 'posted',
      questionId: offer.eventId,
      tie: { opening: 904, used: 100, expectedRest: 804, difference: -3 },
    });
    expect(await world.current.balance(`on_hand:${garut}`)).toBe(804);
  });

  it('late, for a day between others, it still ties to the stock of its own day', async () => {
    await record(statement({ day: '2017-11-23', printed: 4, counted: 800 }));
    const late = await record(statement({ day: '2017-11-22', printed: 50, counted: 754 }));
    expect(late).toMatchObject({ outcome: 'posted', tie: { opening: 804, difference: 0 } });
    expect(await world.current.balance(`on_hand:${garut}`)).toBe(750);
  });

  it('nothing used is a statement without a document', async () => {
    const offer = statement({ officeId: klaten, day: '2017-11-20', counted: 1_000 });
    expect(await record(offer)).toMatchObject({ outcome: 'posted', seq: null, questionId: null });
    expect(await record(offer)).toMatchObject({ outcome: 'already_posted', seq: null });
  });
});

describe('sent again', () => {
  it('answers as it did, twenty at once are one', async () => {
    const offer = statement({ officeId: karawang, day: '2017-11-20', printed: 7, counted: 993 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(offer)));
    const seqs = answers.map((answer) => (answer.outcome === 'refused' ? answer.code : answer.seq));
    expect(new Set(seqs).size).toBe(1);
    expect(await world.current.balance(`on_hand:${karawang}`)).toBe(993);
    expect(await record(offer)).toMatchObject({ outcome: 'already_posted', seq: seqs[0] });
  });

  it('with another count it is another statement', async () => {
    const offer = statement({ officeId: karawang, day: '2017-11-21', printed: 1, counted: 992 });
    await record(offer);
    expect(await record({ ...offer, counted: 991 })).toEqual({
      outcome: 'refused',
      code: 'event_id_reused',
    });
  });

  it('two different ones of one day: the second is refused, even at the same moment', async () => {
    const both = [8, 9].map((printed) =>
      record(statement({ officeId: karawang, day: '2017-11-22', printed, counted: 900 })),
    );
    const outcomes = (await Promise.all(both)).map((answer) =>
      answer.outcome === 'refused' ? answer.code : answer.outcome,
    );
    expect(outcomes.sort()).toEqual(['already_stated', 'posted']);
  });
});

describe('refused', () => {
  const before = { officeId: klaten, day: '2017-11-22' };
  it.each([
    ['tomorrow', { ...before, day: '2017-11-24' }, operatorOf(klaten), 'occurred_in_future'],
    ['more than there is', { ...before, printed: 1_001 }, operatorOf(klaten), 'not_enough_blanks'],
    ['the office of another', { ...before, officeId: garut }, operatorOf(klaten), 'office_unknown'],
    [
      'an office that is not',
      { ...before, officeId: '9999' },
      operatorOf('9999'),
      'office_unknown',
    ],
    [
      'a sub-point that is not',
      { ...before, subPointId: '3310.07' },
      operatorOf(klaten),
      'sub_point_unknown',
    ],
    ['a planner', before, actorOf('perencana', 'planner'), 'not_allowed'],
    [
      'the office by its sub-point',
      before,
      actorOf('titik', 'sub_point_operator', { officeId: klaten, subPointId: '3310.01' }),
      'office_unknown',
    ],
  ] as const)('%s', async (_what, more, actor, code) => {
    expect(await record(statement(more), actor)).toEqual({ outcome: 'refused', code });
    expect(await world.current.balance(`on_hand:${klaten}`)).toBe(1_000);
  });
});

describe('a correction', () => {
  it('on the same day: the reversal and the right statement in one act', async () => {
    const wrong = statement({ officeId: klaten, printed: 300, counted: 970 });
    await record(wrong);
    expect(await world.current.balance(`on_hand:${klaten}`)).toBe(700);
    const right = {
      ...statement({ officeId: klaten, printed: 30, counted: 970 }),
      corrects: wrong.eventId,
      reason: 'Salah ketik: 30, bukan 300.',
    };
    expect(await correct(right)).toMatchObject({ outcome: 'posted', questionId: null });
    expect(await world.current.balance(`on_hand:${klaten}`)).toBe(970);
    expect(await world.current.balance(`printed:${klaten}`)).toBe(30);
    const [first, second] = (await page(klaten)).items;
    expect(first).toMatchObject({ id: right.eventId, isCurrent: true, corrects: wrong.eventId });
    expect(second).toMatchObject({
      id: wrong.eventId,
      isCurrent: false,
      question: { state: 'explained' },
    });
    expect(await correct(right)).toMatchObject({ outcome: 'already_posted' });
    expect(await correct({ ...right, eventId: randomUUID() })).toEqual({
      outcome: 'refused',
      code: 'already_corrected',
    });
  });

  it('that would leave too little changes nothing at all', async () => {
    const { balance, database } = world.current;
    const standing = (await page(klaten)).items.find(
      ({ day, isCurrent }) => isCurrent && day === '2017-11-23',
    )!;
    const before = await database.db.selectFrom('document').select('seq').execute();
    const tooMuch = {
      ...statement({ officeId: klaten, printed: 5_000 }),
      corrects: standing.id,
      reason: 'terlalu banyak',
    };
    expect(await correct(tooMuch)).toEqual({ outcome: 'refused', code: 'not_enough_blanks' });
    expect(await balance(`on_hand:${klaten}`)).toBe(970);
    expect(await database.db.selectFrom('document').select('seq').execute()).toEqual(before);
    expect((await page(klaten)).items.filter(({ isCurrent }) => isCurrent)).toHaveLength(2);
  });

  it('of an earlier day waits for a second person', async () => {
    const { database, clock, balance } = world.current;
    const wrong = (await page(karawang)).items.find(({ day }) => day === '2017-11-20')!;
    const before = await balance(`on_hand:${karawang}`);
    const right = {
      ...statement({ officeId: karawang, day: '2017-11-20', printed: 17, counted: 983 }),
      corrects: wrong.id,
      reason: 'Sepuluh kartu lupa dicatat.',
    };
    const answer = await correct(right);
    expect(answer).toMatchObject({ outcome: 'proposed' });
    expect(await balance(`on_hand:${karawang}`)).toBe(before);

    const { content_hash } = await database.db
      .selectFrom('proposal')
      .select('content_hash')
      .where('id', '=', right.eventId)
      .executeTakeFirstOrThrow();
    const decision = await decideProposal(
      database,
      actorOf('penyetuju-32', 'approver', { provinceCode: '32' }),
      {
        id: right.eventId,
        decision: 'approved',
        contentHash: content_hash.toString('hex'),
        reason: null,
      },
      clock.now,
    );
    expect(decision).toMatchObject({ outcome: 'decided' });
    expect(await balance(`on_hand:${karawang}`)).toBe(before - 10);
    expect((await page(karawang)).items.find(({ id }) => id === right.eventId)).toMatchObject({
      printed: 17,
      isCurrent: true,
      expectedRest: 983,
    });
  });

  it.each([
    ['a statement of another day', { day: '2017-11-22' }, 'statement_unknown'],
    ['a statement that is not', { corrects: randomUUID() }, 'statement_unknown'],
    ['for another office', { officeId: garut }, 'office_unknown'],
  ] as const)('%s', async (_what, more, code) => {
    const standing = (await page(klaten)).items[0]!;
    const offer = {
      ...statement({ officeId: klaten }),
      corrects: standing.id,
      reason: 'salah',
      ...more,
    };
    expect(await correct(offer, operatorOf(klaten))).toEqual({ outcome: 'refused', code });
  });
});
