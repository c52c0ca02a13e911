/**
 * Serial numbers move with the document that names them, in its transaction. Naming them is free: an office need not
 * know them. Whoever is refused undoes the document too.
 */
import { sql } from 'kysely';
import type { AccountCode } from '#core/ledger/account.ts';
import { boxLabel } from '#core/ledger/delivery-boxes.ts';
import {
  joinRanges,
  readSerialRange,
  type SerialRange,
  type SerialsRefusal,
} from '#core/ledger/serial-range.ts';
import type { Db, Instant, Tx } from './db.ts';

export interface SerialsOfDocument {
  /** The document, posted in this transaction. */
  readonly seq: number;
  /** `all`: whatever serial numbers the account has on record, for a shipment that is cleared in one act. */
  readonly ranges: readonly SerialRange[] | 'all';
  readonly from: AccountCode;
  readonly to: AccountCode;
}

/**
 * Moves every serial number or none: refused are those that are not where they are to come from, or, from the maker,
 * those that are on record already. More or fewer serial numbers than blanks are kept as a question. null: moved.
 */
export function moveSerials(tx: Tx, move: SerialsOfDocument): Promise<SerialsRefusal | null> {
  return callMove(tx, move, null);
}

/** The same for new blanks from the maker, which are of a lot. */
export function bringSerials(
  tx: Tx,
  move: Omit<SerialsOfDocument, 'from'> & { readonly lot: string },
): Promise<SerialsRefusal | null> {
  return callMove(tx, { ...move, from: 'maker' }, move.lot);
}

/** Serial numbers of the document that the reversal `seq` undoes go back the way they came; none is no harm. */
export async function reverseSerials(tx: Tx, seq: number): Promise<SerialsRefusal | null> {
  const { rows } = await sql<RefusalRow>`SELECT * FROM reverse_serials(${seq})`.execute(tx);
  return refusalOf(rows);
}

/** Serial numbers as people say them: from the first to the last, or by the labels of whole boxes. */
export interface SaidSerials {
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
  readonly boxes: readonly string[];
}

export type ReadSerials =
  | { readonly outcome: 'read'; readonly ranges: readonly SerialRange[] }
  /** `said` is what cannot be read, or the label that is on no record. */
  | {
      readonly outcome: 'refused';
      readonly code: 'serial_unreadable' | 'box_unknown';
      said: string;
    };

export async function readSaidSerials(
  db: Db,
  { ranges, boxes }: SaidSerials,
): Promise<ReadSerials> {
  const read: SerialRange[] = [];
  for (const { from, to } of ranges) {
    const range = readSerialRange(from, to);
    if (!range) return { outcome: 'refused', code: 'serial_unreadable', said: `${from}..${to}` };
    read.push(range);
  }
  const labels = boxes.map(boxLabel);
  const known =
    labels.length === 0
      ? []
      : await db
          .selectFrom('box')
          .select(['label', 'prefix', 'first', 'last'])
          .where('label', 'in', labels)
          .execute();
  const unknown = labels.find((label) => !known.some((box) => box.label === label));
  if (unknown !== undefined) return { outcome: 'refused', code: 'box_unknown', said: unknown };
  const inBoxes = known.map(({ prefix, first, last }) => ({ prefix, first, last }));
  return { outcome: 'read', ranges: joinRanges([...read, ...inBoxes]) };
}

/** Closes an open question, once. */
export async function saveSerialAnswer(
  tx: Tx,
  { seq, account, answer, answeredBy, answeredAt }: SerialAnswer,
): Promise<'saved' | 'not_found' | 'wrong_state'> {
  const question = await tx
    .selectFrom('serial_question')
    .select('state')
    .where('seq', '=', seq)
    .where('account', '=', account)
    .forUpdate()
    .executeTakeFirst();
  if (!question) return 'not_found';
  if (question.state === 'answered') return 'wrong_state';
  await tx
    .updateTable('serial_question')
    .set({ state: 'answered', answer, answered_by: answeredBy, answered_at: answeredAt })
    .where('seq', '=', seq)
    .where('account', '=', account)
    .execute();
  return 'saved';
}

interface SerialAnswer {
  readonly seq: number;
  readonly account: AccountCode;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: Instant;
}

interface RefusalRow {
  refusal: SerialsRefusal['code'];
  refused_prefix: string;
  refused_first: number;
  refused_last: number;
}

async function callMove(
  tx: Tx,
  { seq, ranges, from, to }: SerialsOfDocument,
  lot: string | null,
): Promise<SerialsRefusal | null> {
  if (ranges.length === 0) return null;
  const moving = ranges === 'all' ? null : JSON.stringify(joinRanges(ranges));
  const { rows } = await sql<RefusalRow>`
    SELECT * FROM move_serials(${seq}, ${moving}::jsonb, ${from}, ${to}, ${lot})`.execute(tx);
  return refusalOf(rows);
}

function refusalOf(rows: readonly RefusalRow[]): SerialsRefusal | null {
  const [row] = rows;
  if (!row) return null;
  const { refused_prefix: prefix, refused_first: first, refused_last: last } = row;
  return { code: row.refusal, range: { prefix, first, last } };
}
