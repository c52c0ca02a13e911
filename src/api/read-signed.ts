/** Reads what came as a signed webhook: the bytes as they were signed, then the JSON in them. */
import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { fieldProblem } from '#contract/words/field-problem.ts';
import type { SignedCall } from '#operations/access/signing-machine.ts';
import { type Refused, refuse } from './answer.ts';

/** null where a header of Standard Webhooks is missing. */
export function signedCall(
  login: string,
  body: Uint8Array,
  headers: IncomingHttpHeaders,
): SignedCall | null {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map(
    (name) => headers[`webhook-${name}`],
  );
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    return null;
  }
  return { login, id, timestamp, signatures, body };
}

/** The value in the form of the schema, or what is wrong with which field. */
export function readSigned<T>(schema: z.ZodType<T>, body: Uint8Array): { value: T } | Refused {
  let sent: unknown;
  try {
    sent = JSON.parse(Buffer.from(body).toString());
  } catch {
    return refuse('bad_input', { fields: [{ field: 'body', said: { key: 'field.unreadable' } }] });
  }
  const read = schema.safeParse(sent);
  if (read.success) return { value: read.data };
  const fields = read.error.issues.slice(0, 100).map((issue) => ({
    field: issue.path.join('.') || 'body',
    said: fieldProblem({ ...issue }, issue.code === 'invalid_type' && issue.input === undefined),
  }));
  return refuse('bad_input', { fields });
}
