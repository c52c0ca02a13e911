/**
 * What a report that was found true starts at once: the office counts, what is promised to it is called for again, and
 * where nothing is on its way its province and the centre are told to send or to move.
 */
import { country, type Place } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { escalationOf } from '#core/citizen-report/next-step.ts';
import type { OfficeId } from '#core/place.ts';
import type { Tx } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { type ConfirmedOffice, loadConfirmedOffices } from '#storage/views/citizen-reports-view.ts';
import { type Condition, tellBegun, toProvinceAndCentre } from '../messages/tell-conditions.ts';

export async function startNextSteps(
  tx: Tx,
  offices: readonly OfficeId[],
  today: PlainDate,
  now: Date,
): Promise<void> {
  const confirmed = await loadConfirmedOffices(tx, offices, today);
  if (confirmed.length === 0) return;
  const waiting = confirmed.map((office) => reportsHeldBy('office', office, today));
  await tellBegun(tx, 'report_waiting', waiting, today, now);
  await tellBegun(tx, 'supply_needed', supplyNeeded(confirmed, today), today, now);
  const calls = confirmed.filter(({ isEmpty }) => isEmpty).flatMap(callAgain(today));
  await saveMessages(tx, calls, now.toISOString());
}

/** Of these, those that are empty with nothing on its way. */
export function supplyNeeded(
  confirmed: readonly ConfirmedOffice[],
  today: PlainDate,
): readonly Condition[] {
  return confirmed
    .filter((office) => office.isEmpty && office.promised.length === 0 && office.inTransit <= 0)
    .flatMap(({ officeId, officeName, provinceCode, reports }) =>
      toProvinceAndCentre(provinceCode, {
        officeId,
        aboutId: officeId,
        values: { office: officeName, reports },
        dueAt: `${today}T09:00:00.000Z`,
      }),
    );
}

export type Holder = ReturnType<typeof escalationOf>;

/** That reports wait, told to whoever holds them now. */
export function reportsHeldBy(
  holder: Holder,
  { officeId, officeName, provinceCode, reports, dueOn }: ConfirmedOffice,
  today: PlainDate,
): Condition {
  const to: Record<Holder, Place> = {
    office: { ...country, officeId },
    province: { ...country, provinceCode },
    centre: country,
  };
  return {
    to: to[holder],
    officeId,
    aboutId: officeId,
    values: { office: officeName, reports, dueOn },
    dueAt: `${holder === 'office' ? dueOn : today}T09:00:00.000Z`,
  };
}

/** Once a day for each grant, however many citizens say so. */
function callAgain(today: PlainDate) {
  return ({ officeId, officeName, promised }: ConfirmedOffice) =>
    promised.map(({ id, blanks, collectBy }) => ({
      id: `call_to_collect/${id}/${today}`,
      kind: 'call_to_collect' as const,
      to: { ...country, officeId },
      officeId,
      aboutId: id,
      values: { office: officeName, blanks, collectBy },
      dueAt: `${today}T10:00:00.000Z`,
    }));
}
