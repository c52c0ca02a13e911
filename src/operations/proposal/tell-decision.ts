/** Whom a proposal about an office concerns: the approver of its province, and afterwards the office. */
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import type { OfficeId } from '#core/place.ts';
import type { Tx } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { loadOfficeName } from '#storage/views/office-name-view.ts';

interface AboutOffice {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly provinceCode: string | null;
}

export function tellWaiting(tx: Tx, proposal: AboutOffice, now: Date): Promise<void> {
  const { provinceCode } = proposal;
  const to = { provinceCode, officeId: null, subPointId: null };
  return tell(tx, 'decision_waiting', to, proposal, now);
}

export function tellDecided(tx: Tx, proposal: AboutOffice, now: Date): Promise<void> {
  const { officeId } = proposal;
  const to = { provinceCode: null, officeId, subPointId: null };
  return tell(tx, 'decision_made', to, proposal, now);
}

async function tell(
  tx: Tx,
  kind: 'decision_waiting' | 'decision_made',
  to: { provinceCode: string | null; officeId: OfficeId | null; subPointId: null },
  { id, officeId }: AboutOffice,
  now: Date,
): Promise<void> {
  const office = (await loadOfficeName(tx, officeId, dayInJakarta(now))) ?? officeId;
  const message = { id: `${kind}/${id}`, kind, to, officeId, aboutId: id };
  await saveMessages(tx, [{ ...message, values: { office }, dueAt: null }], now.toISOString());
}
