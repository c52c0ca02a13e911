/** One value that a schema takes, the same each time: for readers of the interface, and for its tests. */

/** As much of JSON Schema as the endpoint table uses. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
}

/** undefined where nothing sensible can be made up. Fields that may be left out are left out. */
export function exampleOf(schema: JsonSchema): unknown {
  const { examples, anyOf, oneOf } = schema;
  if (examples?.[0] !== undefined) return examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const [choice] = anyOf ?? oneOf ?? [];
  if (choice) return exampleOf(choice);
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return arrayOf(schema);
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return undefined;
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema): unknown {
  const fields = required.map((name) => [name, exampleOf(properties[name] ?? {})] as const);
  return fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields);
}

function arrayOf({ items, minItems = 1 }: JsonSchema): unknown {
  const item = items && exampleOf(items);
  return item === undefined ? [] : Array.from({ length: minItems || 1 }, () => item);
}

function numberOf({ minimum, maximum = 1_000 }: JsonSchema): number {
  return Math.max(minimum ?? 1, Math.min(120, maximum));
}

/** By format, and by the patterns that the schemas have; a pattern that is not known has no example. */
function textOf({ format, pattern, minLength = 0 }: JsonSchema): string | undefined {
  const formatted = format === undefined ? undefined : formats[format];
  if (formatted !== undefined) return formatted;
  if (pattern !== undefined) return samples.find((text) => new RegExp(pattern).test(text));
  return 'contoh'.padEnd(minLength, '.');
}

const formats: Readonly<Record<string, string>> = {
  uuid: '9f0c1f0a-7a63-4d3e-9d8e-6f1c1a0b2c3d',
  date: '2017-11-23',
  'date-time': '2017-11-23T09:00:00+07:00',
  email: 'disdukcapil@example.go.id',
  uri: 'https://example.go.id/',
};

const samples = [
  '3205',
  '3205.01',
  '32.05',
  'P2017-012-3205',
  '32',
  '2017-11-23',
  '2017-11',
  '09:00',
  '100',
  '0.8',
  '123456',
  'cetak-1',
  '+6281200000000',
  'A17-000000001',
  '9f0c1f0a-7a63-4d3e-9d8e-6f1c1a0b2c3d',
  'a'.repeat(64),
  'A'.repeat(43),
];
