/** Offices with their names over the years, and the days on which nobody works. */
import type { Holiday } from '#core/calendar.ts';
import type { DatedName, Office } from '#core/place.ts';
import type { Days } from '#core/quantity.ts';
import type { Db, Tables, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

/** An office as it is kept: its code and name are dated and live beside it. */
export interface KeptOffice extends Omit<Office, 'code' | 'name'> {
  readonly leadTimeDays: Days;
}

export function saveOffices(tx: Tx, offices: readonly KeptOffice[]): Promise<void> {
  const rows = offices.map((office) => ({
    id: office.id,
    kind: office.kind,
    seat: office.seat,
    province_code: office.provinceCode,
    province_name: office.provinceName,
    latitude: office.latitude,
    longitude: office.longitude,
    residents: office.residents,
    time_zone: office.timeZone,
    lead_time_days: office.leadTimeDays,
  }));
  return saveRows(tx, 'office', ['id'], rows);
}

export function saveOfficeNames(tx: Tx, names: readonly DatedName[]): Promise<void> {
  const rows = names.map((name) => ({
    office_id: name.officeId,
    code: name.code,
    name: name.name,
    valid_from: name.validFrom,
    valid_until: name.validUntil,
  }));
  return saveRows(tx, 'office_name', ['office_id', 'valid_from'], rows);
}

export async function loadOfficeNames(db: Db, officeId: string): Promise<DatedName[]> {
  const rows = await db
    .selectFrom('office_name')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('valid_from')
    .execute();
  return rows.map(datedName);
}

function datedName(row: Tables['office_name']): DatedName {
  return {
    officeId: row.office_id,
    code: row.code,
    name: row.name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}

/** Codes and names of all offices and years. */
export async function loadAllOfficeNames(db: Db): Promise<DatedName[]> {
  const rows = await db.selectFrom('office_name').selectAll().orderBy('valid_from').execute();
  return rows.map(datedName);
}

/** Every office as it is kept, without its names. */
export async function loadOfficePlaces(db: Db): Promise<KeptOffice[]> {
  const rows = await db.selectFrom('office').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    seat: row.seat,
    provinceCode: row.province_code,
    provinceName: row.province_name,
    latitude: row.latitude,
    longitude: row.longitude,
    residents: row.residents,
    timeZone: row.time_zone,
    leadTimeDays: row.lead_time_days,
  }));
}

export function saveHolidays(tx: Tx, holidays: readonly Holiday[]): Promise<void> {
  return saveRows(tx, 'holiday', ['date', 'name'], holidays);
}

export function loadHolidays(db: Db): Promise<Holiday[]> {
  return db.selectFrom('holiday').selectAll().orderBy('date').orderBy('name').execute();
}
