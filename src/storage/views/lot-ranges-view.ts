/** The serial numbers of one lot, in ranges: where each is, and the boxes it came in. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { cutPage } from './cut-page.ts';
import { nameOn } from './name-on.ts';

interface LotRange {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly account: AccountCode;
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
  readonly officeName: string | null;
  /** Outer boxes with any of these numbers. */
  readonly boxes: number;
  readonly firstBox: string | null;
  readonly lastBox: string | null;
}

export interface RangeKey {
  readonly prefix: string;
  readonly first: number;
}

/** By serial number; null for a lot on no record. */
export async function loadLotRanges(
  db: Db,
  lot: string,
  asOf: PlainDate,
  page: { readonly after: RangeKey | null; readonly limit: number },
): Promise<{ items: LotRange[]; next: RangeKey | null } | null> {
  const known = await db.selectFrom('lot').select('number').where('number', '=', lot).execute();
  if (known.length === 0) return null;
  const { after, limit } = page;
  const { rows } = await sql<LotRange>`
    SELECT held.prefix, held.first, held.last, held.account, account.kind,
      account.office_id AS "officeId", name.name AS "officeName",
      packed.boxes, packed.labels[1] AS "firstBox", packed.labels[packed.boxes] AS "lastBox"
    FROM serial_range AS held
    JOIN account ON account.code = held.account
    LEFT JOIN ${nameOn(db, asOf)} ON name.office_id = account.office_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS boxes, array_agg(box.label ORDER BY box.first) AS labels FROM box
      WHERE box.lot = held.lot AND box.prefix = held.prefix AND box.outer_label IS NULL
        AND box.first <= held.last AND box.last >= held.first
    ) AS packed
    WHERE held.lot = ${lot}
      AND ${after === null ? sql`true` : sql`(held.prefix, held.first) > (${after.prefix}, ${after.first})`}
    ORDER BY held.prefix, held.first LIMIT ${limit + 1}`.execute(db);
  return cutPage(rows, limit, ({ prefix, first }) => ({ prefix, first }));
}
