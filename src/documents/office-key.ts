/** That no office stands in a table twice, under whatever spelling. */
import type { PlaceNames } from '#core/place-name.ts';
import { claimsToBePlace } from '#core/place-name.ts';
import type { ProblemList, TableProblem } from './table-columns.ts';

interface OfficeRow {
  readonly line: number;
  readonly cells: { readonly office: string };
}

/**
 * Known offices are compared by what they are ("Kab. Garut" is "32.05"); any other text is a name
 * of the file's own and is compared as it stands. Returns warnings about texts that claim to be a
 * regency or a city and are none that is known, or may be two.
 */
export function checkOfficesOnce(
  rows: readonly OfficeRow[],
  places: PlaceNames,
  problems: ProblemList,
): TableProblem[] {
  const warnings: TableProblem[] = [];
  const firstRows = new Map<string, OfficeRow>();
  for (const row of rows) {
    const { office } = row.cells;
    const meant = places.officesCalled(office);
    const key = meant.length === 1 ? `office ${meant[0]}` : `text ${office}`;
    const first = firstRows.get(key);
    if (first) {
      const other = first.cells.office;
      const key = other === office ? 'table.office_twice' : 'table.same_office';
      problems.add(row.line, 'office', { key, values: { office, other, line: first.line } });
      continue;
    }
    firstRows.set(key, row);
    if (meant.length > 1 || (meant.length === 0 && claimsToBePlace(office))) {
      const key = meant.length > 1 ? 'table.two_offices' : 'table.no_office';
      warnings.push({ line: row.line, column: 'office', said: { key, values: { office } } });
    }
  }
  return warnings;
}
