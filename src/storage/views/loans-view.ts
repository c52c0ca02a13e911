/** Loans as both sides see them: who holds what of whom, until when. */
import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import { isOverdue, outstandingOf } from '#core/ledger/loan.ts';
import type { LoanState } from '#core/ledger/loan-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const newestFirst: FallingBy = [
  { column: 'loan.proposed_at', type: 'timestamptz' },
  { column: 'loan.id', type: 'text' },
];

export interface LoanFilter {
  readonly office?: OfficeId | undefined;
  readonly state?: LoanState | undefined;
}

export async function loadLoans(
  db: Db,
  scope: Scope,
  { office, state }: LoanFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
  today: PlainDate,
) {
  let query = loanRows(db, today).where(loanInScope(scope)).where(beyond(page.after, newestFirst));
  if (state !== undefined) query = query.where('loan.state', '=', state);
  if (office !== undefined) {
    query = query.where((is) =>
      is.or([is('loan.lender_id', '=', office), is('loan.borrower_id', '=', office)]),
    );
  }
  const rows = await query
    .orderBy('loan.proposed_at', 'desc')
    .orderBy('loan.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items, next } = pageOf(rows, page.limit, (loan) => [loan.proposedAt, loan.id]);
  return { items: items.map((row) => shownOf(row, today)), next };
}

/** null when there is none in sight. */
export async function loadLoan(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await loanRows(db, today)
    .where('loan.id', '=', id)
    .where(loanInScope(scope))
    .executeTakeFirst();
  return row ? shownOf(row, today) : null;
}

/** Either side in sight is enough. */
function loanInScope(scope: Scope): RawBuilder<boolean> {
  const lender = rowInScope(scope, { office: 'loan.lender_id', subPoint: null });
  const borrower = rowInScope(scope, { office: 'loan.borrower_id', subPoint: null });
  return sql<boolean>`(${lender} OR ${borrower})`;
}

function loanRows(db: Db, today: PlainDate) {
  const moved = (direction: 'handover' | 'return') =>
    sql<Blanks>`coalesce((SELECT sum(quantity) FROM loan_move
      WHERE loan_move.loan_id = loan.id AND direction = ${direction}), 0)::bigint`;
  const nameOf = (office: 'lender' | 'borrower') =>
    db
      .selectFrom(nameOn(db, today))
      .select('name.name')
      .where('name.office_id', '=', sql.ref<OfficeId>(`loan.${office}_id`));
  return db
    .selectFrom('loan')
    .select(['loan.id', 'loan.lender_id as lenderId', 'loan.borrower_id as borrowerId'])
    .select(['loan.quantity', 'loan.return_by as returnBy', 'loan.reason', 'loan.state'])
    .select(['loan.proposed_by as proposedBy', 'loan.proposed_at as proposedAt'])
    .select('loan.lender_consent_by as lenderConsentBy')
    .select('loan.borrower_consent_by as borrowerConsentBy')
    .select([moved('handover').as('handedOver'), moved('return').as('returned')])
    .select(
      sql<number[]>`coalesce((SELECT json_agg(seq ORDER BY seq) FROM loan_move
        WHERE loan_move.loan_id = loan.id), '[]')`.as('documents'),
    )
    .select([nameOf('lender').as('lenderName'), nameOf('borrower').as('borrowerName')]);
}

type LoanRow = Awaited<ReturnType<ReturnType<typeof loanRows>['execute']>>[number];

function shownOf(row: LoanRow, today: PlainDate) {
  return {
    ...row,
    lenderName: row.lenderName ?? row.lenderId,
    borrowerName: row.borrowerName ?? row.borrowerId,
    outstanding: outstandingOf(row),
    isOverdue: isOverdue(row, today),
  };
}
