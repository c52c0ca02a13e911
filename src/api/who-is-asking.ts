/** The session cookie: who is asking is what the database says behind its token, nothing the browser claims. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: browsers take it over a secure connection (or from localhost) only, and for this host only. */
const cookieName = '__Host-blanko';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** A token as we make them; anything else is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

export function sessionTokenOf(request: FastifyRequest): string | null {
  const token = request.cookies[cookieName];
  return token !== undefined && tokenShape.test(token) ? token : null;
}

/** null without an `Authorization` header; a key that is none of ours belongs to nobody. */
export function machineKeyOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  return authorization === undefined ? null : authorization.replace(/^Bearer /i, '');
}

/** `Firefox, Windows`: enough for people to tell their own sessions apart. */
export function deviceOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const first = (names: readonly [RegExp, string][]): string | undefined =>
    names.find(([pattern]) => pattern.test(agent))?.[1];
  return [first(browsers), first(systems)].filter(Boolean).join(', ') || '?';
}

/** In this order, because each says the names of those after it. */
const browsers: readonly [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox/, 'Firefox'],
  [/Chrom/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

export function giveSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, attributes);
}

/** Kept while the browser is away at another sign-in; given back once. */
const journeyCookieName = '__Host-blanko-journey';

export function giveJourneyCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(journeyCookieName, token, attributes);
}

export function takeJourneyCookie(reply: FastifyReply): string | null {
  const token = reply.request.cookies[journeyCookieName];
  reply.clearCookie(journeyCookieName, attributes);
  return token !== undefined && tokenShape.test(token) ? token : null;
}

export function takeSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, attributes);
}
