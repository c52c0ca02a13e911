/** Keeps what is known to move demand: stated, changed, ended, taken back; each change is a further version. */
import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import { checkDriver, type DemandDriver } from '#core/forecast/demand-driver.ts';
import type { Database } from '#storage/db.ts';
import { loadDriverVersion, saveDriverVersion } from '#storage/demand-driver-store.ts';
import { lockOffice } from '#storage/setting-store.ts';
import { type Done, doOnce } from '../do-once.ts';

export interface DriverChange extends Omit<DemandDriver, 'id' | 'statedBy'> {
  readonly eventId: string;
  /** null: a new one, which takes the event's id. */
  readonly driverId: string | null;
  /** The version that its author saw, 0 for a new one: refused when there is a newer one by now. */
  readonly basedOn: number;
  readonly isWithdrawn: boolean;
}

/** The forecasts of the next morning reckon with it; rounds decided before stay as they were. */
export function keepDriver(
  database: Database,
  actor: Actor,
  { eventId, driverId, basedOn, isWithdrawn, ...stated }: DriverChange,
  now: Date,
): Promise<Done<'not_found' | 'changed_since_shown'>> {
  const id = driverId ?? eventId;
  const asked = { eventId, input: { driver: id, basedOn, isWithdrawn, stated } };
  return doOnce(database, actor, asked, id, now, async (tx) => {
    assert(checkDriver(stated) === null, 'the form has refused a driver that may not be kept');
    const { scope } = stated;
    if (scope.kind === 'office' && !(await lockOffice(tx, scope.id))) return 'not_found';
    const last = await loadDriverVersion(tx, id);
    if (driverId !== null && last === null) return 'not_found';
    if ((last?.version ?? 0) !== basedOn) return 'changed_since_shown';
    const kept = { ...stated, id, statedBy: actor.login, recordedAt: now.toISOString() };
    await saveDriverVersion(tx, { ...kept, version: basedOn + 1, isWithdrawn });
    return null;
  });
}
