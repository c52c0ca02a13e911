/** Documents with their entries in the order of the ledger: what moved, for whoever follows it from outside. */
import { sql } from 'kysely';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { Office, OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { cutPage } from './cut-page.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

export interface MoveFilter {
  readonly occurredFrom?: Instant | undefined;
  readonly occurredBefore?: Instant | undefined;
  readonly recordedFrom?: Instant | undefined;
  readonly recordedBefore?: Instant | undefined;
  /** An office, or the reserve. */
  readonly place?: OfficeId | 'reserve' | undefined;
}

export interface CustodyMove {
  readonly seq: number;
  readonly kind: MovementKind;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly reference: string;
  /** The document that this one undoes, with its kind. */
  readonly reverses: number | null;
  readonly reversedKind: MovementKind | null;
  /** The maker's lot, where a delivery brought one. */
  readonly lot: string | null;
  /** Serial numbers as far as known: first and last of each run. */
  readonly serials: readonly { readonly first: string; readonly last: string }[];
  /** Those in scope. */
  readonly entries: readonly CustodyEntry[];
}

export interface CustodyEntry {
  readonly account: AccountCode;
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
  readonly timeZone: Office['timeZone'] | null;
  readonly amount: Blanks;
}

const serialRunsMax = 100;

/** Oldest first, after document `after`. `next` is the cursor of the page that follows. */
export async function loadCustodyMoves(
  db: Db,
  scope: Scope,
  filter: MoveFilter,
  page: { readonly after: number; readonly limit: number },
): Promise<{ readonly moves: CustodyMove[]; readonly next: number | null }> {
  const { occurredFrom, occurredBefore, recordedFrom, recordedBefore, place } = filter;
  const isThere =
    place === 'reserve' ? sql`account.code = 'reserve'` : sql`account.office_id = ${place}`;
  const { rows } = await sql<CustodyMove>`
    WITH wanted AS (
      SELECT document.* FROM document
      WHERE document.seq > ${page.after}
        AND EXISTS (
          SELECT FROM entry JOIN account ON account.code = entry.account
          WHERE entry.seq = document.seq AND ${entryInScope(scope)}
            AND ${place === undefined ? sql`true` : isThere})
        AND (${occurredFrom ?? null}::timestamptz IS NULL OR occurred_at >= ${occurredFrom ?? null}::timestamptz)
        AND (${occurredBefore ?? null}::timestamptz IS NULL OR occurred_at < ${occurredBefore ?? null}::timestamptz)
        AND (${recordedFrom ?? null}::timestamptz IS NULL OR recorded_at >= ${recordedFrom ?? null}::timestamptz)
        AND (${recordedBefore ?? null}::timestamptz IS NULL OR recorded_at < ${recordedBefore ?? null}::timestamptz)
      ORDER BY document.seq LIMIT ${page.limit + 1}
    )
    SELECT wanted.seq, wanted.kind, wanted.occurred_at AS "occurredAt", wanted.recorded_at AS "recordedAt",
      wanted.reference, wanted.reverses, reversed.kind AS "reversedKind", lot_delivery.lot,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('first', prefix || '-' || lpad(first::text, 9, '0'),
          'last', prefix || '-' || lpad(last::text, 9, '0')) ORDER BY line)
        FROM serial_move WHERE serial_move.seq = wanted.seq AND line <= ${serialRunsMax}), '[]') AS serials,
      (SELECT jsonb_agg(jsonb_build_object('account', entry.account, 'kind', account.kind,
          'officeId', account.office_id, 'timeZone', office.time_zone, 'amount', entry.amount)
          ORDER BY entry.line)
        FROM entry
        JOIN account ON account.code = entry.account
        LEFT JOIN office ON office.id = account.office_id
        WHERE entry.seq = wanted.seq AND ${entryInScope(scope)}) AS entries
    FROM wanted
    LEFT JOIN document AS reversed ON reversed.seq = wanted.reverses
    LEFT JOIN lot_delivery ON lot_delivery.seq = wanted.seq
    ORDER BY wanted.seq`.execute(db);
  const { items: moves, next } = cutPage(rows, page.limit, ({ seq }) => seq);
  return { moves, next };
}

function entryInScope(scope: Scope) {
  return rowInScope(
    { ...scope, subPointId: null },
    { office: 'account.office_id', subPoint: null },
  );
}
