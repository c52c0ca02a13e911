/** Makes a route of every row of the endpoint table: guards first, then the schema, then the route itself. */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import type { FileAnswer } from '#contract/file-answer.ts';
import { importBytesMax } from '#contract/import-schema.ts';
import { type Actor, levelOf } from '#core/access/role.ts';
import { type Call, isRefused, type Refused, type Route, type Routes, refuse } from './answer.ts';
import { holdIdempotencyKey, sayPlaceAndNext, tagContent } from './http-manners.ts';
import { sendProblem } from './problem-response.ts';
import { comesFromAnotherSite } from './same-site-only.ts';
import { sendFile, takeFiles } from './send-file.ts';
import { sessionTokenOf } from './who-is-asking.ts';

type Resume = (token: string) => Promise<Actor | null>;

/** Guessing is slowed down per login as well; this one is for whoever tries many logins. */
const signInsPerMinute = 60;

export function addEndpoints(app: FastifyInstance, routes: Routes, resume: Resume): void {
  const actors = new WeakMap<FastifyRequest, Actor>();
  for (const id of Object.keys(endpoints) as EndpointId[]) {
    const row: Endpoint = endpoints[id];
    // The compiler has proven that each route fits its row; here the rows are walked as one list.
    const options = routeOptions(id, routes[id] as Route<EndpointId>, resume, actors);
    const { takes } = row;
    if (takes === undefined) app.route(options);
    else {
      app.register(async (scope) => {
        takeFiles(scope, takes, importBytesMax);
        scope.route(options);
      });
    }
  }
}

function routeOptions(
  id: EndpointId,
  route: Route<EndpointId>,
  resume: Resume,
  actors: WeakMap<FastifyRequest, Actor>,
): RouteOptions {
  const row: Endpoint = endpoints[id];
  return {
    method: row.method,
    url: row.path,
    schema: {
      ...(row.params && { params: row.params }),
      ...(row.query && { querystring: row.query }),
      ...(row.body && { body: row.body }),
      ...(row.file === undefined && { response: { 200: row.output } }),
    },
    ...(id === 'signIn' && { config: { rateLimit: { max: signInsPerMinute } } }),
    // After the rate limit and before the body is read: who may not call at all is told so and no more.
    preParsing: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const refused = await admit(row, request, resume, actors);
      if (refused) await sendProblem(request, reply, refused);
    },
    preValidation: async (request, reply) => {
      const refused = holdIdempotencyKey(row, request);
      if (refused) await sendProblem(request, reply, refused);
    },
    ...(row.method === 'GET' && row.file === undefined && { onSend: tagContent }),
    handler: async (request, reply) => {
      const answer = await route(callOf(request, reply, actors.get(request) ?? null));
      if (isRefused(answer)) return sendProblem(request, reply, answer);
      sayPlaceAndNext(row, answer, request, reply);
      return row.file === undefined ? answer : sendFile(reply, asFile(row.file, answer));
    },
  };
}

/** A route may give the bytes alone where its row knows the one type they can have. */
function asFile(types: string | readonly string[], answer: object): FileAnswer {
  if (!(answer instanceof Uint8Array)) return answer as FileAnswer;
  return { name: null, mediaType: String(types), content: answer };
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
