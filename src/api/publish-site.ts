/** Makes the public site from the database: read once, render, write what changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '#core/calendar.ts';
import { keepLowSince } from '#core/citizen-report/public-country.ts';
import type { PositionsFile } from '#documents/public-site/public-data.ts';
import { dataFile } from '#documents/public-site/public-place.ts';
import { renderPublicSite } from '#documents/public-site/render-public-site.ts';
import { type WrittenSite, writePublicSite } from '#documents/public-site/write-public-site.ts';
import { loadPublicCountry } from '#operations/publish/load-public-country.ts';
import type { LoadCountry } from '#operations/round/allocation-world.ts';
import type { Database } from '#storage/db.ts';

export interface PublishParts {
  readonly database: Database;
  readonly loadCountry: LoadCountry;
  readonly folder: string;
  /** `https://...`, for canonical links; null: without. */
  readonly origin: string | null;
}

export async function publishSite(
  { database, loadCountry, folder, origin }: PublishParts,
  asOf: PlainDate,
): Promise<WrittenSite> {
  const read = await loadPublicCountry(database, loadCountry, asOf);
  const country = keepLowSince(read, await readTold(folder));
  return writePublicSite(folder, renderPublicSite(country, origin));
}

/** What was told last, from the open data in the folder; nothing where there is none that can be read. */
async function readTold(folder: string): Promise<Map<string, ToldState>> {
  try {
    const { positions }: PositionsFile = JSON.parse(
      await readFile(join(folder, dataFile.json), 'utf8'),
    );
    return new Map(positions.map(({ office_id, state, since }) => [office_id, { state, since }]));
  } catch {
    return new Map();
  }
}

type ToldState = Pick<PositionsFile['positions'][number], 'state' | 'since'>;
