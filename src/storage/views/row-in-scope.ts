import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './scope.ts';

/**
 * Condition on a row that belongs to an office, or to a sub-point of one: `columns` name where it says so. A row of no
 * office is the centre's. What a sub-point may see must name a sub-point.
 */
export function rowInScope(
  { provinceCode, officeId, subPointId }: Scope,
  columns: { readonly office: string; readonly subPoint: string | null },
): RawBuilder<boolean> {
  const office = sql.ref(columns.office);
  if (subPointId !== null) {
    if (columns.subPoint === null) return sql<boolean>`false`;
    return sql<boolean>`${sql.ref(columns.subPoint)} = ${subPointId} AND ${office} = ${officeId}`;
  }
  if (officeId !== null) return sql<boolean>`${office} = ${officeId}`;
  if (provinceCode === null) return sql<boolean>`true`;
  return sql<boolean>`${office} IN (SELECT id FROM office WHERE province_code = ${provinceCode})`;
}
