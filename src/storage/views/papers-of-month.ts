/** Which papers a month has: one for each act in the ledger, and two for each office. */
import { sql } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { monthBounds } from './month-stock.ts';
import { isStanding } from './standing-document.ts';

/** How a paper is found. */
export type PaperRef =
  | { readonly kind: 'allocation_letter'; readonly allocationId: string }
  | {
      readonly kind:
        | 'handover'
        | 'receipt'
        | 'loan'
        | 'loan_return'
        | 'redistribution'
        | 'destruction';
      readonly seq: number;
    }
  | {
      readonly kind: 'stock_card' | 'usage_statement';
      readonly officeId: OfficeId;
      readonly month: string;
    };

/** With the name of its file: the number on the paper, and the document where one number may come twice. */
export interface ListedPaper {
  readonly ref: PaperRef;
  readonly fileName: string;
}

/** In the order of the ledger, then office by office. A hand-over of several shipments is one paper. */
export async function loadPapersOfMonth(db: Db, month: string): Promise<ListedPaper[]> {
  const acts = await loadActs(db, month);
  const offices = await db.selectFrom('office').select('id').orderBy('id').execute();
  return [
    ...acts.map(({ kind, seq, reference }): ListedPaper => {
      const fileName = `${reference.replace(/[^A-Za-z0-9.-]+/g, '-')}_${seq}.pdf`;
      return kind === 'allocation_letter'
        ? { ref: { kind, allocationId: reference }, fileName }
        : { ref: { kind, seq }, fileName };
    }),
    ...(['stock_card', 'usage_statement'] as const).flatMap((kind) =>
      offices.map(({ id: officeId }) => ({
        ref: { kind, officeId, month },
        fileName: `${officeId}_${month}.pdf`,
      })),
    ),
  ];
}

type ActKind = Exclude<PaperRef['kind'], 'stock_card' | 'usage_statement'>;

async function loadActs(db: Db, month: string) {
  const [first, last] = monthBounds(month);
  const { rows } = await sql<{ kind: ActKind; seq: number; reference: string }>`
    SELECT CASE
        WHEN document.kind = 'allocation' THEN 'allocation_letter'
        WHEN document.kind = 'return' OR loan_move.direction = 'return' THEN 'loan_return'
        WHEN document.kind = 'redistribution' AND office_move_step.seq IS NULL THEN 'loan'
        WHEN document.kind = 'invalid_destruction' THEN 'destruction'
        ELSE document.kind
      END AS kind, document.seq, document.reference
    FROM document
    LEFT JOIN shipment ON shipment.seq = document.seq
    LEFT JOIN loan_move ON loan_move.seq = document.seq
    LEFT JOIN office_move_step ON office_move_step.seq = document.seq
    WHERE (document.occurred_at AT TIME ZONE 'Asia/Jakarta')::date BETWEEN ${first} AND ${last}
      AND (document.kind IN ('allocation', 'handover', 'receipt', 'return', 'destruction')
        OR document.kind = 'redistribution' AND coalesce(loan_move.seq, office_move_step.seq) IS NOT NULL
        -- One paper for both ledgers: where blanks were burnt too it is theirs.
        OR document.kind = 'invalid_destruction' AND NOT EXISTS (SELECT FROM destruction
          WHERE destruction.invalid_seq = document.seq AND destruction.seq IS NOT NULL))
      AND ${isStanding}
      AND NOT EXISTS (SELECT FROM shipment AS earlier
        WHERE earlier.handover_id = shipment.handover_id AND earlier.seq < shipment.seq)
    ORDER BY document.seq`.execute(db);
  return rows;
}
