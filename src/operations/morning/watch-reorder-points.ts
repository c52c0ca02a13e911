/** Tells offices that it is time to ask, and the centre too where the next round would come too late. */
import { country } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { type Condition, tellConditions } from '../messages/tell-conditions.ts';
import type { CountryWorld } from '../round/allocation-world.ts';
import { reorderPointsOf } from '../round/reorder-points.ts';
import { runOperation } from '../run-operation.ts';

/** An office that has an open ask is not told to ask; an emergency is told all the same. */
export async function watchReorderPoints(
  database: Database,
  world: CountryWorld,
  now: Date,
): Promise<{ atReorderPoint: number; atEmergencyPoint: number; told: number; settled: number }> {
  const points = reorderPointsOf(world);
  const low: Condition[] = [];
  const urgent: Condition[] = [];
  for (const [index, office] of world.offices.entries()) {
    const { state, position, reorder, emergency } = points[index]!;
    const about = {
      to: { ...country, officeId: office.id },
      officeId: office.id,
      aboutId: office.id,
    };
    const told = { office: office.name, position };
    if (state === 'emergency') {
      const values = { ...told, emergencyPoint: emergency.blanks };
      urgent.push({ ...about, values, dueAt: now.toISOString() });
    } else if (state === 'reorder' && office.asked === 0) {
      low.push({ ...about, values: { ...told, reorderPoint: reorder.blanks }, dueAt: null });
    }
  }
  return runOperation(database, async (tx) => {
    const asked = await tellConditions(tx, 'reorder_reached', low, world.asOf, now);
    const alarmed = await tellConditions(tx, 'emergency_reached', urgent, world.asOf, now);
    return {
      atReorderPoint: low.length,
      atEmergencyPoint: urgent.length,
      told: asked.told + alarmed.told,
      settled: asked.settled + alarmed.settled,
    };
  });
}
