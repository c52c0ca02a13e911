/** What went wrong before or inside a route, as a refusal: nothing internal reaches the reader. */
import type { FastifyError, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { fieldProblem } from '#contract/words/field-problem.ts';
import { QueueFull } from '#storage/posting-queue.ts';
import { type FieldProblem, type Refused, refuse } from './answer.ts';

/** Node's and PostgreSQL's words (appendix A) for a server that is away or going. */
const databaseIsAway = ['ECONNREFUSED', 'ECONNRESET', '08006', '57P01', '57P02', '57P03'];

/**
 * A text with what no text may hold: NUL, in a column or in `jsonb`; half a character, in `jsonb`, which the database
 * calls a wrong syntax of JSON that cannot come from anything else here.
 */
function isUnreadableText({ code, message }: FastifyError): boolean {
  return code === '22021' || code === '22P05' || (code === '22P02' && /type json/.test(message));
}

const unreadableAddress = ['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'];

/** Names the fields where the schema found them; whatever is not the sender's fault is `internal`. */
export function readFailure(error: FastifyError, request: FastifyRequest): Refused {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return refuse('bad_input', { fields: fieldsOf(error, request) });
  }
  if (error instanceof QueueFull || databaseIsAway.includes(error.code)) {
    return refuse('not_ready', { retryAfterSeconds: 5 });
  }
  if (isUnreadableText(error)) {
    return refuse('bad_input', { fields: [{ field: 'body', said: { key: 'field.unreadable' } }] });
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return refuse('not_json');
  const status = error.statusCode ?? 500;
  if (status === 413) return refuse('body_too_large');
  if (status === 429) return refuse('too_many_tries');
  if (status === 503) return refuse('not_ready');
  if (status === 403 || status === 404) return refuse('not_found');
  if (status >= 400 && status < 500) {
    const field = unreadableAddress.includes(error.code) ? 'address' : 'body';
    return refuse('bad_input', { fields: [{ field, said: { key: 'field.unreadable' } }] });
  }
  return refuse('internal');
}

type ValidationFailure = FastifyError & {
  readonly validation: readonly {
    readonly keyword: string;
    readonly instancePath: string;
    readonly params: Record<string, unknown>;
  }[];
};

function fieldsOf(error: FastifyError, request: FastifyRequest): FieldProblem[] {
  const part = error.validationContext === 'querystring' ? 'query' : error.validationContext;
  const sent: unknown = request[part as 'body' | 'query' | 'params'];
  const { validation } = error as ValidationFailure;
  return validation.slice(0, 100).flatMap(({ keyword, instancePath, params }) => {
    const path = instancePath.split('/').filter((step) => step !== '');
    const issue = { ...params, code: keyword };
    const keys = Array.isArray(params.keys) ? params.keys.map(String) : [];
    const names = keys.length > 0 ? keys.map((key) => [...path, key]) : [path];
    const isMissing = valueAt(sent, path) === undefined;
    return names.slice(0, 100).map((name) => ({
      field: name.join('.') || 'body',
      said: fieldProblem(issue, isMissing),
    }));
  });
}

function valueAt(sent: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    sent,
  );
}
