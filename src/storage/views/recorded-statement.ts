/** A statement as it was answered when it was recorded, for whoever sends it again. */
import type { Tie } from '#core/ledger/tie-statement.ts';
import type { Db } from '../db.ts';

export interface RecordedStatement {
  readonly statementId: string;
  readonly seq: number | null;
  readonly tie: Tie;
  readonly questionId: string | null;
}

/** null when there is none of that id. */
export async function loadRecordedStatement(db: Db, id: string): Promise<RecordedStatement | null> {
  const row = await db
    .selectFrom('office_statement')
    .leftJoin('stock_question', 'stock_question.origin_id', 'office_statement.id')
    .select(['office_statement.seq', 'opening', 'came_in', 'went_out', 'expected_rest'])
    .select(['office_statement.counted', 'stock_question.id as questionId'])
    .where('office_statement.id', '=', id)
    .executeTakeFirst();
  if (row?.expected_rest == null || row.counted === null) return null;
  const opening = row.opening ?? 0;
  const cameIn = row.came_in ?? 0;
  const wentOut = row.went_out ?? 0;
  const tie: Tie = {
    opening,
    cameIn,
    wentOut,
    used: opening + cameIn - wentOut - row.expected_rest,
    expectedRest: row.expected_rest,
    counted: row.counted,
    difference: row.counted - row.expected_rest,
  };
  return { statementId: id, seq: row.seq, tie, questionId: row.questionId };
}
