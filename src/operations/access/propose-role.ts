/** Puts a role, or the recovery of an account, before a second person. */
import { type Actor, type Place, type Role, worksAt } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { lockActor } from '#storage/actor-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { placeExists } from '#storage/views/place-exists.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Proposed, proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';

export interface RoleOffer extends Place {
  /** The client's event id; becomes the id of the proposal and of the assignment. */
  readonly id: string;
  readonly login: string;
  readonly role: Role;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

export type RoleProposed =
  | Proposed
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'own_rights'
        | 'person_unknown'
        | 'place_unknown'
        | 'role_elsewhere'
        | 'not_a_machine'
        | 'until_before_from'
        | 'wrong_state';
    };

/** Nobody proposes a role for oneself; machines hold the role of a machine and no other, and people never. */
export function proposeRole(
  database: Database,
  actor: Actor,
  offer: RoleOffer,
  now: Date,
): Promise<RoleProposed> {
  return runWholly<RoleProposed>(database, async (tx) => {
    const refusal = await checkOffer(tx, actor, offer);
    if (refusal !== null) return { outcome: 'refused', code: refusal.code };
    const { id, officeId, provinceCode, ...role } = offer;
    const person = await lockActor(tx, offer.login);
    return proposeWithin(
      tx,
      actor,
      {
        id,
        kind: 'role_grant',
        officeId,
        provinceCode,
        content: { what: 'role', ...role, officeId, provinceCode, name: person?.name ?? null },
      },
      now,
    );
  });
}

type Refusal = { readonly code: Extract<RoleProposed, { outcome: 'refused' }>['code'] };

async function checkOffer(tx: Tx, actor: Actor, offer: RoleOffer): Promise<Refusal | null> {
  const { login, role, validFrom, validUntil, provinceCode, officeId, subPointId } = offer;
  const place = { provinceCode, officeId, subPointId };
  if (login === actor.login) return { code: 'own_rights' };
  if (!worksAt(role, place)) return { code: 'role_elsewhere' };
  if (validUntil !== null && validUntil < validFrom) return { code: 'until_before_from' };
  // A place outside of the own one is as unknown as one that does not exist.
  if (!(await placeExists(tx, scopeOf(actor), place))) return { code: 'place_unknown' };
  const person = await lockActor(tx, login);
  if (!person) return { code: 'person_unknown' };
  if (person.state === 'disabled') return { code: 'wrong_state' };
  return (person.kind === 'machine') === (role === 'machine') ? null : { code: 'not_a_machine' };
}

export type RecoveryProposed =
  | Proposed
  | {
      readonly outcome: 'refused';
      readonly code: 'own_rights' | 'person_unknown' | 'wrong_state';
    };

export function proposeRecovery(
  database: Database,
  actor: Actor,
  { id, login }: { readonly id: string; readonly login: string },
  now: Date,
): Promise<RecoveryProposed> {
  return runWholly<RecoveryProposed>(database, async (tx) => {
    if (login === actor.login) return { outcome: 'refused', code: 'own_rights' };
    const person = await lockActor(tx, login);
    if (!person) return { outcome: 'refused', code: 'person_unknown' };
    if (person.kind === 'machine' || person.state !== 'active') {
      return { outcome: 'refused', code: 'wrong_state' };
    }
    const content = { what: 'recovery', login, name: person.name };
    return proposeWithin(tx, actor, { id, kind: 'role_grant', officeId: null, content }, now);
  });
}
