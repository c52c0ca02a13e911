/** `blanko migrate`: brings the tables to the form this version expects. */
import type { CliContext } from '../cli-context.ts';
import { type DatabaseOptions, withMigratedDatabase } from '../database-choice.ts';

export function migrateCommand(options: DatabaseOptions, context: CliContext): Promise<number> {
  return withMigratedDatabase(options, context, async (_database, applied) => {
    const names = applied.map((name) => `Applied ${name}\n`).join('');
    context.stdout.write(names || 'The tables are up to date.\n');
    return 0;
  });
}
