/** The round of the morning, kept as a draft and laid before the planner, who submits it while nothing it gives has changed. */
import { country } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { runOperation } from '../run-operation.ts';
import type { CountryWorld } from './allocation-world.ts';
import { drawUpRound } from './draw-up-round.ts';
import { roundInForce } from './propose-round.ts';

/** Nothing is told where nobody would be granted anything. */
export async function proposeMorningRound(
  database: Database,
  world: CountryWorld,
  now: Date,
): Promise<{ offices: number; blanks: number }> {
  const granted = roundInForce(world).offices.filter(({ granted: blanks }) => blanks > 0);
  const values = {
    offices: granted.length,
    blanks: granted.reduce((sum, allocation) => sum + allocation.granted, 0),
  };
  const message = {
    id: `round_proposed/${world.asOf}`,
    kind: 'round_proposed' as const,
    to: country,
    officeId: null,
    aboutId: world.asOf,
    values,
    dueAt: null,
  };
  await runOperation(database, async (tx) => {
    await drawUpRound(tx, world, 'blanko', now);
    if (granted.length > 0) await saveMessages(tx, [message], now.toISOString());
  });
  return values;
}
