/** What every answer of the table says to programs besides its content: its version, its place in the ledger, its next page. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { type Refused, refuse } from './answer.ts';

/** The cursor parameters in use, each sent back with the `next` of an answer. */
const cursors = ['after', 'nextPageToken'] as const;

/** `ledger-seq`: which state of the ledger was read. `Link`: the next page (RFC 8288), where there is one. */
export function sayPlaceAndNext(
  row: Endpoint,
  answer: object,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if ('ledgerSeq' in answer && typeof answer.ledgerSeq === 'number') {
    reply.header('ledger-seq', answer.ledgerSeq);
  }
  const cursor = cursors.find(
    (name) => row.query instanceof z.ZodObject && name in row.query.shape,
  );
  if (cursor && 'next' in answer && answer.next !== null) {
    reply.header('link', linkToNext(request.url, cursor, String(answer.next)));
  }
}

export function linkToNext(url: string, cursor: (typeof cursors)[number], next: string): string {
  const address = new URL(url, 'http://localhost');
  address.searchParams.set(cursor, next);
  return `<${address.pathname}${address.search}>; rel="next"`;
}

/**
 * The header that other systems know (draft-ietf-httpapi-idempotency-key-header) says the same as the body's `eventId`:
 * it may stand for it, and must not contradict it.
 */
export function holdIdempotencyKey(row: Endpoint, request: FastifyRequest): Refused | null {
  const sent = request.headers['idempotency-key'];
  const { body } = request;
  if (typeof sent !== 'string' || typeof body !== 'object' || body === null) return null;
  if (!(row.body instanceof z.ZodObject) || !('eventId' in row.body.shape)) return null;
  const key = sent.replace(/^"(.*)"$/, '$1');
  const named = body as { eventId?: unknown };
  if (named.eventId === undefined) named.eventId = key;
  if (named.eventId === key) return null;
  return refuse('key_and_id_differ', {
    fields: [{ field: 'eventId', said: { key: 'problem.key_and_id_differ' } }],
  });
}

/** Tags a read answer by its content, and says only that it is still the same (304) to whoever has it already. */
export async function tagContent(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const hash = createHash('sha256').update(payload).digest('base64url').slice(0, 22);
  // Weak: the packed and the plain form are the same answer.
  const tag = `W/"${hash}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match'];
  if (!known?.split(',').some((one) => weakly(one.trim()) === tag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2). */
function weakly(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`;
}
