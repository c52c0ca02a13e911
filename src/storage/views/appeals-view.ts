/** Appeals with the line of the round that they are about. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import type { ProposalState } from './proposals-view.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const newestFirst: FallingBy = [
  { column: 'appeal.filed_at', type: 'timestamptz' },
  { column: 'appeal.id', type: 'text' },
];
const columns = { office: 'appeal.office_id', subPoint: null };

export async function loadAppeals(
  db: Db,
  scope: Scope,
  filter: {
    readonly round?: string | undefined;
    readonly office?: OfficeId | undefined;
    readonly open?: 'true' | undefined;
  },
  page: { readonly after?: string | undefined; readonly limit: number },
  today: PlainDate,
) {
  let query = appealRows(db, today)
    .where(rowInScope(scope, columns))
    .where(beyond(page.after, newestFirst));
  if (filter.round !== undefined) query = query.where('appeal.round_id', '=', filter.round);
  if (filter.office !== undefined) query = query.where('appeal.office_id', '=', filter.office);
  if (filter.open !== undefined) query = query.where(isUnanswered);
  const rows = await query
    .orderBy('appeal.filed_at', 'desc')
    .orderBy('appeal.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row) => [row.filedAt, row.id]);
}

/** An answer whose supplement was returned or withdrawn is none. */
const isUnanswered = sql<boolean>`(appeal.answer IS NULL OR proposal.decision IN ('returned', 'withdrawn'))`;

/** null when there is none in sight. */
export async function loadAppeal(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await appealRows(db, today)
    .where('appeal.id', '=', id)
    .where(rowInScope(scope, columns))
    .executeTakeFirst();
  return row ?? null;
}

function appealRows(db: Db, today: PlainDate) {
  return db
    .selectFrom('appeal')
    .innerJoin('round_line', (join) =>
      join
        .onRef('round_line.round_id', '=', 'appeal.round_id')
        .onRef('round_line.office_id', '=', 'appeal.office_id'),
    )
    .innerJoin(nameOn(db, today), 'name.office_id', 'appeal.office_id')
    .innerJoin('allocation_round', 'allocation_round.id', 'appeal.round_id')
    .leftJoin('proposal', 'proposal.id', 'appeal.proposal_id')
    .leftJoin('allocation', 'allocation.appeal_id', 'appeal.id')
    .select(['appeal.id', 'appeal.round_id as roundId', 'appeal.office_id as officeId'])
    .select(['name.name as officeName', 'round_line.granted', 'appeal.claim'])
    .select(sql<Blanks>`(round_line.decision ->> 'asked')::bigint`.as('asked'))
    .select(['claimed_figure as claimedFigure', 'figure_of_round as figureOfRound'])
    .select(['claimed_quantity as claimedQuantity', 'appeal.text', 'filed_by as filedBy'])
    .select(['filed_at as filedAt', 'answer', 'answer_text as answerText'])
    .select(['answered_by as answeredBy', 'answered_at as answeredAt', 'supplement'])
    .select(['appeal.proposal_id as proposalId', 'allocation.id as allocationId'])
    .select(['allocation_round.number as roundNumber', 'allocation_round.as_of as asOf'])
    .select('round_line.allocation_id as lineId')
    .select(
      sql<ProposalState | null>`CASE WHEN proposal.id IS NOT NULL THEN coalesce(proposal.decision, 'open') END`.as(
        'supplementState',
      ),
    );
}
