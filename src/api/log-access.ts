/** The line of a call in the access log: who, what, which object, when, what was answered; nothing of its contents. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EndpointId } from '#contract/endpoints.ts';
import type { AccessLine } from '#storage/access-log-store.ts';
import type { Caller } from './admit.ts';
import { problemCodeOf } from './problem-response.ts';

/** Asked by every page at every step, by anyone, about nobody else: would bury the rest. */
const notLogged: readonly EndpointId[] = ['readSession'];

const objectCharactersMax = 200;

/** `login`: whom the call was about where it opened a session or tried to. null for what is not logged. */
export function accessLine(
  id: EndpointId,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  login: string | null,
  at: Date,
): AccessLine | null {
  if (notLogged.includes(id)) return null;
  return {
    at: at.toISOString(),
    login: caller?.actor.login ?? login,
    role: caller?.actor.role ?? null,
    endpoint: id,
    object: (request.url.split('?', 1)[0] ?? '').slice(0, objectCharactersMax),
    status: reply.statusCode,
    code: problemCodeOf(request),
    requestId: request.id,
  };
}
