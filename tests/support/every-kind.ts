/**
 * One object of every kind in each of some offices, made by whoever makes it: a grant that was fetched and counted
 * short, an appeal, a loan that came back, a return, a count that differs.
 */
import { randomUUID } from 'node:crypto';
import { type Actor, country } from '#core/access/role.ts';
import type { OfficeId } from '#core/place.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { movePolicyOf } from '#core/redistribution/move-policy.ts';
import { planRedistribution } from '#core/redistribution/plan-redistribution.ts';
import type { RedistributionWorld } from '#core/redistribution/redistribution.ts';
import { handOver } from '#operations/custody/hand-over.ts';
import { answerLoan, moveLoan, proposeLoan } from '#operations/custody/lend-blanks.ts';
import { markReady } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { announceReturn, receiveReturn } from '#operations/custody/return-blanks.ts';
import { recordCount } from '#operations/office/record-count.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { answerMove } from '#operations/redistribution/answer-move.ts';
import { receiveMove, sendMove } from '#operations/redistribution/carry-move.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { fileAppeal } from '#operations/round/appeal-cut.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import type { Database } from '#storage/db.ts';
import { savePlan } from '#storage/move-store.ts';
import { contentHash } from '#storage/proposal-store.ts';

interface Clock {
  readonly today: string;
  readonly now: Date;
}

const person = (role: Actor['role'], officeId: OfficeId | null = null): Actor => ({
  ...country,
  login: officeId === null ? role : `${role} ${officeId}`,
  name: role,
  role,
  officeId,
});
const keeper = person('warehouse_keeper');

/** What comes of a round only where blanks are granted. Each lends to `neighbour`, for which nobody of the test works. */
export async function makeEveryKind(
  database: Database,
  { granted, others }: Record<'granted' | 'others', readonly OfficeId[]>,
  neighbour: OfficeId,
  clock: Clock,
): Promise<void> {
  const roundId = await approveRound(database, granted, clock);
  for (const officeId of granted) {
    const operator = person('office_operator', officeId);
    await fetchAndCount(database, operator, officeId, clock);
    const claim = {
      claim: 'backlog_higher',
      claimedFigure: 9_000,
      claimedQuantity: 9_000,
    } as const;
    const appeal = { eventId: randomUUID(), roundId, officeId, ...claim, text: 'Surat 400/1' };
    await done(fileAppeal(database, operator, appeal, clock));
  }
  for (const officeId of [...granted, ...others]) {
    const operator = person('office_operator', officeId);
    await lendAndTakeBack(database, operator, neighbour, clock);
    await giveAway(database, operator, neighbour, clock);
    await giveBack(database, operator, officeId, clock);
    const count = { officeId, subPointId: null, day: clock.today, counted: 1 };
    await done(recordCount(database, operator, { eventId: randomUUID(), ...count }, clock));
  }
}

async function done<Answer extends { readonly outcome: string }>(
  answer: Promise<Answer>,
): Promise<Exclude<Answer, { outcome: 'refused' }>> {
  const answered = await answer;
  if (answered.outcome === 'refused') throw new Error(JSON.stringify(answered));
  return answered as Exclude<Answer, { outcome: 'refused' }>;
}

/** Everybody is cut, so that everybody may appeal. */
async function approveRound(
  database: Database,
  offices: readonly OfficeId[],
  { today, now }: Clock,
): Promise<string> {
  const adjustments = offices.map((officeId) => ({
    officeId,
    granted: 500,
    reason: 'kept_for_emergency' as const,
    note: null,
  }));
  const { id, contentHash } = await done(
    submitRound(
      database,
      countryLoader(),
      person('planner'),
      { eventId: randomUUID(), choice: {}, adjustments },
      today,
      now,
    ),
  );
  const approval = { id, contentHash, decision: 'approved', reason: null } as const;
  await done(decideProposal(database, person('approver'), approval, now));
  return id;
}

async function fetchAndCount(
  database: Database,
  operator: Actor,
  officeId: OfficeId,
  { now }: Clock,
): Promise<void> {
  const { id: allocationId } = await database.db
    .selectFrom('allocation')
    .select('id')
    .where('office_id', '=', officeId)
    .where('state', '=', 'allocated')
    .executeTakeFirstOrThrow();
  await done(markReady(database, keeper, { eventId: randomUUID(), allocationId, slot: null }, now));
  const collector = { kind: 'office', officeId: null, name: 'Asep', letterNumber: null } as const;
  const naming = { eventId: randomUUID(), allocationIds: [allocationId], collector };
  const { collectionCode } = await done(nameCollector(database, operator, naming, now));
  const items = [{ allocationId, serials: { ranges: [], boxes: [] } }];
  const trip = { eventId: randomUUID(), items, collectionCode };
  await done(handOver(database, keeper, trip, now));
  const counted = { accepted: 490, rejected: [], missing: 10, explanation: null };
  const receipt = { eventId: randomUUID(), shipmentId: allocationId, ...counted };
  await done(receiveShipment(database, operator, receipt, now));
}

async function lendAndTakeBack(
  database: Database,
  lender: Actor,
  neighbour: OfficeId,
  clock: Clock,
): Promise<void> {
  const borrower = person('office_operator', neighbour);
  const parties = { lenderId: lender.officeId ?? '', borrowerId: neighbour };
  const terms = { quantity: 5, returnBy: '2017-12-01', reason: 'Kosong' };
  const loanId = randomUUID();
  await done(proposeLoan(database, lender, { eventId: loanId, ...parties, ...terms }, clock));
  const consent = { eventId: randomUUID(), loanId, answer: 'consent' } as const;
  await done(answerLoan(database, borrower, consent, clock.now));
  const move = { loanId, counted: 5 };
  const there = { eventId: randomUUID(), ...move, direction: 'handover' } as const;
  await done(moveLoan(database, borrower, there, clock));
  const back = { eventId: randomUUID(), ...move, direction: 'return' } as const;
  await done(moveLoan(database, lender, back, clock));
}

/** A move for good, as a plan would have proposed it, up to its document. */
async function giveAway(
  database: Database,
  giver: Actor,
  neighbour: OfficeId,
  clock: Clock,
): Promise<void> {
  const moveId = await keepMove(database, giver.officeId ?? '', neighbour, clock);
  const receiver = person('office_operator', neighbour);
  const accept = { kind: 'accept' } as const;
  for (const side of [giver, receiver]) {
    const answer = { eventId: randomUUID(), moveId, answer: accept };
    await done(answerMove(database, side, answer, clock));
  }
  const counted = { moveId, counted: 5 };
  await done(sendMove(database, giver, { eventId: randomUUID(), ...counted }, clock.now));
  await done(receiveMove(database, receiver, { eventId: randomUUID(), ...counted }, clock));
}

async function keepMove(
  database: Database,
  from: OfficeId,
  to: OfficeId,
  { today, now }: Clock,
): Promise<string> {
  const input: RedistributionWorld = {
    pool: 'within_province',
    reserve: 0,
    centre: { latitude: 0, longitude: 0, island: '' },
    offices: [],
    recentMoves: [],
    policy: movePolicyOf(defaultPolicy),
  };
  const id = randomUUID();
  const kept = {
    id: randomUUID(),
    asOf: today,
    provinceCode: null,
    drawnAt: now.toISOString(),
    drawnBy: 'blanko',
    ledgerSeq: 1,
    policyId: 'print-capacity-one-month',
    policyVersion: 1,
    input,
    plan: planRedistribution(input),
    inputHash: contentHash(input),
    resultHash: contentHash({}),
  };
  const prices = { cost: 75_000, priceFrom: 0, priceTo: 75_000 };
  const way = { km: 40, crossesSea: false, leavesProvince: false, days: 1 };
  const move = { from, to, blanks: 5, ...way, ...prices, reasons: [] };
  const terms = { needsApproval: false, mostHeld: 1_000_000, lapsesOn: today };
  await database.db.transaction().execute((tx) => savePlan(tx, kept, [{ id, move, ...terms }]));
  return id;
}

async function giveBack(
  database: Database,
  operator: Actor,
  officeId: OfficeId,
  clock: Clock,
): Promise<void> {
  const returnId = randomUUID();
  const blanks = { onHand: 5, rejected: 0 };
  const announced = { eventId: returnId, officeId, ...blanks, reason: 'Tidak terpakai' };
  await done(announceReturn(database, operator, announced, clock.now));
  const received = { eventId: randomUUID(), returnId, ...blanks };
  await done(receiveReturn(database, keeper, received, clock));
}
