/** Where one blank is, by the documents that named its serial number. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import { type SerialRange, serialText } from '#core/ledger/serial-range.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Instant } from '../db.ts';
import type { Lot } from '../lot-store.ts';
import { nameOn } from './name-on.ts';
import { accountInScope, type Scope } from './scope.ts';

interface PlaceOfBlank {
  readonly account: AccountCode;
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
  readonly officeName: string | null;
}

export interface BlankStep {
  readonly seq: number;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly actor: string;
  readonly occurredAt: Instant;
  /** null for a place out of scope. */
  readonly from: PlaceOfBlank | null;
  readonly to: PlaceOfBlank | null;
}

export interface FoundBlank {
  readonly serial: string;
  readonly lot: Pick<Lot, 'number' | 'maker' | 'contract' | 'budgetYear'>;
  /** Labels, the largest box first. */
  readonly boxes: string[];
  readonly custodian: PlaceOfBlank;
  readonly last: BlankStep;
  readonly path: BlankStep[];
}

/** null for a serial number on no record, and for one whose blank is out of scope. */
export async function loadBlank(
  db: Db,
  scope: Scope,
  serial: SerialRange,
  asOf: PlainDate,
): Promise<FoundBlank | null> {
  const { prefix, first: number } = serial;
  const { rows } = await sql<{ lot: string; account: AccountCode }>`
    SELECT lot, account FROM ranges_within(${prefix}, ${number}, ${number})`.execute(db);
  const held = rows[0];
  if (!held) return null;
  const [custodian] = await loadPlaces(db, scope, [held.account], asOf);
  if (!custodian) return null;
  const path = await loadPath(db, scope, serial, asOf);
  return {
    serial: serialText(serial),
    lot: await db
      .selectFrom('lot')
      .select(['number', 'maker', 'contract', 'budget_year as budgetYear'])
      .where('number', '=', held.lot)
      .executeTakeFirstOrThrow(),
    boxes: await loadBoxes(db, serial),
    custodian,
    last: path.at(-1)!,
    path,
  };
}

/** Oldest first; what moved between places that are both out of scope is left out. */
async function loadPath(
  db: Db,
  scope: Scope,
  { prefix, first: number }: SerialRange,
  asOf: PlainDate,
): Promise<BlankStep[]> {
  const moves = await db
    .selectFrom('serial_move')
    .innerJoin('document', 'document.seq', 'serial_move.seq')
    .select(['document.seq', 'document.kind', 'document.reference', 'document.actor'])
    .select('document.occurred_at as occurredAt')
    .select(['serial_move.from_account', 'serial_move.to_account'])
    .where('serial_move.prefix', '=', prefix)
    .where('serial_move.first', '<=', number)
    .where('serial_move.last', '>=', number)
    .orderBy('document.seq')
    .execute();
  const codes = moves.flatMap(({ from_account, to_account }) => [from_account, to_account]);
  const places = await loadPlaces(db, scope, codes, asOf);
  const placeOf = (code: AccountCode) => places.find(({ account }) => account === code) ?? null;
  return moves
    .map(({ from_account, to_account, ...step }) => ({
      ...step,
      from: placeOf(from_account),
      to: placeOf(to_account),
    }))
    .filter(({ from, to }) => from !== null || to !== null);
}

async function loadPlaces(
  db: Db,
  scope: Scope,
  codes: readonly AccountCode[],
  asOf: PlainDate,
): Promise<PlaceOfBlank[]> {
  return db
    .selectFrom('account')
    .leftJoin(nameOn(db, asOf), 'name.office_id', 'account.office_id')
    .select(['account.code as account', 'account.kind', 'account.office_id as officeId'])
    .select('name.name as officeName')
    .where('account.code', 'in', [...new Set(codes)])
    .where(accountInScope(scope))
    .execute();
}

/** The largest first. */
async function loadBoxes(db: Db, { prefix, first: number }: SerialRange): Promise<string[]> {
  const rows = await db
    .selectFrom('box')
    .select('label')
    .where('prefix', '=', prefix)
    .where('first', '<=', number)
    .where('last', '>=', number)
    .orderBy(sql`last - first`, 'desc')
    .execute();
  return rows.map(({ label }) => label);
}
