/** The session cookie: who is asking is what the database says behind its token, nothing the browser claims. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: browsers take it over a secure connection (or from localhost) only, and for this host only. */
const cookieName = '__Host-blanko';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** A token as we make them; anything else in the cookie is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

export function sessionTokenOf(request: FastifyRequest): string | null {
  const token = request.cookies[cookieName];
  return token !== undefined && tokenShape.test(token) ? token : null;
}

export function giveSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, attributes);
}

export function takeSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, attributes);
}
