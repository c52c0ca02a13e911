/** The session as pages see it, and the cookie that goes with it. */
import type { ProblemCode } from '#contract/problem.ts';
import type { Session } from '#contract/session-schema.ts';
import type { SessionChanged } from '#operations/access/change-session.ts';
import { endSession } from '#operations/access/change-session.ts';
import type { Visit } from '#operations/access/open-session.ts';
import { type ResumedSession, resumeSession } from '#operations/access/resume-session.ts';
import type { SignedIn, SignInParts } from '#operations/access/sign-in.ts';
import { loadAssignmentsOn } from '#storage/actor-store.ts';
import { loadOfficeName, loadProvinceName } from '#storage/views/office-name-view.ts';
import { type Call, type Refused, refuse } from './answer.ts';
import type { RouteParts } from './route-parts.ts';
import { giveSessionCookie } from './who-is-asking.ts';

type AnyCall = Pick<
  Call<'signIn'>,
  'session' | 'address' | 'device' | 'host' | 'reply' | 'nameForLog'
>;

export function signInParts({ database, throttle, box, demoAccounts }: RouteParts): SignInParts {
  return { database, throttle, box, secondFactorRequired: demoAccounts === null };
}

export function visitOf(parts: RouteParts, { address, device }: AnyCall): Visit {
  return { now: parts.now(), today: parts.today(), address, device };
}

export async function sessionAnswer(
  parts: RouteParts,
  session: ResumedSession | null,
): Promise<Session> {
  const { demoAccounts } = parts;
  return {
    account: session && (await accountOf(parts, session)),
    demoAccounts: demoAccounts && [...demoAccounts],
    secondFactorRequired: demoAccounts === null,
    oidcName: parts.oidc?.name ?? null,
    today: parts.today(),
  };
}

async function accountOf({ database: { db }, today }: RouteParts, session: ResumedSession) {
  const { actor, assignmentId, confirmedUntil } = session;
  const nameOf = async (officeId: string | null): Promise<string | null> =>
    officeId && (await loadOfficeName(db, officeId, today()));
  const provinceOf = async (code: string | null): Promise<string | null> =>
    code && (await loadProvinceName(db, code));
  const assignments = await loadAssignmentsOn(db, actor.login, today());
  return {
    ...actor,
    officeName: await nameOf(actor.officeId),
    assignmentId,
    assignments: await Promise.all(
      assignments.map(async (one) => ({
        ...one,
        placeName: (await nameOf(one.officeId)) ?? (await provinceOf(one.provinceCode)),
      })),
    ),
    confirmedUntil: confirmedUntil.toISOString(),
  };
}

/** A new sign-in is a new session with a new token; the one that the browser had ends. */
export async function letIn(
  parts: RouteParts,
  call: AnyCall,
  signedIn:
    | SignedIn
    | { readonly outcome: 'refused'; readonly code: ProblemCode; readonly login: string | null },
): Promise<Session | Refused> {
  if (signedIn.outcome === 'too_many_tries') return waitFirst(signedIn.waitSeconds);
  if (signedIn.login !== null) call.nameForLog(signedIn.login);
  if (signedIn.outcome === 'refused') return refuse(signedIn.code);
  const { session } = call;
  if (session) await endSession(parts.database, session.actor, session.id);
  return withToken(parts, call, signedIn.token);
}

export async function changed(
  parts: RouteParts,
  call: AnyCall,
  change: SessionChanged | { readonly outcome: 'refused'; readonly code: ProblemCode },
): Promise<Session | Refused> {
  if (change.outcome === 'too_many_tries') return waitFirst(change.waitSeconds);
  if (change.outcome === 'refused') return refuse(change.code);
  return withToken(parts, call, change.token);
}

async function withToken(parts: RouteParts, call: AnyCall, token: string): Promise<Session> {
  giveSessionCookie(call.reply, token);
  const session = await resumeSession(parts.database, token, parts.now(), parts.today());
  return sessionAnswer(parts, session);
}

function waitFirst(seconds: number): Refused {
  return refuse('too_many_tries', { retryAfterSeconds: seconds });
}
