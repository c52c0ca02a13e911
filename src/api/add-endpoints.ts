/** Makes a route of every row of the endpoint table: guards first, then the schema, then the route itself. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import { type Actor, levelOf } from '#core/access/role.ts';
import { type Call, isRefused, type Refused, type Route, type Routes, refuse } from './answer.ts';
import { sendProblem } from './problem-response.ts';
import { comesFromAnotherSite } from './same-site-only.ts';
import { sessionTokenOf } from './who-is-asking.ts';

type Resume = (token: string) => Promise<Actor | null>;

/** Guessing is slowed down per login as well; this one is for whoever tries many logins. */
const signInsPerMinute = 60;

export function addEndpoints(app: FastifyInstance, routes: Routes, resume: Resume): void {
  const actors = new WeakMap<FastifyRequest, Actor>();
  for (const id of Object.keys(endpoints) as EndpointId[]) {
    const row: Endpoint = endpoints[id];
    // The compiler has proven that each route fits its row; here the rows are walked as one list.
    const route = routes[id] as Route<EndpointId>;
    app.route({
      method: row.method,
      url: row.path,
      schema: {
        ...(row.params && { params: row.params }),
        ...(row.query && { querystring: row.query }),
        ...(row.body && { body: row.body }),
        response: { 200: row.output },
      },
      ...(id === 'signIn' && { config: { rateLimit: { max: signInsPerMinute } } }),
      // After the rate limit and before the body is read: who may not call at all is told so and no more.
      preParsing: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const refused = await admit(row, request, resume, actors);
        if (refused) await sendProblem(request, reply, refused);
      },
      handler: async (request, reply) => {
        const answer = await route(callOf(request, reply, actors.get(request) ?? null));
        return isRefused(answer) ? sendProblem(request, reply, answer) : answer;
      },
    });
  }
}

async function admit(
  row: Endpoint,
  request: FastifyRequest,
  resume: Resume,
  actors: WeakMap<FastifyRequest, Actor>,
): Promise<Refused | null> {
  if (row.method === 'POST' && comesFromAnotherSite(request)) return refuse('cross_site');
  const token = sessionTokenOf(request);
  const actor = token === null ? null : await resume(token);
  if (actor) actors.set(request, actor);
  if (!actor) return row.access === 'anyone' ? null : refuse('not_signed_in');
  return mayCall(row, actor) ? null : refuse('not_allowed');
}

function mayCall({ access, wholeCountry }: Endpoint, actor: Actor): boolean {
  if (access === 'anyone') return true;
  if (wholeCountry && levelOf(actor) !== 'country') return false;
  return access === 'signed_in' ? actor.role !== 'machine' : access.includes(actor.role);
}

function callOf(
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | null,
): Call<EndpointId> {
  return {
    actor,
    params: request.params,
    query: request.query,
    body: request.body,
    address: request.ip,
    sessionToken: sessionTokenOf(request),
    reply,
  } as Call<EndpointId>;
}
