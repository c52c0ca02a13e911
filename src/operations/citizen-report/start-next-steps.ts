/**
 * What a report that was found true starts at once: the office counts, what is promised to it is called for again, and
 * where nothing is on its way its province and the centre are told to send or to move.
 */
import { country } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
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
  await tellBegun(tx, 'report_waiting', confirmed.map(countNow), today, now);
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

function countNow({ officeId, officeName, reports, dueOn }: ConfirmedOffice): Condition {
  return {
    to: { ...country, officeId },
    officeId,
    aboutId: officeId,
    values: { office: officeName, reports, dueOn },
    dueAt: `${dueOn}T09:00:00.000Z`,
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
