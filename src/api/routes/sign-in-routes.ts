import { finishOidcSignIn, startOidcSignIn } from '#operations/access/oidc-sign-in.ts';
import {
  addPasskey,
  confirmWithPasskey,
  removePasskey,
  signInWithPasskey,
  startPasskey,
  startPasskeySignIn,
} from '#operations/access/passkeys.ts';
import { loadFactors } from '#storage/views/people-view.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';
import { changed, letIn, signInParts, visitOf } from '../session-answer.ts';
import { siteOf } from '../site-of.ts';
import { giveJourneyCookie, takeJourneyCookie } from '../who-is-asking.ts';

export function signInRoutes(
  parts: RouteParts,
): Routes<
  | 'startPasskeySignIn'
  | 'signInWithPasskey'
  | 'confirmWithPasskey'
  | 'startPasskey'
  | 'addPasskey'
  | 'removePasskey'
  | 'startOidcSignIn'
  | 'signInWithOidc'
> {
  return { ...passkeyRoutes(parts), ...oidcRoutes(parts) };
}

function passkeyRoutes(
  parts: RouteParts,
): Routes<
  | 'startPasskeySignIn'
  | 'signInWithPasskey'
  | 'confirmWithPasskey'
  | 'startPasskey'
  | 'addPasskey'
  | 'removePasskey'
> {
  const { database, publicOrigin, now } = parts;
  return {
    startPasskeySignIn: async ({ host }) => {
      const site = siteOf(publicOrigin, host);
      if (!site) return refuse('passkey_refused');
      return { options: { ...(await startPasskeySignIn(database, site, now())) } };
    },

    signInWithPasskey: async (call) => {
      const site = siteOf(publicOrigin, call.host);
      if (!site) return refuse('passkey_refused');
      const visit = visitOf(parts, call);
      const { response } = call.body;
      return letIn(parts, call, await signInWithPasskey(signInParts(parts), site, response, visit));
    },

    confirmWithPasskey: async (call) => {
      const { session, body, host } = call;
      const site = siteOf(publicOrigin, host);
      if (!site || !session) return refuse('passkey_refused');
      const answer = await confirmWithPasskey(database, site, session, body.response, now());
      return changed(parts, call, answer);
    },

    startPasskey: async ({ actor, host }) => {
      const site = siteOf(publicOrigin, host);
      if (!site) return refuse('passkey_refused');
      return { options: { ...(await startPasskey(database, site, actor, now())) } };
    },

    addPasskey: async ({ actor, body, host }) => {
      const site = siteOf(publicOrigin, host);
      const isKept = site !== null && (await addPasskey(database, site, actor, body, now()));
      return isKept ? loadFactors(database.db, actor.login) : refuse('passkey_refused');
    },

    removePasskey: async ({ actor, params }) =>
      (await removePasskey(database, actor, params.passkeyId))
        ? loadFactors(database.db, actor.login)
        : refuse('not_found', {
            fields: [{ field: 'passkeyId', said: { key: 'field.not_found' } }],
          }),
  };
}

/** The page to which the provider sends the browser back; it hands on what it was given. */
const returnPage = '/sign-in/return';

function oidcRoutes(parts: RouteParts): Routes<'startOidcSignIn' | 'signInWithOidc'> {
  const { database, oidc, publicOrigin, now } = parts;
  return {
    startOidcSignIn: async ({ host, session, reply }) => {
      const site = siteOf(publicOrigin, host);
      if (!oidc || !site) return refuse('oidc_off');
      const redirectUri = `${site.origin}${returnPage}`;
      const confirms = session !== null;
      const journey = await startOidcSignIn(database, oidc, redirectUri, confirms, now());
      giveJourneyCookie(reply, journey.browserToken);
      return { address: journey.address };
    },

    signInWithOidc: async (call) => {
      const site = siteOf(publicOrigin, call.host);
      if (!oidc || !site) return refuse('oidc_off');
      const answer = {
        redirectUri: `${site.origin}${returnPage}`,
        query: call.body.query,
        browserToken: takeJourneyCookie(call.reply),
      };
      const visit = visitOf(parts, call);
      const signedIn = await finishOidcSignIn(
        signInParts(parts),
        oidc,
        answer,
        call.session,
        visit,
      );
      return 'login' in signedIn ? letIn(parts, call, signedIn) : changed(parts, call, signedIn);
    },
  };
}
