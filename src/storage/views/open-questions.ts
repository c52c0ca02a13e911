/** Differences that wait for an answer. */
import { sql } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';

/**
 * Whether a question waits: nobody answered it, or the adjustment that was proposed came back. For a query that has
 * `stock_question` and, by its `proposal_id`, `proposal`.
 */
export const isOpenQuestion = sql<boolean>`(stock_question.state = 'open'
  OR (stock_question.state = 'proposed' AND proposal.decision IN ('returned', 'withdrawn')))`;

/** Of the office itself, or of one sub-point. */
export async function countOpenQuestions(
  db: Db,
  { officeId, subPointId }: { readonly officeId: OfficeId; readonly subPointId: string | null },
): Promise<number> {
  const { count } = await db
    .selectFrom('stock_question')
    .leftJoin('proposal', 'proposal.id', 'stock_question.proposal_id')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('stock_question.office_id', '=', officeId)
    .where('stock_question.sub_point_id', 'is not distinct from', subPointId)
    .where(isOpenQuestion)
    .executeTakeFirstOrThrow();
  return count;
}
