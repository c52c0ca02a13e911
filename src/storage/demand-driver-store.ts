/** What is known to raise or lower demand, by version; the newest of each holds. */
import type { Selectable } from 'kysely';
import type { DemandDriver, DriverScope } from '#core/forecast/demand-driver.ts';
import type { Db, Instant, Tx } from './db.ts';
import type { ForecastTables } from './forecast-tables.ts';

export interface DriverVersion extends DemandDriver {
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly recordedAt: Instant;
}

/** Those in force at some time, of each the newest version. */
export async function loadDrivers(db: Db): Promise<DemandDriver[]> {
  const newest = await loadNewest(db);
  return newest.filter(({ isWithdrawn }) => !isWithdrawn);
}

/** Every version of every driver, by driver, the newest first. */
export async function loadDriverVersions(db: Db): Promise<DriverVersion[]> {
  const rows = await db
    .selectFrom('demand_driver')
    .selectAll()
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(driverOf);
}

/** The newest; null for an id that has none. Two of the same number meet at the primary key. */
export async function loadDriverVersion(db: Db, id: string): Promise<DriverVersion | null> {
  const row = await db
    .selectFrom('demand_driver')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? driverOf(row) : null;
}

export async function saveDriverVersion(tx: Tx, driver: DriverVersion): Promise<void> {
  const { scope } = driver;
  await tx
    .insertInto('demand_driver')
    .values({
      id: driver.id,
      version: driver.version,
      kind: driver.kind,
      province_code: scope.kind === 'province' ? scope.code : null,
      office_id: scope.kind === 'office' ? scope.id : null,
      valid_from: driver.from,
      valid_until: driver.until,
      factor_percent: Math.round(driver.factor * 100),
      reference: driver.reference,
      is_withdrawn: driver.isWithdrawn,
      stated_by: driver.statedBy,
      recorded_at: driver.recordedAt,
    })
    .execute();
}

async function loadNewest(db: Db): Promise<DriverVersion[]> {
  const rows = await db
    .selectFrom('demand_driver')
    .distinctOn('id')
    .selectAll()
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(driverOf);
}

type DriverRow = Selectable<ForecastTables['demand_driver']>;

function driverOf(row: DriverRow): DriverVersion {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    scope: scopeOf(row),
    from: row.valid_from,
    until: row.valid_until,
    factor: row.factor_percent / 100,
    reference: row.reference,
    statedBy: row.stated_by,
    isWithdrawn: row.is_withdrawn,
    recordedAt: row.recorded_at,
  };
}

function scopeOf({ province_code, office_id }: DriverRow): DriverScope {
  if (office_id !== null) return { kind: 'office', id: office_id };
  return province_code === null ? { kind: 'country' } : { kind: 'province', code: province_code };
}
