/** Which office a row means: by code or by name of any year, as people write them, and within the own scope only. */
import type { Actor } from '#core/access/role.ts';
import type { Office, OfficeId } from '#core/place.ts';
import { type PlaceNames, placeNames } from '#core/place-name.ts';
import type { Db } from '#storage/db.ts';
import { loadAllOfficeNames, loadOfficePlaces } from '#storage/place-store.ts';
import { scopeOf, seesOffice } from '#storage/views/scope.ts';
import type { RowRefusal } from './import-table.ts';

export interface OfficePlace {
  readonly id: OfficeId;
  readonly provinceCode: string;
  readonly timeZone: Office['timeZone'];
}

export interface KnownPlaces {
  readonly names: PlaceNames;
  readonly offices: ReadonlyMap<OfficeId, OfficePlace>;
}

/** An office out of scope is not there: a row that names it reads as one that names nothing. */
export async function loadKnownPlaces(db: Db, actor: Actor): Promise<KnownPlaces> {
  const scope = scopeOf(actor);
  const offices = (await loadOfficePlaces(db)).filter((office) => seesOffice(scope, office));
  const ids = new Map(offices.map((office) => [office.id, office]));
  const names = (await loadAllOfficeNames(db)).filter(({ officeId }) => ids.has(officeId));
  return { names: placeNames(names), offices: ids };
}

export function officeOf(
  places: KnownPlaces,
  text: string,
  line: number,
): OfficePlace | RowRefusal {
  const byId = places.offices.get(text);
  if (byId) return byId;
  const meant = places.names.officesCalled(text);
  const [only] = meant;
  if (meant.length === 1 && only !== undefined) return places.offices.get(only)!;
  const code = meant.length > 1 ? 'office_unclear' : 'office_unknown';
  return { line, column: 'office', code, values: { office: text } };
}
