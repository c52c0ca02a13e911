/**
 * What an actor may see. Every view takes a scope and applies it in SQL, so that an object outside of it is
 * answered exactly as one that does not exist.
 */
import type { ExpressionBuilder } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Actor } from '../actor-store.ts';
import type { Tables } from '../db.ts';

export interface Scope {
  /** The one office; null for the whole country. */
  readonly officeId: OfficeId | null;
}

export const wholeCountry: Scope = { officeId: null };

export function scopeOf(actor: Actor): Scope {
  return { officeId: actor.officeId };
}

/** Condition on a query that has `account`: the office that answers for it is in scope. */
export function accountInScope(scope: Scope) {
  return (where: ExpressionBuilder<Tables, 'account'>) =>
    scope.officeId === null ? where.lit(true) : where('account.office_id', '=', scope.officeId);
}

/** The same for a query that has `office`. */
export function officeInScope(scope: Scope) {
  return (where: ExpressionBuilder<Tables, 'office'>) =>
    scope.officeId === null ? where.lit(true) : where('office.id', '=', scope.officeId);
}
