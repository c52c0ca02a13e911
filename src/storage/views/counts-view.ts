/** Counts by hand beside what the ledger said, and the questions that differences opened. */
import { sql } from 'kysely';
import { daysBetween, type PlainDate } from '#core/calendar.ts';
import type { QuestionState } from '#core/ledger/stock-question.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import { isOpenQuestion } from './open-questions.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

interface PageAsked {
  readonly after?: string | undefined;
  readonly limit: number;
}

const newestCountFirst: FallingBy = [
  { column: 'stock_count.recorded_at', type: 'timestamptz' },
  { column: 'stock_count.id', type: 'text' },
];
const countColumns = { office: 'stock_count.office_id', subPoint: 'stock_count.sub_point_id' };

export async function loadCounts(
  db: Db,
  scope: Scope,
  office: OfficeId | undefined,
  page: PageAsked,
  today: PlainDate,
) {
  let query = countRows(db, today)
    .where(rowInScope(scope, countColumns))
    .where(beyond(page.after, newestCountFirst));
  if (office !== undefined) query = query.where('stock_count.office_id', '=', office);
  const rows = await query
    .orderBy('stock_count.recorded_at', 'desc')
    .orderBy('stock_count.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row) => [row.recordedAt, row.id]);
}

function countRows(db: Db, today: PlainDate) {
  return db
    .selectFrom('stock_count')
    .leftJoin(nameOn(db, today), 'name.office_id', 'stock_count.office_id')
    .select(['stock_count.id', 'stock_count.office_id as officeId', 'name.name as officeName'])
    .select(['stock_count.sub_point_id as subPointId', 'stock_count.day', 'stock_count.counted'])
    .select(['stock_count.ledger_said as ledgerSaid', 'counted_by as countedBy'])
    .select('stock_count.recorded_at as recordedAt')
    .select(sql<Blanks>`stock_count.counted - stock_count.ledger_said`.as('difference'));
}

const newestQuestionFirst: FallingBy = [
  { column: 'stock_question.opened_at', type: 'timestamptz' },
  { column: 'stock_question.id', type: 'text' },
];
const questionColumns = {
  office: 'stock_question.office_id',
  subPoint: 'stock_question.sub_point_id',
};

export async function loadQuestions(
  db: Db,
  scope: Scope,
  filter: { readonly office?: OfficeId | undefined; readonly state?: QuestionState | undefined },
  page: PageAsked,
  today: PlainDate,
) {
  let query = questionRows(db, today)
    .where(rowInScope(scope, questionColumns))
    .where(beyond(page.after, newestQuestionFirst));
  if (filter.office !== undefined) {
    query = query.where('stock_question.office_id', '=', filter.office);
  }
  if (filter.state !== undefined) query = query.where(stateNow, '=', filter.state);
  const rows = await query
    .orderBy('stock_question.opened_at', 'desc')
    .orderBy('stock_question.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items, next } = pageOf(rows, page.limit, (row) => [row.openedAt, row.id]);
  return { items: items.map((row) => aged(row, today)), next };
}

/** null when there is none in sight. */
export async function loadQuestion(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await questionRows(db, today)
    .where('stock_question.id', '=', id)
    .where(rowInScope(scope, questionColumns))
    .executeTakeFirst();
  return row ? aged(row, today) : null;
}

/** A question whose adjustment came back waits again. */
const stateNow = sql<QuestionState>`CASE WHEN ${isOpenQuestion} THEN 'open' ELSE stock_question.state END`;

function questionRows(db: Db, today: PlainDate) {
  return db
    .selectFrom('stock_question')
    .leftJoin('proposal', 'proposal.id', 'stock_question.proposal_id')
    .leftJoin(nameOn(db, today), 'name.office_id', 'stock_question.office_id')
    .select(['stock_question.id', 'stock_question.office_id as officeId'])
    .select(['name.name as officeName', 'stock_question.sub_point_id as subPointId', 'origin'])
    .select(['stock_question.day', 'stock_question.ledger_said as ledgerSaid'])
    .select(['stock_question.counted', 'stock_question.opened_at as openedAt', 'answer'])
    .select(['answered_by as answeredBy', 'answered_at as answeredAt'])
    .select('stock_question.proposal_id as proposalId')
    .select([
      stateNow.as('state'),
      sql<Blanks>`stock_question.counted - stock_question.ledger_said`.as('difference'),
    ]);
}

function aged<Row extends { readonly day: PlainDate }>(row: Row, today: PlainDate) {
  return { ...row, ageDays: Math.max(0, daysBetween(row.day, today)) };
}

/** A count as it is answered: the difference, and the question that it opened. */
export async function loadCountAnswer(db: Db, id: string) {
  const row = await db
    .selectFrom('stock_count')
    .leftJoin('stock_question', 'stock_question.origin_id', 'stock_count.id')
    .select(['stock_count.id as countId', 'stock_count.ledger_said as ledgerSaid'])
    .select(['stock_count.counted', 'stock_question.id as questionId'])
    .where('stock_count.id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, difference: row.counted - row.ledgerSaid };
}
