/** Figures for Prometheus, in its text format 0.0.4, for whoever has the token; without a token there is no such page. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Gauges } from '#operations/read-gauges.ts';

export interface Metrics {
  readonly token: string;
  readonly read: () => Promise<Gauges>;
  readonly isReadOnly: () => boolean;
}

const named: Record<keyof Gauges, readonly [name: string, help: string]> = {
  lastSeq: ['ledger_last_seq', 'Number of the last document of the ledger.'],
  lettersWaiting: ['outbox_letters_waiting', 'Letters that are still to be sent.'],
  lettersDead: ['outbox_letters_dead', 'Letters that were given up and wait for a person.'],
  outboxAgeSeconds: ['outbox_age_seconds', 'How long the most overdue letter has been due.'],
  shipmentsOnTheRoad: ['shipments_on_the_road', 'Shipments handed over and not received.'],
  oldestShipmentSeconds: ['oldest_shipment_age_seconds', 'Age of the oldest of them.'],
  openCases: ['open_cases', 'Differences between sent and received without a decision.'],
  openProposals: ['open_proposals', 'Proposals that wait for a second person.'],
  failedSteps: ['work_failed_steps', "Steps of the last day's work that failed."],
  silentOffices: ['offices_silent', 'Offices that have said nothing for longer than allowed.'],
  emptyOffices: ['offices_empty', 'Offices that can print and have no blanks.'],
  emergencyOffices: ['offices_at_emergency_point', 'Offices for which the round comes too late.'],
};

export function metricsRoutes(app: FastifyInstance, metrics: Metrics | null): void {
  if (metrics === null) return;
  const { token, read, isReadOnly } = metrics;
  app.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      return reply.status(401).header('www-authenticate', 'Bearer').send();
    }
    const gauges = await read();
    const lines = (Object.keys(named) as (keyof Gauges)[]).map((key) => {
      const [name, help] = named[key];
      return gauge(name, help, gauges[key]);
    });
    lines.push(
      gauge('read_only', 'Whether the ledger disagrees with its checksum.', isReadOnly() ? 1 : 0),
    );
    return reply
      .header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      .send(lines.join(''));
  });
}

function gauge(name: string, help: string, value: number): string {
  return `# HELP blanko_${name} ${help}\n# TYPE blanko_${name} gauge\nblanko_${name} ${value}\n`;
}

/** Takes as long for a near miss as for anything else. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
