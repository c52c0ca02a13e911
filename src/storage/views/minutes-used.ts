import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';

/** Whether another destruction of the office, proposed or carried out, has this number of minutes. */
export async function isMinutesUsed(
  db: Db,
  {
    officeId,
    minutesNumber,
    id,
  }: { readonly officeId: OfficeId; readonly minutesNumber: string; readonly id: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('destruction')
    .leftJoin('proposal', 'proposal.id', 'destruction.id')
    .select('destruction.id')
    .where('destruction.office_id', '=', officeId)
    .where('destruction.minutes_number', '=', minutesNumber)
    .where('destruction.id', '<>', id)
    .where((is) =>
      is.or([is('proposal.decision', 'is', null), is('proposal.decision', '=', 'approved')]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
