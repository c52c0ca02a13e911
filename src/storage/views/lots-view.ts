/** Lots with what came of them and what is still in the store. */
import { sql } from 'kysely';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { cutPage } from './cut-page.ts';

export interface LotLine {
  readonly number: string;
  readonly maker: string;
  readonly contract: string;
  readonly unitPriceRupiah: number;
  readonly budgetYear: number;
  /** Of its first delivery: the cursor. */
  readonly firstSeq: number;
  readonly firstDeliveredAt: Instant;
  readonly delivered: Blanks;
  readonly serials: number;
  readonly inStore: number;
  readonly boxes: number;
  readonly openQuestions: number;
}

/** Newest first; lots whose deliveries were all reversed are none. */
export async function loadLots(
  db: Db,
  page: { readonly after: number | null; readonly limit: number },
): Promise<{ items: LotLine[]; next: number | null }> {
  const { rows } = await sql<LotLine>`
    WITH standing AS (
      SELECT lot_delivery.lot, lot_delivery.seq FROM lot_delivery
      WHERE NOT EXISTS (SELECT FROM document WHERE document.reverses = lot_delivery.seq)
    ), delivered AS (
      SELECT standing.lot, min(standing.seq) AS first_seq, sum(entry.amount) AS blanks
      FROM standing JOIN entry ON entry.seq = standing.seq AND entry.account = 'reserve'
      GROUP BY standing.lot
      HAVING ${page.after}::bigint IS NULL OR min(standing.seq) < ${page.after}::bigint
      ORDER BY first_seq DESC LIMIT ${page.limit + 1}
    )
    SELECT lot.number, lot.maker, lot.contract, lot.unit_price_rupiah AS "unitPriceRupiah",
      lot.budget_year AS "budgetYear", delivered.first_seq AS "firstSeq",
      document.occurred_at AS "firstDeliveredAt", delivered.blanks::bigint AS delivered,
      held.serials, held."inStore",
      (SELECT count(*) FROM box WHERE box.lot = lot.number) AS boxes,
      (SELECT count(*) FROM standing JOIN serial_question ON serial_question.seq = standing.seq
        WHERE standing.lot = lot.number AND serial_question.state = 'open') AS "openQuestions"
    FROM delivered
    JOIN lot ON lot.number = delivered.lot
    JOIN document ON document.seq = delivered.first_seq
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(last - first + 1), 0)::bigint AS serials,
        coalesce(sum(last - first + 1) FILTER (WHERE account = 'reserve'), 0)::bigint AS "inStore"
      FROM serial_range WHERE serial_range.lot = lot.number
    ) AS held
    ORDER BY delivered.first_seq DESC`.execute(db);
  return cutPage(rows, page.limit, ({ firstSeq }) => firstSeq);
}
