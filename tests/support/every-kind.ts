/**
 * One object of every kind in each of some offices, made by whoever makes it: a grant that was fetched and counted
 * short, an appeal, a loan that came back, a return, a count that differs.
 */
import { randomUUID } from 'node:crypto';
import { type Actor, country } from '#core/access/role.ts';
import type { OfficeId } from '#core/place.ts';
import { handOver } from '#operations/custody/hand-over.ts';
import { answerLoan, moveLoan, proposeLoan } from '#operations/custody/lend-blanks.ts';
import { markReady } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { announceReturn, receiveReturn } from '#operations/custody/return-blanks.ts';
import { recordCount } from '#operations/office/record-count.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { fileAppeal } from '#operations/round/appeal-cut.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import type { Database } from '#storage/db.ts';

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
