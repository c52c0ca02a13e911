/** The guard of every row: who is calling, and whether this door is open to them. */
import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { type Actor, levelOf } from '#core/access/role.ts';
import type { IdentifyCaller } from '#operations/access/identify-caller.ts';
import type { ResumedSession } from '#operations/access/resume-session.ts';
import { type Refused, refuse } from './answer.ts';
import { comesFromAnotherSite } from './same-site-only.ts';
import { machineKeyOf, sessionTokenOf } from './who-is-asking.ts';

/** Whoever calls: a person in a session, a machine by its key (without one), or nobody known (null). */
export type Caller = {
  readonly actor: Actor;
  readonly session: ResumedSession | null;
} | null;

export async function callerOf(request: FastifyRequest, callers: IdentifyCaller): Promise<Caller> {
  const key = machineKeyOf(request);
  if (key !== null) {
    const actor = await callers.machine(key);
    return actor && { actor, session: null };
  }
  const token = sessionTokenOf(request);
  const session = token === null ? null : await callers.session(token);
  return session && { actor: session.actor, session };
}

/**
 * null: the door is open. While the ledger is not to be trusted only reading is, and what everybody may do for oneself:
 * signing in and out, reading one's messages.
 */
export function admit(
  row: Endpoint,
  request: FastifyRequest,
  caller: Caller,
  isReadOnly: boolean,
): Refused | null {
  if (row.method !== 'GET' && comesFromAnotherSite(request)) return refuse('cross_site');
  if (row.access === 'anyone') return null;
  if (!caller) return refuse('not_signed_in');
  if (!mayCall(row, caller.actor)) return refuse('not_allowed');
  if (isReadOnly && row.method !== 'GET' && row.access !== 'signed_in') return refuse('read_only');
  return row.stepUp && !caller.session?.isConfirmed ? refuse('step_up_needed') : null;
}

export function mayCall({ access, wholeCountry }: Endpoint, actor: Actor): boolean {
  if (wholeCountry && levelOf(actor) !== 'country') return false;
  return access === 'signed_in' ? actor.role !== 'machine' : access.includes(actor.role);
}
