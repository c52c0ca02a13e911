/** Shuts an account and everything it has open, or lets it in again; takes roles away; gives machines their keys. */
import type { Actor } from '#core/access/role.ts';
import { claimAct } from '#storage/act-store.ts';
import {
  endAssignment as endAssignmentRow,
  loadAssignment,
  lockActor,
  saveActorState,
} from '#storage/actor-store.ts';
import type { Database } from '#storage/db.ts';
import { isMachineKey, loadCredential, saveMachineKey } from '#storage/secret-store.ts';
import { deleteSessionsOf } from '#storage/session-store.ts';
import { type Done, doOnce } from '../do-once.ts';
import { runWholly } from '../run-operation.ts';
import type { SecretBox } from './secret-box.ts';
import { tokenHash, tokenOfAct } from './session-token.ts';
import { webhookSecret } from './signing-machine.ts';

export type AssignmentEnded =
  | { readonly outcome: 'done' | 'already_done' }
  | { readonly outcome: 'refused'; readonly code: 'not_found' | 'own_rights' };

/**
 * Nobody does it to the own account. Who never accepted the invitation is invited again, not active. What is sent again
 * late does not undo what another administrator did meanwhile.
 */
export function setPersonState(
  database: Database,
  actor: Actor,
  offer: {
    readonly eventId: string;
    readonly login: string;
    readonly state: 'active' | 'disabled';
  },
  now: Date,
): Promise<Done<'not_found' | 'own_rights' | 'wrong_state'>> {
  const { eventId, login, state } = offer;
  const asked = { eventId, input: { setPersonState: login, state } };
  return doOnce(database, actor, asked, login, now, async (tx) => {
    const person = await lockActor(tx, login);
    if (!person) return 'not_found';
    if (login === actor.login) return 'own_rights';
    if (person.state === state) return null;
    if (state === 'disabled') {
      await saveActorState(tx, login, { state, recoveryUntil: null });
      await deleteSessionsOf(tx, login);
      return null;
    }
    if (person.state === 'invited') return 'wrong_state';
    const credential = await loadCredential(tx, login);
    const hasAccepted = person.kind === 'machine' || credential?.passwordHash !== null;
    await saveActorState(tx, login, { state: hasAccepted ? 'active' : 'invited' });
    return null;
  });
}

/** Sent again late, it does not end what was opened meanwhile. */
export function endSessionsOf(
  database: Database,
  actor: Actor,
  { eventId, login }: { readonly eventId: string; readonly login: string },
  now: Date,
): Promise<Done<'not_found'>> {
  const asked = { eventId, input: { endPersonSessions: login } };
  return doOnce(database, actor, asked, login, now, async (tx) => {
    if (!(await lockActor(tx, login))) return 'not_found';
    await deleteSessionsOf(tx, login);
    return null;
  });
}

/** From now on: whoever acts in this role is signed out by the next call. */
export function endAssignment(
  database: Database,
  actor: Actor,
  id: string,
  now: Date,
): Promise<AssignmentEnded> {
  return runWholly<AssignmentEnded>(database, async (tx) => {
    const assignment = await loadAssignment(tx, id);
    if (!assignment) return { outcome: 'refused', code: 'not_found' };
    if (assignment.login === actor.login) return { outcome: 'refused', code: 'own_rights' };
    const isNew = await endAssignmentRow(tx, id, { by: actor.login, at: now });
    return { outcome: isNew ? 'done' : 'already_done' };
  });
}

export type KeyIssued =
  | { readonly outcome: 'issued'; readonly key: string; readonly webhookSecret: string }
  | {
      readonly outcome: 'refused';
      readonly code: 'not_found' | 'wrong_state' | 'event_id_reused' | 'secret_over';
    };

/**
 * The key before no longer works. What the machine may do says its role, which two people gave. Sent again, the same key
 * is shown while it is the one in force: an answer that was lost on the way costs no second change at the machine.
 */
export function issueMachineKey(
  database: Database,
  box: SecretBox,
  actor: Actor,
  { login, eventId }: { readonly login: string; readonly eventId: string },
  now: Date,
): Promise<KeyIssued> {
  return runWholly<KeyIssued>(database, async (tx) => {
    const machine = await lockActor(tx, login);
    if (!machine) return { outcome: 'refused', code: 'not_found' };
    if (machine.kind !== 'machine' || machine.state !== 'active') {
      return { outcome: 'refused', code: 'wrong_state' };
    }
    const { login: by } = actor;
    const input = { issueMachineKey: login };
    const claim = await claimAct(tx, { eventId, actor: by, input, at: now.toISOString() });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    const key = `blanko_${tokenOfAct(box, `key of ${login} by ${by}`, eventId)}`;
    const keyHash = tokenHash(key);
    if (claim === 'new') await saveMachineKey(tx, { login, keyHash, by, at: now });
    else if (!(await isMachineKey(tx, login, keyHash))) {
      return { outcome: 'refused', code: 'secret_over' };
    }
    return { outcome: 'issued', key, webhookSecret: webhookSecret(box, login, keyHash) };
  });
}
