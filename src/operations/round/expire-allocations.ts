/** Grants that nobody collected in time go back to the reserve: part of the morning's work. */
import { releasePosting } from '#core/allocation/allocation-posting.ts';
import { assert } from '#core/assert.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { lockOverdueAllocations, saveAllocationState } from '#storage/collection-store.ts';
import type { Database } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { saveMessages } from '#storage/message-store.ts';
import { loadOfficeNamesOn } from '#storage/views/office-name-view.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { runOperation } from '../run-operation.ts';

/** Returns how many expired. The machine's name stands in the ledger as who did it. */
export async function expireAllocations(database: Database, now: Date): Promise<number> {
  const at = now.toISOString();
  const today = dayInJakarta(now);
  return runOperation(database, async (tx) => {
    const overdue = await lockOverdueAllocations(tx, today);
    if (overdue.length === 0) return 0;
    const postings = overdue.map(({ id, officeId, quantity }) =>
      releasePosting(
        { allocationId: id, officeId, quantity },
        { eventId: derivedEventId(`release ${id}`), occurredAt: at, actor: 'blanko' },
      ),
    );
    for (const [place, outcome] of (await postDocuments(tx, postings, at)).entries()) {
      const { reference } = postings[place]!;
      assert(outcome.outcome !== 'refused', `${reference} is released: ${JSON.stringify(outcome)}`);
    }
    await saveAllocationState(
      tx,
      overdue.map(({ id }) => id),
      'expired',
    );
    const names = await loadOfficeNamesOn(tx, today);
    const messages = overdue.map(({ id, officeId, quantity }) => ({
      id: `allocation_expired/${id}`,
      kind: 'allocation_expired' as const,
      to: { provinceCode: null, officeId, subPointId: null },
      officeId,
      aboutId: id,
      values: { office: names.get(officeId) ?? officeId, blanks: quantity },
      dueAt: null,
    }));
    await saveMessages(tx, messages, at);
    return overdue.length;
  });
}
