/** Whether a call that changes something was sent by a page of another site (cross-site request forgery). */
import type { FastifyRequest } from 'fastify';

/**
 * Browsers say where a call comes from in two headers that pages cannot set. Programs send neither, and have no
 * cookie that somebody else could use.
 */
export function comesFromAnotherSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = request.headers;
  return origin !== undefined && hostOf(origin) !== host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
