/** Makes a route of every row of the endpoint table: guards first, then the schema, then the route itself. */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import type { FileAnswer } from '#contract/file-answer.ts';
import { importBytesMax } from '#contract/import-kind.ts';
import type { AccessRecorder } from '#operations/access/access-recorder.ts';
import type { IdentifyCaller } from '#operations/access/identify-caller.ts';
import { admit, type Caller, callerOf } from './admit.ts';
import { type Call, isRefused, type Route, type Routes } from './answer.ts';
import { holdIdempotencyKey, sayPlaceAndNext, tagContent } from './http-manners.ts';
import { accessLine } from './log-access.ts';
import { sendProblem } from './problem-response.ts';
import { sendFile, takeFiles } from './send-file.ts';
import { deviceOf, sessionTokenOf } from './who-is-asking.ts';

/** What the guards of every row work with. */
export interface Guards {
  readonly callers: IdentifyCaller;
  readonly accessLog: AccessRecorder;
  /** The real clock. */
  readonly now: () => Date;
  /** Whether the ledger disagrees with its checksum, so that nothing may be written. */
  readonly isReadOnly: () => boolean;
}

/**
 * Guessing is slowed down per login as well; this one is for whoever tries many logins, links or codes. A ministry
 * signs in behind one address in the morning.
 */
const signInsPerMinute = 180;

export function addEndpoints(app: FastifyInstance, routes: Routes, guards: Guards): void {
  for (const id of Object.keys(endpoints) as EndpointId[]) {
    const row: Endpoint = endpoints[id];
    // The compiler has proven that each route fits its row; here the rows are walked as one list.
    const options = routeOptions(id, routes[id] as Route<EndpointId>, guards);
    const { takes } = row;
    if (takes === undefined) app.route(options);
    else {
      app.register(async (scope) => {
        takeFiles(scope, takes, row.bytesMax ?? importBytesMax);
        scope.route(options);
      });
    }
  }
}

function routeOptions(id: EndpointId, route: Route<EndpointId>, guards: Guards): RouteOptions {
  const row: Endpoint = endpoints[id];
  const callers = new WeakMap<FastifyRequest, Caller>();
  const logins = new WeakMap<FastifyRequest, string>();
  const isWayIn = row.access === 'anyone' && row.method !== 'GET';
  return {
    method: row.method,
    url: row.path,
    schema: {
      ...(row.params && { params: row.params }),
      ...(row.query && { querystring: row.query }),
      ...(row.body && { body: row.body }),
      ...(row.file === undefined && { response: { 200: row.output } }),
    },
    ...(isWayIn && { config: { rateLimit: { max: row.perMinute ?? signInsPerMinute } } }),
    // After the rate limit and before the body is read: who may not call at all is told so and no more.
    preParsing: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const caller = await callerOf(request, guards.callers);
      callers.set(request, caller);
      const refused = admit(row, request, caller, guards.isReadOnly());
      if (refused) await sendProblem(request, reply, refused);
    },
    preValidation: async (request, reply) => {
      const refused = holdIdempotencyKey(row, request);
      if (refused) await sendProblem(request, reply, refused);
    },
    ...(row.method === 'GET' && row.file === undefined && { onSend: tagContent }),
    handler: async (request, reply) => {
      const call = callOf(request, reply, callers.get(request) ?? null, (login) =>
        logins.set(request, login),
      );
      const answer = await route(call);
      if (isRefused(answer)) return sendProblem(request, reply, answer);
      sayPlaceAndNext(row, answer, request, reply);
      return row.file === undefined ? answer : sendFile(reply, asFile(row.file, answer));
    },
    onResponse: async (request, reply) => {
      const caller = callers.get(request) ?? null;
      const login = logins.get(request) ?? null;
      const line = accessLine(id, request, reply, caller, login, guards.now());
      if (line) guards.accessLog.record(line);
    },
  };
}

/** A route may give the bytes alone where its row knows the one type they can have. */
function asFile(types: string | readonly string[], answer: object): FileAnswer {
  if (!(answer instanceof Uint8Array)) return answer as FileAnswer;
  return { name: null, mediaType: String(types), content: answer };
}

function callOf(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  nameForLog: (login: string) => void,
): Call<EndpointId> {
  return {
    actor: caller?.actor ?? null,
    session: caller?.session ?? null,
    sessionToken: sessionTokenOf(request),
    params: request.params,
    query: request.query,
    body: request.body,
    address: request.ip,
    device: deviceOf(request),
    host: request.headers.host ?? '',
    nameForLog,
    reply,
  } as Call<EndpointId>;
}
