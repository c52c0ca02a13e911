/** The web server: every row of the endpoint table becomes a route, behind the same few guards. */

import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { LiveFeed } from '#operations/live-feed.ts';
import { addEndpoints, type Guards } from './add-endpoints.ts';
import type { Routes } from './answer.ts';
import { docsRoutes } from './docs-routes.ts';
import { healthRoutes, type Readiness } from './health-routes.ts';
import { type Metrics, metricsRoutes } from './metrics-routes.ts';
import { sendProblem } from './problem-response.ts';
import type { PublicPages } from './public-pages.ts';
import { readFailure } from './read-failure.ts';
import { refuseBrokenHttp } from './refuse-broken-http.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb, type WebFiles } from './serve-web.ts';

/** Doors after which somebody's session may be over, or another role chosen. */
const endsSessions = /^\/api\/(sign-out|session|sessions|assignments|people)\b/;

const bodyBytesMax = 1_048_576;

export interface ApiParts extends Guards {
  readonly routes: Routes;
  readonly readiness: () => Promise<Readiness>;
  /** null: there is no page for monitoring. */
  readonly metrics: Omit<Metrics, 'isReadOnly'> | null;
  readonly live: Pick<LiveFeed, 'nudge' | 'close'>;
  readonly web: WebFiles;
  readonly publicPages: Pick<PublicPages, 'answer'>;
  /** Calls a minute from one address. */
  readonly callsPerMinute: number;
  readonly logLevel: 'silent' | 'warn';
}

export async function createApi(parts: ApiParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: bodyBytesMax,
    serverFactory: (handle, { keepAliveTimeout, requestTimeout }) =>
      Object.assign(
        createServer((request, response) => {
          if (!parts.publicPages.answer(request, response)) handle(request, response);
        }),
        { keepAliveTimeout, requestTimeout },
      ),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logger: { level: parts.logLevel, stream: process.stderr, redact: ['req.headers'] },
    // An address that cannot be read never reaches the hooks, so its answer gets the headers here.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders).header('x-request-id', request.id);
      sendProblem(request, reply, readFailure(error, request));
    },
    clientErrorHandler: refuseBrokenHttp,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders).header('x-request-id', request.id);
  });
  await app.register(rateLimit, {
    max: parts.callsPerMinute,
    timeWindow: '1 minute',
    // Files of the program cost nothing, and every first visit asks for a dozen.
    allowList: ({ url }) => url.startsWith('/assets/'),
  });
  await app.register(cookie);
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    // Brotli's default is meant for files that are packed once, and takes seconds.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refused = readFailure(error, request);
    if (refused.refused === 'internal') request.log.error({ err: error }, 'a fault');
    return sendProblem(request, reply, refused);
  });

  addEndpoints(app, parts.routes, parts);
  // After the commit: whoever looks on is told. Open streams would keep the server from closing.
  app.addHook('onResponse', async ({ method, url }, reply) => {
    if (method === 'GET' || reply.statusCode >= 400) return;
    parts.live.nudge(endsSessions.test(url) ? 'sessions' : undefined);
  });
  app.addHook('preClose', async () => parts.live.close());
  // What was gathered is kept before the database closes.
  app.addHook('onClose', () => parts.accessLog.flush());
  healthRoutes(app, parts.readiness);
  metricsRoutes(app, parts.metrics && { ...parts.metrics, isReadOnly: parts.isReadOnly });
  docsRoutes(app);
  await serveWeb(app, parts.web);
  return app;
}
