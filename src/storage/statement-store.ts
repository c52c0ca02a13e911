/** Daily statements as they are kept: stated once a day and place, corrected by a further one, never edited. */
import type { PlainDate } from '#core/calendar.ts';
import type { Spoilage } from '#core/ledger/spoilage.ts';
import type { DemandClass } from '#core/ledger/statement.ts';
import type { Tie } from '#core/ledger/tie-statement.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

/** null: not known that day. */
export interface Equipment {
  readonly printersWorking: number | null;
  readonly printersTotal: number | null;
  readonly ribbonCardsLeft: number | null;
  readonly filmCardsLeft: number | null;
  readonly networkUp: boolean | null;
}

export interface Statement extends Equipment {
  /** The event id that the client made. */
  readonly id: string;
  readonly officeId: OfficeId;
  /** null: the office itself. */
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly printed: Blanks;
  readonly spoiled: Spoilage;
  readonly testPrints: Blanks;
  readonly tie: Pick<Tie, 'opening' | 'cameIn' | 'wentOut' | 'expectedRest'>;
  readonly counted: Blanks;
  readonly backlog: Readonly<Record<DemandClass, number>> | null;
  /** The ledger's document of the day's use; null when nothing was used. */
  readonly seq: number | null;
  readonly statedBy: string;
  readonly recordedAt: Instant;
  readonly corrects: string | null;
  readonly correctionReason: string | null;
}

/** A statement of the same id is kept once; a second current one of the same place and day breaks an index. */
export function saveStatements(tx: Tx, statements: readonly Statement[]): Promise<void> {
  const rows = statements.map((statement) => ({
    id: statement.id,
    office_id: statement.officeId,
    sub_point_id: statement.subPointId,
    day: statement.day,
    printed: statement.printed,
    ...statement.spoiled,
    test_prints: statement.testPrints,
    opening: statement.tie.opening,
    came_in: statement.tie.cameIn,
    went_out: statement.tie.wentOut,
    expected_rest: statement.tie.expectedRest,
    counted: statement.counted,
    printers_working: statement.printersWorking,
    printers_total: statement.printersTotal,
    ribbon_cards_left: statement.ribbonCardsLeft,
    film_cards_left: statement.filmCardsLeft,
    network_up: statement.networkUp,
    backlog_first_time: statement.backlog?.first_time ?? null,
    backlog_damaged: statement.backlog?.damaged ?? null,
    backlog_lost: statement.backlog?.lost ?? null,
    backlog_data_change: statement.backlog?.data_change ?? null,
    seq: statement.seq,
    stated_by: statement.statedBy,
    recorded_at: statement.recordedAt,
    is_current: true,
    corrects: statement.corrects,
    correction_reason: statement.correctionReason,
  }));
  return saveRows(tx, 'office_statement', ['id'], rows);
}

/** Whether two statements of one place and day met, and this one came second. */
export function isStatedAlready(error: unknown): boolean {
  const indexes: readonly unknown[] = ['statement_of_office', 'statement_of_sub_point'];
  return error instanceof Error && 'constraint' in error && indexes.includes(error.constraint);
}

export interface StatementToCorrect {
  readonly officeId: OfficeId;
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly seq: number | null;
  readonly isCurrent: boolean;
}

/** Locked until the transaction ends: two corrections come one after the other. null when there is none. */
export async function lockStatement(tx: Tx, id: string): Promise<StatementToCorrect | null> {
  const row = await tx
    .selectFrom('office_statement')
    .select(['office_id as officeId', 'sub_point_id as subPointId', 'day', 'seq'])
    .select('is_current as isCurrent')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** It stays to be read, and counts no more. */
export async function retireStatement(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('office_statement')
    .set({ is_current: false })
    .where('id', '=', id)
    .execute();
}
