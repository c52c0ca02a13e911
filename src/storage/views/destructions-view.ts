/** Destructions, proposed and carried out, the newest 200 in sight. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const shownMax = 200;

export async function loadDestructions(
  db: Db,
  scope: Scope,
  officeId: OfficeId | null,
  today: PlainDate,
) {
  const sumOf = (isCards: boolean) =>
    sql<Blanks>`coalesce((SELECT sum(quantity) FROM destruction_line
      WHERE destruction_line.destruction_id = destruction.id
        AND (what = 'invalid_card') = ${isCards}::boolean), 0)::bigint`;
  let query = db
    .selectFrom('destruction')
    .innerJoin(nameOn(db, today), 'name.office_id', 'destruction.office_id')
    .leftJoin('proposal', 'proposal.id', 'destruction.id')
    .leftJoin('document', (join) =>
      join.on(sql<boolean>`document.seq = coalesce(destruction.seq, destruction.invalid_seq)`),
    )
    .select(['destruction.id', 'destruction.office_id as officeId', 'name.name as officeName'])
    .select(['destruction.day', 'minutes_number as minutesNumber', 'witnesses'])
    .select([sumOf(false).as('blanks'), sumOf(true).as('invalidCards')])
    .select(['destruction.seq', 'invalid_seq as invalidSeq', 'proposal.decision'])
    .select(sql<string>`coalesce(proposal.proposed_by, document.actor, '')`.as('proposedBy'))
    .where(rowInScope(scope, { office: 'destruction.office_id', subPoint: null }));
  if (officeId !== null) query = query.where('destruction.office_id', '=', officeId);
  const rows = await query
    .orderBy('destruction.proposed_at', 'desc')
    .orderBy('destruction.id', 'desc')
    .limit(shownMax)
    .execute();
  return rows.map(({ decision, ...row }) => ({ ...row, state: stateOf(decision, row) }));
}

function stateOf(
  decision: string | null,
  { seq, invalidSeq }: { readonly seq: number | null; readonly invalidSeq: number | null },
): 'proposed' | 'destroyed' | 'refused' {
  if (seq !== null || invalidSeq !== null) return 'destroyed';
  return decision === null ? 'proposed' : 'refused';
}
