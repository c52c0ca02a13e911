/** Whether the process lives, and whether it can be given work: for whoever watches over it. */
import type { FastifyInstance } from 'fastify';

export interface Readiness {
  readonly ready: boolean;
  /** Each check with its result; a wrong one says which. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** What survives what: `trial` a killed process, `production` also a power cut. */
  readonly mode: 'trial' | 'production';
}

export function healthRoutes(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { alive: true };
  });

  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const state = await readiness();
    return reply.status(state.ready ? 200 : 503).send(state);
  });
}
