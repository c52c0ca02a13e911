/** An approved round: blanks promised, requisitions answered, offices called; all of it or nothing. */

import type { Actor } from '#core/access/role.ts';
import { allocationPosting, expiresOn } from '#core/allocation/allocation-posting.ts';
import type { RoundContent, RoundGrant } from '#core/allocation/decided-round.ts';
import { type PlainDate, workingCalendar } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import type { Tx } from '#storage/db.ts';
import { loadReserve, postDocuments } from '#storage/ledger-store.ts';
import { saveMessages } from '#storage/message-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { markAllocated } from '#storage/requisition-store.ts';
import { loadRoundTerms, type NewAllocation, saveAllocations } from '#storage/round-store.ts';
import { loadOfficeNamesOn } from '#storage/views/office-name-view.ts';
import { derivedEventId } from '../derived-event-id.ts';
import type { EffectOutcome, ProposalEffect } from '../proposal/proposal-effect.ts';

/**
 * Refused when the reserve no longer holds what the round gives and holds back, or when one of its requisitions is
 * no longer open: what was approved is carried out as it was shown, or not at all.
 */
export const roundEffect: ProposalEffect = async (tx, proposal, approver, now) => {
  const content = proposal.content as unknown as RoundContent;
  const grants = content.grants.filter(({ granted }) => granted > 0);
  const requisitions = grants.flatMap((grant) => grant.requisitions);
  if ((await markAllocated(tx, requisitions)) < requisitions.length) {
    return { outcome: 'refused', code: 'requisition_changed' };
  }
  const posted = await promiseBlanks(tx, grants, approver, now);
  if (posted.outcome === 'refused') return posted;
  if ((await loadReserve(tx)) < content.heldBack) {
    return { outcome: 'refused', code: 'reserve_changed' };
  }
  await callToCollect(tx, proposal.id, grants, now);
  return posted;
};

/** What a grant is to the ledger and to the office. */
export interface Granted
  extends Pick<RoundGrant, 'allocationId' | 'officeId' | 'granted' | 'asked' | 'requisitions'> {
  /** The appeal that won it; left out where the round itself gives it. */
  readonly appealId?: string;
}

/** Out of the reserve, into an account for each grant. */
export async function promiseBlanks(
  tx: Tx,
  grants: readonly Granted[],
  approver: Actor,
  now: Date,
): Promise<EffectOutcome> {
  const at = now.toISOString();
  const postings = grants.map(({ allocationId, officeId, granted }) =>
    allocationPosting(
      { allocationId, officeId, quantity: granted },
      {
        eventId: derivedEventId(`allocation ${allocationId}`),
        occurredAt: at,
        actor: approver.login,
      },
    ),
  );
  const seqs: number[] = [];
  for (const outcome of await postDocuments(tx, postings, at)) {
    if (outcome.outcome === 'refused') {
      const { code } = outcome.refusal;
      return { outcome: 'refused', code: code === 'not_enough_blanks' ? 'reserve_changed' : code };
    }
    seqs.push(outcome.seq);
  }
  return { outcome: 'done', seqs };
}

/** Keeps the grants of a round as allocations, and tells each office by when to set out. */
export async function callToCollect(
  tx: Tx,
  roundId: string,
  grants: readonly Granted[],
  now: Date,
): Promise<void> {
  await call(tx, await keepAllocations(tx, roundId, grants, dayInJakarta(now)), now);
}

async function keepAllocations(
  tx: Tx,
  roundId: string,
  grants: readonly Granted[],
  today: PlainDate,
): Promise<NewAllocation[]> {
  const calendar = workingCalendar(await loadHolidays(tx));
  const { collectWithinWorkingDays, collectBy } = await loadRoundTerms(tx, roundId);
  const lastDay = expiresOn(today, collectWithinWorkingDays, calendar);
  const earliest = calendar.workingDayFrom(today);
  const allocations = grants.map((grant) => ({
    id: grant.allocationId,
    roundId,
    officeId: grant.officeId,
    quantity: grant.granted,
    asked: grant.asked,
    allocatedOn: today,
    collectBy: between(earliest, collectBy.get(grant.officeId) ?? lastDay, lastDay),
    expiresOn: lastDay,
    requisitions: grant.requisitions,
    appealId: grant.appealId ?? null,
  }));
  await saveAllocations(tx, allocations);
  return allocations;
}

async function call(tx: Tx, allocations: readonly NewAllocation[], now: Date): Promise<void> {
  const names = await loadOfficeNamesOn(tx, dayInJakarta(now));
  const messages = allocations.map(({ id, officeId, quantity, collectBy }) => ({
    id: `call_to_collect/${id}`,
    kind: 'call_to_collect' as const,
    to: { provinceCode: null, officeId, subPointId: null },
    officeId,
    aboutId: id,
    values: { office: names.get(officeId) ?? officeId, blanks: quantity, collectBy },
    dueAt: `${collectBy}T10:00:00.000Z`,
  }));
  await saveMessages(tx, messages, now.toISOString());
}

/** A round that is approved days later calls nobody for a day that has passed. */
function between(earliest: PlainDate, day: PlainDate, latest: PlainDate): PlainDate {
  if (day < earliest) return earliest;
  return day > latest ? latest : day;
}
