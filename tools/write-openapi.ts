/** `npm run openapi`: writes the interface for programs, as it is kept and served, from the endpoint table. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { statusOf } from '#api/problem-response.ts';
import { openApiDocument } from '#contract/openapi-document.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(join(root, 'openapi.json'), `${printed(openApiDocument(statusOf), 0)}\n`);

/** What has room on a line stays on it: the file is half as long, and a change is still a line. */
function printed(value: unknown, depth: number): string {
  const line = JSON.stringify(value);
  if (depth + line.length <= 100 || typeof value !== 'object' || value === null) return line;
  const isList = Array.isArray(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => {
      const inside = printed(part, depth + 1);
      return isList ? inside : `${JSON.stringify(name)}: ${inside}`;
    });
  const margin = ' '.repeat(depth + 1);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${parts.map((part) => margin + part).join(',\n')}\n${' '.repeat(depth)}${close}`;
}
