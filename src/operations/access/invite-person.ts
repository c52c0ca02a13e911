/** Makes accounts for people and machines, without any right; and the links by which people set their secrets. */
import type { Actor } from '#core/access/role.ts';
import { claimAct } from '#storage/act-store.ts';
import { lockActor, saveActor, saveActorState } from '#storage/actor-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import type { ActorKind, LinkPurpose } from '#storage/people-tables.ts';
import { loadLink, saveLink } from '#storage/secret-store.ts';
import { runWholly } from '../run-operation.ts';
import type { SecretBox } from './secret-box.ts';
import { tokenHash, tokenOfAct } from './session-token.ts';
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
 * anew, and the same link is shown while it is open; null once it was used or replaced.
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
    const offer = { login: person.login, eventId, by };
    if (claim === 'new') return inviteWithin(tx, box, { ...person, ...offer }, now);
    return { outcome: 'invited', link: await openLinkOf(tx, box, offer, now) };
  });
}

export async function inviteWithin(
  tx: Tx,
  box: SecretBox,
  { eventId, by, ...person }: NewPerson & LinkOffer,
  now: Date,
): Promise<Invited> {
  const isPerson = person.kind === 'person';
  const isNew = await saveActor(tx, {
    ...person,
    state: isPerson ? 'invited' : 'active',
    createdAt: now.toISOString(),
  });
  if (!isNew) return { outcome: 'refused', code: 'login_taken' };
  const offer = { login: person.login, eventId, by };
  const link = isPerson ? await issueLink(tx, box, offer, 'invitation', now) : null;
  return { outcome: 'invited', link };
}

export type LinkRenewed =
  | { readonly outcome: 'renewed'; readonly link: IssuedLink }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'own_rights'
        | 'wrong_state'
        | 'needs_second_person'
        | 'event_id_reused'
        | 'secret_over';
    };

/**
 * For whoever has not accepted yet, and for an active person whose recovery two others have agreed to: an administrator
 * alone could otherwise step into anybody's place. `worldNow` is the clock of that agreement. Sent again, the same link is
 * shown while it is open, and afterwards that it is not.
 */
export function renewLink(
  database: Database,
  box: SecretBox,
  actor: Actor,
  { login, eventId }: { readonly login: string; readonly eventId: string },
  { now, worldNow }: { readonly now: Date; readonly worldNow: Date },
): Promise<LinkRenewed> {
  const by = actor.login;
  const offer = { login, eventId, by };
  return runWholly<LinkRenewed>(database, async (tx) => {
    const person = await lockActor(tx, login);
    if (!person) return { outcome: 'refused', code: 'not_found' };
    if (login === actor.login) return { outcome: 'refused', code: 'own_rights' };
    const input = { renewLink: login };
    const claim = await claimAct(tx, { eventId, actor: by, input, at: now.toISOString() });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'repeated') {
      const link = await openLinkOf(tx, box, offer, now);
      return link ? { outcome: 'renewed', link } : { outcome: 'refused', code: 'secret_over' };
    }
    if (person.kind === 'machine' || person.state === 'disabled') {
      return { outcome: 'refused', code: 'wrong_state' };
    }
    if (person.state === 'invited') {
      return { outcome: 'renewed', link: await issueLink(tx, box, offer, 'invitation', now) };
    }
    const isAgreed = person.recoveryUntil !== null && new Date(person.recoveryUntil) > worldNow;
    if (!isAgreed) return { outcome: 'refused', code: 'needs_second_person' };
    await saveActorState(tx, login, { recoveryUntil: null });
    return { outcome: 'renewed', link: await issueLink(tx, box, offer, 'recovery', now) };
  });
}

/** Whose link, asked for by whom, in which act. */
interface LinkOffer {
  readonly login: string;
  readonly by: string;
  readonly eventId: string;
}

async function issueLink(
  tx: Tx,
  box: SecretBox,
  offer: LinkOffer,
  purpose: LinkPurpose,
  now: Date,
): Promise<IssuedLink> {
  const { login, by: createdBy } = offer;
  const token = tokenOfLink(box, offer);
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

/** The link that this act made before; null once it was used, replaced or is over. */
async function openLinkOf(
  tx: Tx,
  box: SecretBox,
  offer: LinkOffer,
  now: Date,
): Promise<IssuedLink | null> {
  const token = tokenOfLink(box, offer);
  const link = await loadLink(tx, tokenHash(token), now);
  return link && { token, expiresAt: new Date(link.expiresAt) };
}

function tokenOfLink(box: SecretBox, { login, by, eventId }: LinkOffer): string {
  return tokenOfAct(box, `link for ${login} by ${by}`, eventId);
}
