/** A wrong arrival of a move is undone by two persons: the move is on the road again, its question and paper go with it. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOfPlace, momentsOfDay } from '#core/ledger/usage-posting.ts';
import { mayProposeReversal, proposeReversal } from '#operations/ledger/reverse-document.ts';
import { answerQuestion } from '#operations/office/answer-question.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { answerMove } from '#operations/redistribution/answer-move.ts';
import { receiveMove, sendMove } from '#operations/redistribution/carry-move.ts';
import {
  actorOf,
  garut,
  karawang,
  operatorOf,
  smallWorld,
} from '../../tests/support/small-world.ts';
import { examineLedger } from './doctor.ts';
import { postDocuments } from './ledger-store.ts';
import { savePlan } from './move-store.ts';
import { loadMovePaper } from './views/loan-paper.ts';
import { loadMove } from './views/moves-view.ts';
import { loadPlaceDay } from './views/place-day.ts';
import { wholeCountry } from './views/scope.ts';

const world = smallWorld();
const planner = actorOf('perencana', 'planner');
const approver = actorOf('penyetuju', 'approver');
const today = '2017-11-23';
const dayAfter = momentsOfDay('2017-11-24', 'Asia/Jakarta');
const db = () => world.current.database.db;
const held = (office: string) => world.current.balance(`on_hand:${office}`);
const moveNow = async (id: string) => (await loadMove(db(), wholeCountry, id, today))!;
let moveId: string;

/** Garut has sent Karawang 300; both hold some. */
beforeEach(async () => {
  const { database, clock } = world.current;
  moveId = randomUUID();
  const move = {
    ...{ from: garut, to: karawang, blanks: 300 },
    ...{ km: 120, crossesSea: false, leavesProvince: false, days: 2 },
    ...{ cost: 86_000, priceFrom: 20_000, priceTo: 106_000, reasons: [] },
  };
  const kept = {
    id: randomUUID(),
    asOf: today,
    provinceCode: '32',
    drawnAt: clock.now.toISOString(),
    drawnBy: 'provinsi-32',
    ledgerSeq: 1,
    policyId: 'print-capacity-one-month',
    policyVersion: 1,
    input: {} as never,
    plan: { pool: 'within_province' } as never,
    inputHash: 'a'.repeat(64),
    resultHash: 'b'.repeat(64),
  };
  const terms = { needsApproval: false, mostHeld: 1_000_000, lapsesOn: '2017-11-28' };
  await db()
    .transaction()
    .execute(async (tx) => {
      await savePlan(tx, kept, [{ id: moveId, move, ...terms }]);
      const more = [garut, karawang].map((office) => ({
        eventId: randomUUID(),
        kind: 'opening' as const,
        occurredAt: '2017-11-01T02:00:00.000Z',
        actor: 'blanko',
        reference: 'SA',
        entries: [
          { account: 'maker', amount: -1_000 },
          { account: `on_hand:${office}`, amount: 1_000 },
        ],
      }));
      await postDocuments(tx, more, clock.now.toISOString());
    });
  for (const office of [garut, karawang]) {
    const answer = { eventId: randomUUID(), moveId, answer: { kind: 'accept' } } as const;
    await answerMove(database, operatorOf(office), answer, clock);
  }
  const sent = { eventId: randomUUID(), moveId, counted: 300 };
  const sending = await sendMove(database, operatorOf(garut), sent, clock.now);
  expect(sending.outcome).toBe('done');
});

async function countIn(counted: number): Promise<number> {
  const { database, clock } = world.current;
  const offer = { eventId: randomUUID(), moveId, counted };
  const received = await receiveMove(database, operatorOf(karawang), offer, clock);
  expect(received.outcome).toBe('done');
  return (await moveNow(moveId)).seq!;
}

function undo(seq: number, who = planner) {
  const offer = { eventId: randomUUID(), seq, reason: 'Salah hitung.' };
  return proposeReversal(world.current.database, who, offer, world.current.clock.now);
}

async function decide(id: string) {
  const { hash } = await db()
    .selectFrom('proposal')
    .select((is) => is.ref('content_hash').as('hash'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const decision = { id, decision: 'approved', contentHash: hash.toString('hex') } as const;
  const { database, clock } = world.current;
  return decideProposal(database, approver, { ...decision, reason: null }, clock.now);
}

async function undone(seq: number) {
  const proposed = await undo(seq);
  if (proposed.outcome === 'refused') throw new Error(proposed.code);
  return decide(proposed.proposalId);
}

const questions = () =>
  db()
    .selectFrom('stock_question')
    .select(['id', 'state', 'answer'])
    .where('origin_id', '=', moveId)
    .orderBy('opened_at')
    .execute();

const waiting = async () =>
  (
    await db()
      .selectFrom('message')
      .select(['kind', 'to_office'])
      .where('about_id', '=', moveId)
      .where('settled_at', 'is', null)
      .execute()
  ).map(({ kind, to_office }) => [kind, to_office]);

it('the move is on the road again, and is counted in anew', async () => {
  const before = [await held(garut), await held(karawang)] as const;
  const seq = await countIn(30);
  expect(await held(karawang)).toBe(before[1] + 30);
  expect(await waiting()).toEqual([]);
  const document = { seq, kind: 'redistribution', reversedBy: null } as const;
  expect(await mayProposeReversal(db(), planner, document)).toBe(true);
  expect(await undone(seq)).toMatchObject({ outcome: 'decided', seqs: [expect.any(Number)] });

  expect([await held(garut), await held(karawang)]).toEqual(before);
  expect(await moveNow(moveId)).toMatchObject({
    ...{ state: 'sent', sent: 300, received: null, seq: null },
  });
  expect(await questions()).toMatchObject([
    { state: 'explained', answer: expect.stringMatching(/^Batal BAPR\//) },
  ]);
  expect(await waiting()).toEqual([['move_arrives', karawang]]);
  expect(await loadMovePaper(db(), wholeCountry, seq), 'no paper any more').toBeNull();
  const shelf = await loadPlaceDay(db(), garut, dayAfter);
  expect(shelf?.opening, 'gone from the shelf of the giver').toBe(before[0] - 300);
  const kept = await db()
    .selectFrom('undone_custody')
    .select(['what', 'kept'])
    .where('seq', '=', seq)
    .execute();
  expect(kept).toMatchObject([{ what: 'office_move_step', kept: { quantity: 30 } }]);
  expect(await undo(seq)).toEqual({ outcome: 'refused', code: 'already_reversed' });

  const again = await countIn(300);
  expect(again).not.toBe(seq);
  expect([await held(garut), await held(karawang)]).toEqual([before[0] - 300, before[1] + 300]);
  expect(await moveNow(moveId)).toMatchObject({ state: 'received', received: 300 });
  expect(await questions(), 'all is there: nothing is asked').toHaveLength(1);
  expect(await waiting()).toEqual([]);
  const findings = await examineLedger(world.current.database);
  expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
});

it('as often as it was wrong', async () => {
  const seqs: number[] = [];
  for (const counted of [10, 20]) {
    seqs.push(await countIn(counted));
    expect(await undone(seqs.at(-1)!)).toMatchObject({ outcome: 'decided' });
    expect(await waiting()).toEqual([['move_arrives', karawang]]);
  }
  expect((await questions()).map(({ state }) => state)).toEqual(['explained', 'explained']);
});

describe('is refused', () => {
  it('to one office: it is about two', async () => {
    const seq = await countIn(300);
    for (const office of [garut, karawang]) {
      const refused = await undo(seq, operatorOf(office));
      expect(refused).toEqual({ outcome: 'refused', code: 'not_allowed' });
    }
  });

  it('while an adjustment of the difference waits, and after it', async () => {
    const seq = await countIn(290);
    const [question] = await questions();
    const answer = { kind: 'adjustment', reason: 'lost', text: 'Hilang di jalan.' } as const;
    const offer = { eventId: randomUUID(), questionId: question!.id, answer };
    const { database, clock } = world.current;
    const answered = await answerQuestion(database, operatorOf(garut), offer, clock);
    expect(answered.outcome).toBe('done');
    expect(await undo(seq)).toEqual({ outcome: 'refused', code: 'settlement_waiting' });
    expect(await decide(offer.eventId)).toMatchObject({ outcome: 'decided' });
    expect(await undo(seq)).toEqual({ outcome: 'refused', code: 'case_settled' });
  });

  it('when the blanks were used since', async () => {
    const seq = await countIn(300);
    const { clock } = world.current;
    const stock = await held(karawang);
    const used = {
      eventId: randomUUID(),
      kind: 'usage' as const,
      occurredAt: clock.now.toISOString(),
      actor: 'operator',
      reference: 'today',
      entries: [
        { account: `on_hand:${karawang}`, amount: -stock },
        { account: `printed:${karawang}`, amount: stock },
      ],
      opens: accountsOfPlace(karawang, null),
    };
    const [answer] = await db()
      .transaction()
      .execute((tx) => postDocuments(tx, [used], clock.now.toISOString()));
    expect(answer!.outcome).toBe('posted');
    const refused = await undo(seq);
    expect(refused.outcome === 'refused' && refused.code).toMatch(/^not_enough_blanks/);
  });

  it('for any step that is in force', async () => {
    await countIn(300);
    for (const step of ['received', 'sent'] as const) {
      const gone = db().deleteFrom('office_move_step').where('step', '=', step).execute();
      await expect(gone, step).rejects.toThrow(/in force/);
    }
  });
});
