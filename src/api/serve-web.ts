/** The built pages, the coastline of the map, and the answer to every address that is neither. */
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './answer.ts';
import { sendProblem } from './problem-response.ts';
import { sessionTokenOf } from './who-is-asking.ts';

const yearSeconds = 31_536_000;
const daySeconds = 86_400;

export interface WebFiles {
  /** The built web pages. */
  readonly pages: string;
  /** The folder with `coastline.json`. */
  readonly facts: string;
}

export async function serveWeb(app: FastifyInstance, files: WebFiles): Promise<void> {
  await app.register(fastifyStatic, {
    root: files.pages,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cachingOf(path)),
  });

  // The program asks for these as soon as it runs; a browser that is told of them with the page asks at once.
  app.get('/', (request, reply) => {
    if (sessionTokenOf(request)) {
      reply.header('link', '</api/control-room>; rel=preload; as=fetch; crossorigin=anonymous');
    }
    return reply.sendFile('index.html');
  });
  app.get('/coastline.json', (_request, reply) => reply.sendFile('coastline.json', files.facts));

  app.setNotFoundHandler((request, reply) =>
    isNavigation(request)
      ? reply.sendFile('index.html')
      : sendProblem(request, reply, refuse('not_found')),
  );
}

/** Files with a hash in their name never change; the page that names them is asked for each time. */
function cachingOf(path: string): string {
  if (path.includes(`${join('/', 'assets')}/`)) return `public, max-age=${yearSeconds}, immutable`;
  if (path.endsWith('coastline.json')) return `public, max-age=${daySeconds}`;
  return 'no-cache';
}

/** `/gone.js`, but not `/offices/32.05`. */
const fileName = /\.[a-z][a-z0-9]*$/i;

/** The pages have addresses of their own (`/offices/3205`): a browser that opens one gets the page. */
function isNavigation(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url.split('?', 1)[0] ?? '';
  if (path === '/api' || path.startsWith('/api/') || fileName.test(path)) return false;
  return request.headers.accept?.includes('text/html') ?? false;
}
