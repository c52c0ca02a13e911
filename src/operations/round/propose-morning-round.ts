/** The round of the morning, laid before the planner: it is decided anew as long as the day lasts, until it is submitted. */
import { country } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { runOperation } from '../run-operation.ts';
import type { CountryWorld } from './allocation-world.ts';
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
  if (granted.length === 0) return values;
  const message = {
    id: `round_proposed/${world.asOf}`,
    kind: 'round_proposed' as const,
    to: country,
    officeId: null,
    aboutId: world.asOf,
    values,
    dueAt: null,
  };
  await runOperation(database, (tx) => saveMessages(tx, [message], now.toISOString()));
  return values;
}
