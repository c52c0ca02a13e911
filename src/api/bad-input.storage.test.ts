/** Every field of every endpoint, wrong in every way we can think of: refused with its name, the ledger unchanged. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { type Caller, garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

/** As they are written into a JSON text: some of these JavaScript itself could not write. */
const notAWholeNumber = [
  '-1',
  '0.5',
  '9007199254740992',
  '9007199254740993',
  '1e309',
  '-1e309',
  'NaN',
  '1e15',
  '"1"',
  '""',
  'true',
  'null',
  '[1]',
  '{}',
];
const notAText = ['1', 'null', 'true', '[]', '{}', '""', `"${'x'.repeat(300)}"`];

const statement: Record<string, string> = {
  eventId: '"9f0c1f0a-7a63-4d3e-9d8e-6f1c1a0b2c3d"',
  officeId: `"${garut}"`,
  subPointId: 'null',
  day: '"2017-11-23"',
  printed: '1',
  spoiled: '{"print_failure":0,"encoding_failure":0,"factory_defect":0,"physical_damage":0}',
  testPrints: '0',
  counted: '100',
  printersWorking: 'null',
  printersTotal: 'null',
  ribbonCardsLeft: 'null',
  filmCardsLeft: 'null',
  networkUp: 'null',
  backlog: 'null',
};
const signIn: Record<string, string> = { login: '"auditor"', password: '"periksa-2017"' };

const wrongInStatement: Record<string, readonly string[]> = {
  eventId: [...notAText, '"1"', '"not-a-uuid"', '"9f0c1f0a-7a63-4d3e-9d8e"'],
  officeId: [...notAText, '"32.05"', '"garut"', '"32051"', '"3205 "', '"9999"'],
  day: [
    ...notAText,
    '"2017-02-29"',
    '"2017-13-01"',
    '"23-11-2017"',
    '"2017-11-23T00:00:00Z"',
    '"0000-00-00"',
    '"2017-11-24"',
    '"2199-01-01"',
  ],
  printed: [...notAWholeNumber, '1000001', '999999'],
  spoiled: [...notAText, '{"print_failure":1}'],
  testPrints: [...notAWholeNumber, '1000001'],
  counted: [...notAWholeNumber, '1000001'],
  subPointId: ['1', 'true', '[]', '{}', '""', '"3205"', '"3205.1"', '"3205.99"'],
  printersWorking: ['-1', '0.5', '"1"', '1001'],
  networkUp: ['1', '"ya"', '{}'],
  backlog: ['1', '[]', '{}', '{"lost":-1}'],
};

function jsonWith(good: Record<string, string>, field: string, value: string | null): string {
  const fields = Object.entries({ ...good, [field]: value })
    .filter(([, text]) => text !== null)
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`);
  return `{${fields.join(',')}}`;
}

async function expectRefused(
  as: Caller,
  path: string,
  body: string | undefined,
  field: string | null,
): Promise<void> {
  const before = await api.current.ledgerSeq();
  const answer = await api.current.call(
    as,
    path,
    body === undefined ? {} : { method: 'POST', body },
  );
  const problem = answer.json();
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(problem.requestId).toBe(answer.headers['x-request-id']);
  const named = (problem.fields ?? []).map((line: { field: string }) => line.field);
  // A text that is no JSON at all (NaN) has no fields: then the body is named.
  if (field !== null) expect(named[0]?.split('.')[0]).toBe(isJson(body) ? field : 'body');
  expect(answer.body).not.toMatch(/zod|at .*\.ts|node_modules|SELECT|kysely/i);
  expect(await api.current.ledgerSeq()).toBe(before);
}

function isJson(text: string | undefined): boolean {
  try {
    if (text !== undefined) JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the statement of a day', () => {
  const cases = Object.entries(wrongInStatement).flatMap(([field, values]) =>
    [null, ...values].map((value): [string, string | null] => [field, value]),
  );
  it.each(cases)('%s: %s', async (field, value) => {
    await expectRefused(
      'operator-3205',
      '/api/statements',
      jsonWith(statement, field, value),
      field,
    );
  });

  it.each([
    ['an unknown field', jsonWith(statement, 'nik', '"1"'), 'nik'],
    ['the prototype', jsonWith(statement, '__proto__', '{"printed":1}'), 'body'],
    ['a list', '[]', 'body'],
    ['nothing', '', 'body'],
    ['null', 'null', 'body'],
    ['half a text', '{"printed":', 'body'],
  ])('%s', async (_what, body, field) => {
    await expectRefused('operator-3205', '/api/statements', body, field);
  });
});

describe('signing in', () => {
  const cases = Object.keys(signIn).flatMap((field) =>
    [null, ...notAText].map((value): [string, string | null] => [field, value]),
  );
  it.each(cases)('%s: %s', async (field, value) => {
    await expectRefused('nobody', '/api/sign-in', jsonWith(signIn, field, value), field);
  });
});

const notAWholeNumberInUrl = [
  '-1',
  '0.5',
  '9007199254740993',
  '1e309',
  '1e3',
  'NaN',
  'Infinity',
  '0x10',
  '%205',
  '',
  'abc',
  '1&FIELD=2',
];

describe('addresses', () => {
  const wrong: [string, string, readonly string[]][] = [
    ['/api/documents', 'limit', [...notAWholeNumberInUrl, '0', '501']],
    ['/api/documents', 'after', ['', 'x'.repeat(201), 'a b', "'%20OR%201=1--"]],
    ['/api/documents', 'since', ['', '2017-02-29', 'kemarin', '1&since=2017-01-01']],
    ['/api/documents', 'until', ['', '2017-02-29', 'besok']],
    ['/api/documents', 'kind', ['', 'bank', 'usage&kind=receipt']],
    ['/api/documents', 'reference', ['', '%20', 'x'.repeat(81)]],
    ['/api/documents', 'accountKind', ['', 'bank', 'on_hand&accountKind=spoiled']],
    ['/api/documents', 'account', ['', 'on_hand', 'on_hand:9999', 'x'.repeat(81)]],
    ['/api/documents', 'office', ['', '9999', 'garut', "'%20OR%201=1--", 'x'.repeat(21)]],
    ['/api/documents', 'colour', ['usage']],
    ['/api/round', 'policy', ['', 'no-such-policy', '__proto__', 'x'.repeat(61)]],
    ['/api/round', 'reserveHeldBack', [...notAWholeNumberInUrl, '1000000001']],
    ['/api/round', 'quantile', ['', '-0.9', '0.49', '0.991', '1', '1e-1', 'NaN', '90%25']],
    [`/api/round/${garut}`, 'policy', ['no-such-policy']],
    [`/api/round/${garut}`, 'quantile', ['2']],
    [`/api/round/${garut}`, 'reserveHeldBack', ['-1']],
  ];
  const cases = wrong.flatMap(([path, field, values]) =>
    values.map((value): [string, string] => [
      `${path}?${field}=${value.replace('FIELD', field)}`,
      field,
    ]),
  );
  it.each(cases)('%s', async (path, field) => {
    await expectRefused('perencana', path, undefined, field);
  });

  it.each([
    ['/api/offices/9999', 'officeId'],
    [`/api/offices/${'9'.repeat(21)}`, 'officeId'],
    ["/api/offices/'%20OR%201=1", 'officeId'],
    ['/api/round/9999', 'officeId'],
    ...['0', '-1', '1.5', 'NaN', 'x', '9007199254740993', '999999999'].map((seq) => [
      `/api/documents/${seq}`,
      'seq',
    ]),
  ] as [string, string][])('%s', async (path, field) => {
    await expectRefused('perencana', path, undefined, field);
  });

  it.each([
    '/api/no-such-thing',
    '/api',
    '/api/',
    '/api/offices',
    '/api/%ff',
    '/api/offices/%',
    `/api/offices/${'9'.repeat(300)}`,
  ])('%s is not there, in JSON', async (path) => {
    await expectRefused('perencana', path, undefined, null);
  });
});

/** No field takes all of these. */
const notForAnyField: readonly unknown[] = [
  { nonsense: true },
  [[1]],
  -0.5,
  '',
  'x'.repeat(20_000),
];

it('every field of every row refuses by its name what it cannot be', () => {
  const takesAnything = Object.entries(endpoints).flatMap(([id, row]) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const schema: z.ZodType | undefined = part in row ? (row as Endpoint)[part] : undefined;
      if (!(schema instanceof z.ZodObject)) return [];
      return (
        Object.keys(schema.shape)
          // What the vocabulary of EPCIS may look like is the business of its standard.
          .filter((field) => field !== '@context')
          .filter((field) => !notForAnyField.some((value) => refuses(schema, field, value)))
          .map((field) => `${id} ${part}.${field}`)
      );
    }),
  );
  expect(takesAnything).toEqual([]);
});

function refuses(schema: z.ZodType, field: string, value: unknown): boolean {
  const { error } = schema.safeParse({ [field]: value });
  return error?.issues.some(({ path }) => path[0] === field) ?? false;
}
