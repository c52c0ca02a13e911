/** Documents that named more or fewer serial numbers than the blanks they moved. */
import { sql } from 'kysely';
import type { AccountCode } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { cutPage } from './cut-page.ts';

interface SerialQuestion {
  readonly id: string;
  readonly seq: number;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly account: AccountCode;
  readonly occurredAt: Instant;
  readonly blanks: Blanks;
  readonly serials: number;
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
}

export interface QuestionKey {
  readonly seq: number;
  readonly account: AccountCode;
}

/** Newest first; a document that was reversed asks nothing any more. */
export async function loadSerialQuestions(
  db: Db,
  state: 'open' | 'answered',
  page: { readonly after: QuestionKey | null; readonly limit: number },
): Promise<{ items: SerialQuestion[]; next: string | null }> {
  const { after, limit } = page;
  const rows = await db
    .selectFrom('serial_question')
    .innerJoin('document', 'document.seq', 'serial_question.seq')
    .select(sql<string>`serial_question.seq || ':' || serial_question.account`.as('id'))
    .select(['document.seq', 'document.kind', 'document.reference', 'serial_question.account'])
    .select(['document.occurred_at as occurredAt', 'blanks', 'serials', 'state', 'answer'])
    .select(['answered_by as answeredBy', 'answered_at as answeredAt'])
    .where('state', '=', state)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document as reversal').whereRef('reversal.reverses', '=', 'document.seq'),
        ),
      ),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(serial_question.seq, serial_question.account) < (${after?.seq}, ${after?.account})`,
      ),
    )
    .orderBy('serial_question.seq', 'desc')
    .orderBy('serial_question.account', 'desc')
    .limit(limit + 1)
    .execute();
  return cutPage(rows, limit, ({ id }) => id);
}
