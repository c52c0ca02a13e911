/** Offices with their codes and names: new ones, and what changed about known ones, from a day on. */
import { addDays, type PlainDate } from '#core/calendar.ts';
import type { DatedName, Office, OfficeId } from '#core/place.ts';
import type { Days } from '#core/quantity.ts';
import type { Tx } from '#storage/db.ts';
import {
  type KeptOffice,
  loadAllOfficeNames,
  loadOfficePlaces,
  saveOfficeNames,
  saveOffices,
} from '#storage/place-store.ts';
import { loadWorldFacts, saveWorldFacts } from '#storage/world-store.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';

export interface OfficeRow {
  readonly line: number;
  /** Our own id; the digits of the code when null. */
  readonly id: OfficeId | null;
  readonly code: string;
  readonly name: string;
  readonly kind: Office['kind'];
  readonly seat: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly residents: number;
  readonly timeZone: Office['timeZone'];
  readonly leadTimeDays: Days;
  /** From when code and name hold; today when null. */
  readonly validFrom: PlainDate | null;
}

/** A new office was always there: its first name holds from the first day that any document can have. */
const always: PlainDate = '1900-01-01';

/** Indonesia on the map, with some sea around it, in degrees. */
const indonesia = { south: -12, north: 8, west: 94, east: 142 };

/** With the first offices an empty database becomes a real world, whose day is told by the clock. */
export async function importOffices(
  tx: Tx,
  rows: readonly OfficeRow[],
  today: PlainDate,
): Promise<ImportCount> {
  const known = new Map((await loadOfficePlaces(tx)).map((office) => [office.id, office]));
  const names = await loadAllOfficeNames(tx);
  const inForce = new Map(
    names.filter(({ validUntil }) => validUntil === null).map((name) => [name.officeId, name]),
  );
  const refusals = refusalsOf(rows, inForce);
  let created = 0;
  let changed = 0;
  const offices: KeptOffice[] = [];
  const dated: DatedName[] = [];
  for (const row of rows) {
    const office = officeOfRow(row);
    const before = known.get(office.id);
    const nameNow = inForce.get(office.id);
    const renamed = nameNow?.code !== row.code || nameNow.name !== row.name;
    if (!before) created++;
    else if (renamed || !sameOffice(before, office)) changed++;
    else continue;
    offices.push(office);
    if (renamed) dated.push(...namesFrom(office.id, row, nameNow, today));
  }
  if (refusals.length === 0) {
    await saveOffices(tx, offices);
    await saveOfficeNames(tx, dated);
    if ((await loadWorldFacts(tx)) === null) {
      await saveWorldFacts(tx, { asOf: null, isDemo: false });
    }
  }
  return { created, changed, unchanged: rows.length - created - changed, refusals };
}

function refusalsOf(
  rows: readonly OfficeRow[],
  inForce: ReadonlyMap<OfficeId, DatedName>,
): RowRefusal[] {
  const refusals: RowRefusal[] = [];
  const lines = new Map<OfficeId, number>();
  const codes = new Map([...inForce.values()].map(({ code, officeId }) => [code, officeId]));
  for (const row of rows) {
    const { line, code } = row;
    if (!/^\d\d\.\d\d$/.test(code)) {
      refusals.push({ line, column: 'code', code: 'code_unknown', values: { office: code } });
      continue;
    }
    const id = idOf(row);
    const first = lines.get(id);
    if (first !== undefined) {
      const values = { office: row.name, other: first };
      refusals.push({ line, column: 'code', code: 'office_twice', values });
    }
    lines.set(id, line);
    const holder = codes.get(code);
    if (holder !== undefined && holder !== id) {
      const values = { office: holder };
      refusals.push({ line, column: 'code', code: 'code_taken', values });
    }
    if (!isOnMap(row)) refusals.push({ line, column: 'latitude', code: 'outside_map' });
  }
  return refusals;
}

function isOnMap({ latitude, longitude }: OfficeRow): boolean {
  const { south, north, west, east } = indonesia;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

function idOf({ id, code }: OfficeRow): OfficeId {
  return id ?? code.replace('.', '');
}

function officeOfRow(row: OfficeRow): KeptOffice {
  const { line: _line, code: _code, name: _name, validFrom: _validFrom, ...office } = row;
  return { ...office, id: idOf(row) };
}

function sameOffice(one: KeptOffice, other: KeptOffice): boolean {
  return (Object.keys(one) as (keyof KeptOffice)[]).every((field) => one[field] === other[field]);
}

/** The name before ends the day before the new one begins; a new one of the same day takes its place. */
function namesFrom(
  officeId: OfficeId,
  { code, name, validFrom }: OfficeRow,
  before: DatedName | undefined,
  today: PlainDate,
): DatedName[] {
  const from = validFrom ?? (before ? today : always);
  const next = { officeId, code, name, validFrom: from, validUntil: null };
  if (!before || before.validFrom >= from)
    return [{ ...next, validFrom: before?.validFrom ?? from }];
  return [{ ...before, validUntil: addDays(from, -1) }, next];
}
