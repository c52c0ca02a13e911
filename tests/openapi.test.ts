/** The interface for programs: kept as it is served, valid by its standard, and true to the endpoint table. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { statusOf } from '#api/problem-response.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { exampleOf } from '#contract/example-of.ts';
import { openApiDocument, refusalCodesOf } from '#contract/openapi-document.ts';
import { problemCodes } from '#contract/problem.ts';

const readText = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const document = JSON.parse(JSON.stringify(openApiDocument(statusOf)));
const rows = Object.entries<Endpoint>(endpoints);

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
ajv.addFormat('media-range', true);

describe('the interface for programs', () => {
  it('is kept as the endpoint table has it: npm run openapi', () => {
    expect(JSON.parse(readText('../openapi.json'))).toEqual(document);
  });

  it('is valid by the schema of OpenAPI 3.1', () => {
    // Ajv takes the one dynamic reference for the whole document; it means the schema of schemas, which is named here.
    const official = readText('./schemas/openapi-3.1.json').replaceAll(
      '"$dynamicRef": "#meta"',
      '"$ref": "#/$defs/schema"',
    );
    const validate = ajv.compile(JSON.parse(official));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a target for every reference', () => {
    const broken = referencesIn(document).filter((reference) => !targetOf(reference));
    expect(broken).toEqual([]);
  });

  it('has schemas that can be used', () => {
    const unusable = schemasIn(document).filter(({ schema }) => {
      try {
        ajv.compile(schema);
        return false;
      } catch {
        return true;
      }
    });
    expect(unusable.map(({ place }) => place)).toEqual([]);
  });

  it('has one operation for each row, under its own name', () => {
    const operations = Object.values<Record<string, { operationId: string }>>(document.paths);
    const ids = operations.flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(rows.map(([id]) => id).sort());
  });

  it.each(rows.filter(([, row]) => row.body && !row.takes))(
    'shows an example of %s that is taken',
    (id, row) => {
      const path = document.paths[row.path.replace(/:(\w+)/g, '{$1}')];
      const { schema, example } =
        path[row.method.toLowerCase()].requestBody.content['application/json'];
      expect(example).toEqual(exampleOf(schema));
      expect(example).toBeDefined();
      expect(row.body!.safeParse(example).error?.issues ?? []).toEqual([]);
      expect(id).not.toBe('');
    },
  );

  it('knows every code of a refusal', () => {
    const named = new Set(rows.flatMap(([, row]) => refusalCodesOf(row)));
    expect([...named].filter((code) => !problemCodes.includes(code))).toEqual([]);
    const { description } = document.components.schemas.Problem;
    expect(problemCodes.filter((code) => !description.includes(`${code}: `))).toEqual([]);
  });
});

function referencesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' ? [String(value)] : referencesIn(value),
  );
}

function targetOf(reference: string): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (node as Record<string, unknown>)?.[step], document);
}

function schemasIn(node: unknown, place = ''): { place: string; schema: object }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'schema' && !('$ref' in (value as object))
      ? [{ place, schema: value as object }]
      : schemasIn(value, `${place}/${key}`),
  );
}
