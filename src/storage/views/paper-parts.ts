/** What the views behind official papers share. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import { serialText } from '#core/ledger/serial-range.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { isStanding } from './standing-document.ts';

/** A document as a paper tells of it: its day by Jakarta's clock, every entry whosever it is. */
export interface DocumentOnPaper {
  readonly seq: number;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly day: PlainDate;
  readonly actor: string;
  readonly reverses: number | null;
  readonly entries: readonly {
    readonly account: string;
    readonly kind: AccountKind;
    readonly officeId: OfficeId | null;
    readonly amount: Blanks;
  }[];
}

/** null when there is none of that kind. Whether the caller may see it is for the caller to ask. */
/** null also for one that was undone: it has no paper any more. */
export async function loadDocumentOnPaper(
  db: Db,
  seq: number,
  kind: MovementKind,
): Promise<DocumentOnPaper | null> {
  const document = await db
    .selectFrom('document')
    .select(['seq', 'kind', 'reference', 'actor', 'reverses'])
    .select(sql<PlainDate>`(occurred_at AT TIME ZONE 'Asia/Jakarta')::date`.as('day'))
    .where('seq', '=', seq)
    .where('kind', '=', kind)
    .where(isStanding)
    .executeTakeFirst();
  if (!document) return null;
  const entries = await db
    .selectFrom('entry')
    .innerJoin('account', 'account.code', 'entry.account')
    .select(['entry.account', 'account.kind', 'account.office_id as officeId', 'entry.amount'])
    .where('entry.seq', '=', seq)
    .orderBy('entry.line')
    .execute();
  return { ...document, entries };
}

/** Blanks that a document moved into accounts of a kind (below zero: out of them), at one office or at any. */
export function amountIn(
  { entries }: DocumentOnPaper,
  kind: AccountKind,
  officeId?: OfficeId | null,
): Blanks {
  return entries
    .filter((entry) => entry.kind === kind)
    .filter((entry) => officeId === undefined || entry.officeId === officeId)
    .reduce((sum, { amount }) => sum + amount, 0);
}

export interface OfficeOnPaper {
  readonly id: OfficeId;
  readonly name: string;
  readonly seat: string;
  readonly provinceCode: string;
  readonly provinceName: string;
}

/** By their official names of the day, in the order asked for; one that is not there is left out. */
export async function loadOfficesOnPaper(
  db: Db,
  ids: readonly OfficeId[],
  day: PlainDate,
): Promise<OfficeOnPaper[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('office')
    .innerJoin(nameOn(db, day), 'name.office_id', 'office.id')
    .select(['office.id', 'name.name', 'office.seat'])
    .select(['office.province_code as provinceCode', 'office.province_name as provinceName'])
    .where('office.id', 'in', [...new Set(ids)])
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** What people call the holder of a login; null for a login that nobody holds any more. */
export async function loadPersonName(db: Db, login: string | null): Promise<string | null> {
  if (login === null) return null;
  const row = await db
    .selectFrom('actor')
    .select('name')
    .where('login', '=', login)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** The serial numbers that a document named, in their order; none for many a document. */
export async function loadSerialsOnPaper(db: Db, seq: number) {
  const moves = await db
    .selectFrom('serial_move')
    .select(['prefix', 'first', 'last'])
    .where('seq', '=', seq)
    .orderBy('line')
    .execute();
  return moves.map(({ prefix, first, last }) => ({
    first: serialText({ prefix, first, last: first }),
    last: serialText({ prefix, first: last, last }),
    blanks: last - first + 1,
  }));
}
