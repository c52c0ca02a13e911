/** `blanko seed`: the demo world of 23 November 2017, into a database of its own. */
import { loadWorldFacts } from '#storage/world-store.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput } from '../complaints.ts';
import { type DatabaseOptions, withMigratedDatabase } from '../database-choice.ts';

/** Refuses a database that holds a real world. */
export function seedCommand(options: DatabaseOptions, context: CliContext): Promise<number> {
  const say = (line: string) => context.stdout.write(`${line}\n`);
  return withMigratedDatabase(options, context, async (database) => {
    const world = await loadWorldFacts(database.db);
    if (world && !world.isDemo) {
      throw new BadInput(['the database holds a real world: choose another with --data-dir']);
    }
    if (world) say(`The demo world of ${world.asOf} is there already.`);
    else await context.makeDemoWorld(database, say);
    return 0;
  });
}
