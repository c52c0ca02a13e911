/**
 * What an actor may see. Every view takes a scope and applies it in SQL, so that an object outside of it is
 * answered exactly as one that does not exist.
 */
import type { ExpressionBuilder } from 'kysely';
import { type Actor, country, type Place } from '#core/access/role.ts';
import type { Office } from '#core/place.ts';
import type { Tables } from '../db.ts';

export type Scope = Place;

export const wholeCountry: Scope = country;

export function scopeOf({ provinceCode, officeId, subPointId }: Actor): Scope {
  return { provinceCode, officeId, subPointId };
}

/** Condition on a query that has `account`: the office, or the sub-point, that answers for it is in scope. */
export function accountInScope({ provinceCode, officeId, subPointId }: Scope) {
  return (where: ExpressionBuilder<Tables, 'account'>) => {
    if (officeId !== null) {
      const atOffice = where('account.office_id', '=', officeId);
      if (subPointId === null) return atOffice;
      return where.and([atOffice, where('account.code', 'like', `%:${subPointId}`)]);
    }
    if (provinceCode === null) return where.lit(true);
    return where(
      'account.office_id',
      'in',
      where
        .selectFrom('office')
        .select('office.id')
        .where('office.province_code', '=', provinceCode),
    );
  };
}

/** The same for a query that has `office`: as a whole it is out of sight for its sub-points. */
export function officeInScope({ provinceCode, officeId, subPointId }: Scope) {
  return (where: ExpressionBuilder<Tables, 'office'>) => {
    if (subPointId !== null) return where.lit(false);
    if (officeId !== null) return where('office.id', '=', officeId);
    if (provinceCode !== null) return where('office.province_code', '=', provinceCode);
    return where.lit(true);
  };
}

/** The same for an office that is already at hand. */
export function seesOffice(
  { provinceCode, officeId, subPointId }: Scope,
  office: Pick<Office, 'id' | 'provinceCode'>,
): boolean {
  if (subPointId !== null) return false;
  if (officeId !== null) return officeId === office.id;
  return provinceCode === null || provinceCode === office.provinceCode;
}
