/** Makes accounts for people and machines, without any right; and the links by which people set their secrets. */
import type { Actor } from '#core/access/role.ts';
import { claimAct } from '#storage/act-store.ts';
import { lockActor, saveActor, saveActorState } from '#storage/actor-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import type { ActorKind, LinkPurpose } from '#storage/people-tables.ts';
import { saveLink } from '#storage/secret-store.ts';
import { runWholly } from '../run-operation.ts';
import type { SecretBox } from './secret-box.ts';
import { newToken, tokenHash } from './session-token.ts';
import { newTotpSecret } from './totp.ts';

const hoursOf: Record<LinkPurpose, number> = { invitation: 72, recovery: 24 };

/** What goes into the link, shown once. */
export interface IssuedLink {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: ActorKind;
}

export type Invited =
  | { readonly outcome: 'invited'; readonly link: IssuedLink | null }
  | { readonly outcome: 'refused'; readonly code: 'login_taken' | 'event_id_reused' };

/**
 * A machine needs no link: it gets a key once it has a role. `by` is whoever invites. Sent again, the account is not made
 * anew; a link that was lost on the way cannot be shown again, so another takes its place while nobody has used it.
 */
export function invitePerson(
  database: Database,
  box: SecretBox,
  by: string,
  { eventId, ...person }: NewPerson & { readonly eventId: string },
  now: Date,
): Promise<Invited> {
  return runWholly(database, async (tx): Promise<Invited> => {
    const act = { eventId, actor: by, input: { invite: person }, at: now.toISOString() };
    const claim = await claimAct(tx, act);
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'new') return inviteWithin(tx, box, by, person, now);
    const isWaiting = (await lockActor(tx, person.login))?.state === 'invited';
    const link = isWaiting ? await issueLink(tx, box, person.login, 'invitation', by, now) : null;
    return { outcome: 'invited', link };
  });
}

export async function inviteWithin(
  tx: Tx,
  box: SecretBox,
  by: string,
  person: NewPerson,
  now: Date,
): Promise<Invited> {
  const isPerson = person.kind === 'person';
  const isNew = await saveActor(tx, {
    ...person,
    state: isPerson ? 'invited' : 'active',
    createdAt: now.toISOString(),
  });
  if (!isNew) return { outcome: 'refused', code: 'login_taken' };
  const link = isPerson ? await issueLink(tx, box, person.login, 'invitation', by, now) : null;
  return { outcome: 'invited', link };
}

export type LinkRenewed =
  | { readonly outcome: 'renewed'; readonly link: IssuedLink }
  | {
      readonly outcome: 'refused';
      readonly code: 'not_found' | 'own_rights' | 'wrong_state' | 'needs_second_person';
    };

/**
 * For whoever has not accepted yet, and for an active person whose recovery two others have agreed to: an administrator
 * alone could otherwise step into anybody's place. `worldNow` is the clock of that agreement.
 */
export function renewLink(
  database: Database,
  box: SecretBox,
  actor: Actor,
  login: string,
  { now, worldNow }: { readonly now: Date; readonly worldNow: Date },
): Promise<LinkRenewed> {
  return runWholly<LinkRenewed>(database, async (tx) => {
    const person = await lockActor(tx, login);
    if (!person) return { outcome: 'refused', code: 'not_found' };
    if (login === actor.login) return { outcome: 'refused', code: 'own_rights' };
    if (person.kind === 'machine' || person.state === 'disabled') {
      return { outcome: 'refused', code: 'wrong_state' };
    }
    if (person.state === 'invited') {
      const link = await issueLink(tx, box, login, 'invitation', actor.login, now);
      return { outcome: 'renewed', link };
    }
    const isAgreed = person.recoveryUntil !== null && new Date(person.recoveryUntil) > worldNow;
    if (!isAgreed) return { outcome: 'refused', code: 'needs_second_person' };
    await saveActorState(tx, login, { recoveryUntil: null });
    return {
      outcome: 'renewed',
      link: await issueLink(tx, box, login, 'recovery', actor.login, now),
    };
  });
}

async function issueLink(
  tx: Tx,
  box: SecretBox,
  login: string,
  purpose: LinkPurpose,
  createdBy: string,
  now: Date,
): Promise<IssuedLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + hoursOf[purpose] * 3_600_000);
  await saveLink(tx, {
    login,
    tokenHash: tokenHash(token),
    purpose,
    totpSealed: box.seal(newTotpSecret(), login),
    createdBy,
    expiresAt,
  });
  return { token, expiresAt };
}
