/** Shuts an account and everything it has open, or lets it in again; takes roles away; gives machines their keys. */
import type { Actor } from '#core/access/role.ts';
import {
  endAssignment as endAssignmentRow,
  loadAssignment,
  lockActor,
  saveActorState,
} from '#storage/actor-store.ts';
import type { Database } from '#storage/db.ts';
import { loadCredential, saveMachineKey } from '#storage/secret-store.ts';
import { deleteSessionsOf } from '#storage/session-store.ts';
import { runOperation, runWholly } from '../run-operation.ts';
import type { SecretBox } from './secret-box.ts';
import { newToken, tokenHash } from './session-token.ts';
import { webhookSecret } from './signing-machine.ts';

export type StateSet =
  | { readonly outcome: 'done' | 'already_done' }
  | { readonly outcome: 'refused'; readonly code: 'not_found' | 'own_rights' | 'wrong_state' };

/** Nobody does it to the own account. Who never accepted the invitation is invited again, not active. */
export function setPersonState(
  database: Database,
  actor: Actor,
  login: string,
  state: 'active' | 'disabled',
): Promise<StateSet> {
  return runWholly<StateSet>(database, async (tx) => {
    const person = await lockActor(tx, login);
    if (!person) return { outcome: 'refused', code: 'not_found' };
    if (login === actor.login) return { outcome: 'refused', code: 'own_rights' };
    if (person.state === state) return { outcome: 'already_done' };
    if (state === 'disabled') {
      await saveActorState(tx, login, { state, recoveryUntil: null });
      await deleteSessionsOf(tx, login);
      return { outcome: 'done' };
    }
    if (person.state === 'invited') return { outcome: 'refused', code: 'wrong_state' };
    const credential = await loadCredential(tx, login);
    const hasAccepted = person.kind === 'machine' || credential?.passwordHash !== null;
    await saveActorState(tx, login, { state: hasAccepted ? 'active' : 'invited' });
    return { outcome: 'done' };
  });
}

/** false for a login that does not exist. */
export function endSessionsOf(database: Database, login: string): Promise<boolean> {
  return runOperation(database, async (tx) => {
    const person = await lockActor(tx, login);
    if (person) await deleteSessionsOf(tx, login);
    return person !== null;
  });
}

/** From now on: whoever acts in this role is signed out by the next call. */
export function endAssignment(
  database: Database,
  actor: Actor,
  id: string,
  now: Date,
): Promise<StateSet> {
  return runWholly<StateSet>(database, async (tx) => {
    const assignment = await loadAssignment(tx, id);
    if (!assignment) return { outcome: 'refused', code: 'not_found' };
    if (assignment.login === actor.login) return { outcome: 'refused', code: 'own_rights' };
    const isNew = await endAssignmentRow(tx, id, { by: actor.login, at: now });
    return { outcome: isNew ? 'done' : 'already_done' };
  });
}

export type KeyIssued =
  | { readonly outcome: 'issued'; readonly key: string; readonly webhookSecret: string }
  | { readonly outcome: 'refused'; readonly code: 'not_found' | 'wrong_state' };

/** Shown once; the key before no longer works. What the machine may do says its role, which two people gave. */
export function issueMachineKey(
  database: Database,
  box: SecretBox,
  actor: Actor,
  login: string,
  now: Date,
): Promise<KeyIssued> {
  return runWholly<KeyIssued>(database, async (tx) => {
    const machine = await lockActor(tx, login);
    if (!machine) return { outcome: 'refused', code: 'not_found' };
    if (machine.kind !== 'machine' || machine.state !== 'active') {
      return { outcome: 'refused', code: 'wrong_state' };
    }
    const key = `blanko_${newToken()}`;
    const keyHash = tokenHash(key);
    await saveMachineKey(tx, { login, keyHash, by: actor.login, at: now });
    return { outcome: 'issued', key, webhookSecret: webhookSecret(box, login, keyHash) };
  });
}
