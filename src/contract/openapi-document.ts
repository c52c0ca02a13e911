/**
 * The interface for programs, in OpenAPI 3.1, made from the endpoint table: nothing in it is written twice. Pure; the
 * same table gives the same document, which is kept as `openapi.json`.
 */
import { z } from 'zod';
import type { Endpoint, Repeats } from './endpoint.ts';
import { type EndpointId, endpoints } from './endpoints.ts';
import { exampleOf, type JsonSchema } from './example-of.ts';
import { type ProblemCode, problemCodes, problemSchema } from './problem.ts';
import { say } from './words/words.ts';

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, string>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly [part: string]: unknown;
}

export interface OpenApiOperation {
  readonly operationId: EndpointId;
  readonly summary: string;
  readonly description: string;
  /** As in the row: why a write without an `eventId` may be sent twice. */
  readonly 'x-repeats'?: Repeats;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required: true; readonly content: OpenApiContent };
  readonly responses: Readonly<Record<string, OpenApiResponse | OpenApiReference>>;
}

interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description?: string;
  readonly example?: unknown;
}

interface OpenApiResponse {
  readonly description: string;
  readonly headers?: unknown;
  readonly content?: OpenApiContent;
}

/** A refusal is described once, under all the codes that it may carry. */
interface OpenApiReference {
  readonly $ref: string;
}

type OpenApiContent = Readonly<
  Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>
>;

export function openApiDocument(statusOf: Readonly<Record<ProblemCode, number>>): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  const refusals: Record<string, OpenApiResponse> = {};
  for (const id of Object.keys(endpoints) as EndpointId[]) {
    const row: Endpoint = endpoints[id];
    const path = row.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [row.method.toLowerCase()]: operationOf(id, row, statusOf, refusals),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Blanko',
      version: '1',
      summary: say('en', 'app.what'),
      description,
      'x-description-id': say('id', 'app.what'),
    },
    servers: [{ url: '/' }],
    tags: [...new Set(Object.values<Endpoint>(endpoints).map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-blanko' },
        machineKey: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: { ...jsonSchema(problemSchema, 'output'), description: sayCodes() } },
      responses: refusals,
      headers,
    },
  };
}

const description = [
  'Every refusal is a problem document (RFC 9457) with a stable `code`.',
  'Every write may be repeated without harm: most carry an `eventId` that the client makes, or the same as',
  '`Idempotency-Key`; the others say in `x-repeats` why they need none. Lists come in pages: `next` of one page is',
  '`after` of the following one, and stands in `Link` too. Reads carry a weak `ETag`; `ledger-seq` says which state',
  'of the ledger was read.',
].join('\n');

const headers = {
  LedgerSeq: {
    description: 'The number of the last document that was read.',
    schema: { type: 'integer' },
  },
  Link: { description: 'The next page, rel="next" (RFC 8288).', schema: { type: 'string' } },
  ETag: { description: 'For If-None-Match.', schema: { type: 'string' } },
} as const;

function operationOf(
  id: EndpointId,
  row: Endpoint,
  statusOf: Readonly<Record<ProblemCode, number>>,
  refusals: Record<string, OpenApiResponse>,
): OpenApiOperation {
  const takesKey = row.body instanceof z.ZodObject && 'eventId' in row.body.shape;
  return {
    operationId: id,
    summary: row.summary,
    description: whoMayCall(row),
    ...(row.repeats && { 'x-repeats': row.repeats }),
    tags: [tagOf(row)],
    security: securityOf(row),
    parameters: [
      ...parametersOf(row.params, 'path'),
      ...parametersOf(row.query, 'query'),
      ...(takesKey ? [idempotencyKey] : []),
    ],
    ...(row.body && { requestBody: { required: true, content: contentOf(row.body, row.takes) } }),
    responses: { 200: answerOf(row), ...refusalsOf(row, statusOf, refusals) },
  };
}

const idempotencyKey: OpenApiParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'May stand for the `eventId` of the body; must not differ from it.',
  schema: { type: 'string', format: 'uuid' },
};

/** `/api/offices/:officeId` belongs to `offices`. */
function tagOf({ path }: Endpoint): string {
  return path.split('/')[2] ?? 'api';
}

function whoMayCall({ access, wholeCountry, stepUp }: Endpoint): string {
  const who =
    access === 'anyone'
      ? 'Anyone, without a session.'
      : access === 'signed_in'
        ? 'Everybody who is signed in.'
        : `Roles: ${access.join(', ')}.`;
  return [
    who,
    wholeCountry && 'Only for the whole country.',
    stepUp && 'Within five minutes of confirming who you are.',
  ]
    .filter(Boolean)
    .join(' ');
}

function securityOf({ access }: Endpoint): Record<string, string[]>[] {
  if (access === 'anyone') return [];
  const machines = access !== 'signed_in' && access.includes('machine');
  return machines ? [{ session: [] }, { machineKey: [] }] : [{ session: [] }];
}

function parametersOf(
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
): readonly OpenApiParameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, property]) => {
    const example = exampleOf(property);
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
      ...(example !== undefined && { example }),
    };
  });
}

function contentOf(schema: z.ZodType, types: readonly string[] | undefined): OpenApiContent {
  if (types) return filesOf(types);
  const body = jsonSchema(schema, 'input');
  const example = exampleOf(body);
  return { 'application/json': { schema: body, ...(example !== undefined && { example }) } };
}

function filesOf(types: readonly string[]): OpenApiContent {
  return Object.fromEntries(types.map((type) => [type, { schema: {} }]));
}

function answerOf(row: Endpoint): OpenApiResponse {
  if (row.file !== undefined) {
    return { description: 'The file.', content: filesOf([row.file].flat()) };
  }
  const schema = jsonSchema(row.output, 'output');
  const has = (name: string): boolean => schema.properties?.[name] !== undefined;
  return {
    description: 'Done.',
    headers: {
      ...(row.method === 'GET' && { ETag: { $ref: '#/components/headers/ETag' } }),
      ...(has('ledgerSeq') && { 'ledger-seq': { $ref: '#/components/headers/LedgerSeq' } }),
      ...(has('next') && { Link: { $ref: '#/components/headers/Link' } }),
    },
    content: { 'application/json': { schema } },
  };
}

/** All codes of one status together; 304 where a read can be the same as before. */
function refusalsOf(
  row: Endpoint,
  statusOf: Readonly<Record<ProblemCode, number>>,
  refusals: Record<string, OpenApiResponse>,
): OpenApiOperation['responses'] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of refusalCodesOf(row)) {
    byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  }
  const responses: Record<string, OpenApiResponse | OpenApiReference> = {};
  if (row.method === 'GET' && row.file === undefined) {
    responses[304] = { description: 'Still the same as the ETag that was sent.' };
  }
  for (const [status, codes] of byStatus) {
    const name = codes.join('.');
    refusals[name] = {
      description: codes.join(', '),
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    };
    responses[status] = { $ref: `#/components/responses/${name}` };
  }
  return responses;
}

/** What follows from the row, then what it refuses besides. */
export function refusalCodesOf(row: Endpoint): ProblemCode[] {
  const isOpen = row.access === 'anyone';
  const takesKey = row.body instanceof z.ZodObject && 'eventId' in row.body.shape;
  const codes: (ProblemCode | false | undefined)[] = [
    (row.body ?? row.query ?? row.params) !== undefined && 'bad_input',
    !isOpen && 'not_signed_in',
    !isOpen && row.access !== 'signed_in' && 'not_allowed',
    row.method === 'POST' && 'cross_site',
    row.stepUp && 'step_up_needed',
    (row.params ?? row.place) !== undefined && 'not_found',
    row.body !== undefined && 'body_too_large',
    row.body !== undefined && 'not_json',
    takesKey && 'event_id_reused',
    takesKey && 'key_and_id_differ',
    ...(row.refuses ?? []),
    'too_many_tries',
    'not_ready',
    'internal',
  ];
  return [...new Set(codes.filter((code): code is ProblemCode => Boolean(code)))];
}

/** Every code with its sentence. */
function sayCodes(): string {
  const sentences = problemCodes.map(
    (code) => `${code}: ${say('en', `problem.${code}`, { requestId: '...' })}`,
  );
  return sentences.join('\n');
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return plain as JsonSchema;
}
