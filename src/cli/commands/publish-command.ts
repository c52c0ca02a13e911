/** `blanko publish`: the public pages and the open data as files. */
import { resolve } from 'node:path';
import { publishSite } from '#api/publish-site.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { type DatabaseOptions, databaseChoice, withExistingDatabase } from '../database-choice.ts';
import { printWhole } from '../print-table.ts';

export interface PublishOptions extends DatabaseOptions {
  readonly to?: string;
  readonly origin?: string;
}

/** What is the same already is left as it is. */
export async function publishCommand(
  options: PublishOptions,
  context: CliContext,
): Promise<number> {
  const { to = '', origin } = options;
  const complaints = new Complaints(context.language);
  if (to === '') complaints.add('--to must name a folder');
  if (origin !== undefined && !/^https?:\/\/[^/?#\s]+$/.test(origin)) {
    complaints.add('--origin must be an address such as https://blanko.example.go.id');
  }
  databaseChoice(options, complaints);
  complaints.refuseIfAny();
  return withExistingDatabase(options, context, async (database) => {
    const { today } = await context.worldClock(database);
    const folder = resolve(to);
    const parts = { database, loadCountry: countryLoader(), folder, origin: origin ?? null };
    const { changed, removed, kept } = await publishSite(parts, today());
    const said = sayTerminal(context.language, 'terminal.published', {
      changed: printWhole(changed.length),
      removed: printWhole(removed.length),
      kept: printWhole(kept),
      folder,
    });
    context.stdout.write(`${said}\n`);
    return 0;
  });
}
