/** Daily statements as they are shown, beside what the printing system says and the question they opened. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { Spoilage } from '#core/ledger/spoilage.ts';
import type { DemandClass } from '#core/ledger/statement.ts';
import type { QuestionState } from '#core/ledger/stock-question.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { beyond, type FallingBy, type Page, pageOf } from './newest-first.ts';
import { printTotals } from './print-totals.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';
import type { StatedPlace } from './statement-state.ts';

export interface StatementFilter {
  readonly officeId: OfficeId;
  readonly subPointId: string | null;
  readonly day?: PlainDate;
  /** Corrected ones too. */
  readonly withCorrected: boolean;
}

const newestDayFirst: FallingBy = [
  { column: 'office_statement.day', type: 'date' },
  { column: 'office_statement.is_current', type: 'boolean' },
  { column: 'office_statement.recorded_at', type: 'timestamptz' },
  { column: 'office_statement.id', type: 'text' },
];

/** Newest day first; of one day the one that stands first. */
export async function loadStatementPage(
  db: Db,
  scope: Scope,
  filter: StatementFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
) {
  const columns = {
    office: 'office_statement.office_id',
    subPoint: 'office_statement.sub_point_id',
  };
  let query = statementRows(db)
    .where('office_statement.office_id', '=', filter.officeId)
    .where('office_statement.sub_point_id', 'is not distinct from', filter.subPointId)
    .where(rowInScope(scope, columns))
    .where(beyond(page.after, newestDayFirst));
  if (filter.day !== undefined) query = query.where('office_statement.day', '=', filter.day);
  if (!filter.withCorrected) query = query.where('office_statement.is_current', '=', true);
  const rows = await query
    .orderBy('office_statement.day', 'desc')
    .orderBy('office_statement.is_current', 'desc')
    .orderBy('office_statement.recorded_at', 'desc')
    .orderBy('office_statement.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items, next } = pageOf(rows, page.limit, (row) => [
    row.day,
    String(row.isCurrent),
    row.recordedAt,
    row.id,
  ]);
  const shown: Page<ReturnType<typeof shownOf>> = { items: items.map(shownOf), next };
  return shown;
}

function statementRows(db: Db) {
  return db
    .selectFrom('office_statement')
    .leftJoin(printTotals(db).as('jobs'), (join) =>
      join
        .onRef('jobs.office_id', '=', 'office_statement.office_id')
        .onRef('jobs.day', '=', 'office_statement.day')
        .on('office_statement.sub_point_id', 'is', null),
    )
    .leftJoin('stock_question', 'stock_question.origin_id', 'office_statement.id')
    .select(['office_statement.id', 'office_statement.office_id as officeId'])
    .select(['office_statement.sub_point_id as subPointId', 'office_statement.day'])
    .select(['office_statement.printed', 'print_failure', 'encoding_failure'])
    .select(['factory_defect', 'physical_damage', 'test_prints as testPrints'])
    .select(['office_statement.counted', 'expected_rest as expectedRest'])
    .select(['printers_working as printersWorking', 'printers_total as printersTotal'])
    .select(['ribbon_cards_left as ribbonCardsLeft', 'film_cards_left as filmCardsLeft'])
    .select(['network_up as networkUp', 'backlog_first_time', 'backlog_damaged'])
    .select(['backlog_lost', 'backlog_data_change', 'office_statement.seq', 'corrects'])
    .select(['correction_reason as correctionReason', 'is_current as isCurrent'])
    .select(['stated_by as statedBy', 'office_statement.recorded_at as recordedAt'])
    .select(['jobs.printed as jobsPrinted', 'jobs.failed as jobsFailed'])
    .select(['stock_question.id as questionId', 'stock_question.state as questionState']);
}

type StatementRow = Awaited<ReturnType<ReturnType<typeof statementRows>['execute']>>[number];

function shownOf(row: StatementRow) {
  const { print_failure, encoding_failure, factory_defect, physical_damage, ...rest } = row;
  const { backlog_first_time, backlog_damaged, backlog_lost, backlog_data_change, ...more } = rest;
  const { jobsPrinted, jobsFailed, questionId, questionState, ...shown } = more;
  return {
    ...shown,
    spoiled: known<Spoilage>({ print_failure, encoding_failure, factory_defect, physical_damage }),
    backlog: known<Record<DemandClass, number>>({
      first_time: backlog_first_time,
      damaged: backlog_damaged,
      lost: backlog_lost,
      data_change: backlog_data_change,
    }),
    printJobs: known({ printed: jobsPrinted, failed: jobsFailed }),
    question: known<{ id: string; state: QuestionState }>({ id: questionId, state: questionState }),
  };
}

/** null when any part is not known. */
function known<Whole>(parts: { readonly [Name in keyof Whole]: Whole[Name] | null }): Whole | null {
  return Object.values(parts).includes(null) ? null : (parts as Whole);
}

/** Equipment and backlog as last stated before the day; null before the first statement. */
export async function loadStatementDefaults(db: Db, { officeId, subPointId, day }: StatedPlace) {
  const row = await statementRows(db)
    .where('office_statement.office_id', '=', officeId)
    .where('office_statement.sub_point_id', 'is not distinct from', subPointId)
    .where('office_statement.is_current', '=', true)
    .where('office_statement.day', '<', day)
    .orderBy('office_statement.day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? shownOf(row) : null;
}

/** Days with a statement that stands, and the first day of the place in the ledger; null before any document. */
export async function loadStatedDays(
  db: Db,
  { officeId, subPointId, day }: StatedPlace,
): Promise<{ readonly stated: ReadonlySet<PlainDate>; readonly since: PlainDate | null }> {
  const rows = await db
    .selectFrom('office_statement')
    .select('day')
    .where('office_id', '=', officeId)
    .where('sub_point_id', 'is not distinct from', subPointId)
    .where('is_current', '=', true)
    .where('day', '<=', day)
    .orderBy('day', 'desc')
    .limit(100)
    .execute();
  const first = await db
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .innerJoin('office', (join) => join.on('office.id', '=', officeId))
    .select(sql<PlainDate>`(document.occurred_at AT TIME ZONE office.time_zone)::date`.as('day'))
    .where('entry.account', '=', `on_hand:${subPointId ?? officeId}`)
    .orderBy('entry.seq')
    .limit(1)
    .executeTakeFirst();
  return { stated: new Set(rows.map((row) => row.day)), since: first?.day ?? null };
}
