/** Makes the public site from the database: read once, render, write what changed. */
import type { PlainDate } from '#core/calendar.ts';
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
  const country = await loadPublicCountry(database, loadCountry, asOf);
  return writePublicSite(folder, renderPublicSite(country, origin));
}
