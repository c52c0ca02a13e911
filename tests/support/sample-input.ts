/** Makes something that a schema takes, so that a call gets past its form and the rights are what answers. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | boolean;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** What a field of this name gets whatever its schema says; `null` leaves it to the schema. */
export type Fixed = (field: string) => unknown;

/** An object with every required field, and of the others those that `fixed` names. */
export function sampleOf(schema: z.ZodType, fixed: Fixed): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return sampleValue(json, '', fixed) as Record<string, unknown>;
}

function sampleValue(schema: JsonSchema, field: string, fixed: Fixed): unknown {
  const given = field === '' ? null : fixed(field);
  if (given !== null) return given;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const mayBeNull = options.some(({ type }) => type === 'null');
    return mayBeNull || !options[0] ? null : sampleValue(options[0], field, fixed);
  }
  if (schema.allOf) return sampleValue({ ...schema.allOf[0] }, field, fixed);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, fixed);
    case 'array': {
      const item = typeof schema.items === 'object' ? schema.items : {};
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleValue(item, field, fixed));
    }
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1);
    case 'boolean':
      return false;
    default:
      return textOf(schema, field);
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema, fixed: Fixed) {
  const wanted = Object.entries(properties).filter(
    ([name]) => required.includes(name) || fixed(name) !== null,
  );
  return Object.fromEntries(wanted.map(([name, one]) => [name, sampleValue(one, name, fixed)]));
}

function textOf({ pattern, format, minLength = 0 }: JsonSchema, field: string): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'email') return 'matriks@example.go.id';
  if (pattern !== undefined) {
    const [text = ''] = fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 7 });
    return text;
  }
  return /[Dd]ay|[Dd]ate|On$|From$|Until$|^since$/.test(field)
    ? '2017-11-23'
    : 'contoh'.padEnd(minLength, 'o');
}
