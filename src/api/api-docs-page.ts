/** The interface for programs as a page to read: plain HTML, in both languages, without a script. */
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import type { JsonSchema } from '#contract/example-of.ts';
import type { OpenApiDocument, OpenApiOperation } from '#contract/openapi-document.ts';
import { type ProblemCode, problemCodes } from '#contract/problem.ts';
import { doorSummaries } from '#contract/words/id-door.ts';
import { type Language, say } from '#contract/words/words.ts';

interface Door {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
}

export function apiDocsPage(document: OpenApiDocument, language: Language): string {
  const doors = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Door => ({ method, path, operation })),
  );
  const tags = [...new Set(doors.flatMap(({ operation }) => operation.tags))];
  const other: Language = language === 'id' ? 'en' : 'id';
  const sections = tags.map((tag) => {
    const own = doors.filter(({ operation }) => operation.tags.includes(tag));
    return `<section id="${tag}"><h2>${escaped(tag)}</h2>${own.map((door) => sayDoor(door, language)).join('')}</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say(language, 'docs.title')} · Blanko</title>
<link rel="stylesheet" href="/api-docs.css">
</head>
<body>
<header>
<p><a href="/">Blanko</a> · <a href="/api-docs?lang=${other}" hreflang="${other}">${say(language, 'nav.language')}</a> · <a href="/openapi.json">openapi.json</a></p>
<h1>${say(language, 'docs.title')}</h1>
${(['docs.refusals', 'docs.repeat', 'docs.pages', 'docs.versions', 'docs.keys'] as const)
  .map((key) => `<p>${escaped(say(language, key))}</p>`)
  .join('\n')}
</header>
<nav aria-label="${say(language, 'docs.contents')}"><ul>${tags.map((tag) => `<li><a href="#${tag}">${escaped(tag)}</a></li>`).join('')}</ul></nav>
<main>
${sections.join('\n')}
<section id="codes"><h2>${say(language, 'docs.codes')}</h2><dl>${problemCodes.map((code) => sayCode(code, language)).join('')}</dl></section>
</main>
</body>
</html>
`;
}

function sayDoor({ method, path, operation }: Door, language: Language): string {
  const { operationId, parameters, requestBody, responses } = operation;
  const summary = language === 'id' ? doorSummaries[operationId] : operation.summary;
  const answer = responses[200];
  const answered = answer && 'content' in answer ? answer.content : undefined;
  return `<details id="${operationId}"><summary><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code> <span>${escaped(summary)}</span></summary>
<p>${say(language, 'docs.who')}: ${escaped(whoMayCall(operationId, language))}</p>
${parameters.length > 0 ? `<h3>${say(language, 'docs.parameters')}</h3><ul>${parameters.map(({ name, in: place, required, schema }) => field(`${name} (${place})`, schema, required)).join('')}</ul>` : ''}
${requestBody ? `<h3>${say(language, 'docs.body')}</h3>${contentOf(requestBody.content)}` : ''}
<h3>${say(language, 'docs.answer')}</h3>${answered ? contentOf(answered) : ''}
<h3>${say(language, 'docs.refused')}</h3><p>${codesOf(responses)
    .map((code) => `<a href="#code-${code}"><code>${code}</code></a>`)
    .join(', ')}</p>
</details>`;
}

function whoMayCall(id: EndpointId, language: Language): string {
  const { access, wholeCountry, stepUp }: Endpoint = endpoints[id];
  const who =
    typeof access === 'string'
      ? say(language, `docs.${access}`)
      : access.map((role) => say(language, `role.${role}`)).join(', ');
  return [
    who,
    wholeCountry && say(language, 'docs.whole_country'),
    stepUp && say(language, 'docs.step_up'),
  ]
    .filter(Boolean)
    .join('; ');
}

function contentOf(content: Readonly<Record<string, { schema: JsonSchema; example?: unknown }>>) {
  return Object.entries(content)
    .map(([type, { schema, example }]) => {
      const shown =
        example === undefined ? '' : `<pre>${escaped(JSON.stringify(example, null, 2))}</pre>`;
      return `<p><code>${escaped(type)}</code></p>${fieldsOf(schema)}${shown}`;
    })
    .join('');
}

function fieldsOf(schema: JsonSchema): string {
  const { properties, items, required = [] } = schema;
  if (items) return fieldsOf(items);
  if (!properties) return '';
  const fields = Object.entries(properties).map(([name, property]) =>
    field(name, property, required.includes(name)),
  );
  return `<ul>${fields.join('')}</ul>`;
}

function field(name: string, schema: JsonSchema, required: boolean): string {
  const inner = [schema, ...(schema.anyOf ?? [])].map(fieldsOf).join('');
  return `<li><code>${escaped(name)}</code>${required ? ' *' : ''} <i>${escaped(typeOf(schema))}</i>${inner}</li>`;
}

function typeOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const type = [schema.type ?? 'any'].flat().join(' | ');
  const { minimum, maximum } = schema;
  const from = isTold(minimum) ? `≥ ${minimum}` : '';
  const until = isTold(maximum) ? `≤ ${maximum}` : '';
  return [type, schema.format, from, until].filter(Boolean).join(' ');
}

/** A bound that is only that of whole numbers says nothing. */
function isTold(bound: number | undefined): boolean {
  return bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
}

/** The references carry the codes in their names. */
function codesOf(responses: OpenApiOperation['responses']): string[] {
  return Object.values(responses).flatMap((response) =>
    '$ref' in response ? (response.$ref.split('/').at(-1) ?? '').split('.') : [],
  );
}

function sayCode(code: ProblemCode, language: Language): string {
  const sentence = say(language, `problem.${code}`, { requestId: '...' });
  return `<dt id="code-${code}"><code>${code}</code></dt><dd>${escaped(sentence)}</dd>`;
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}
