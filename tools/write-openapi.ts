/** `npm run openapi`: writes the interface for programs, as it is kept and served, from the endpoint table. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { statusOf } from '#api/problem-response.ts';
import { openApiDocument } from '#contract/openapi-document.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(
  join(root, 'openapi.json'),
  `${JSON.stringify(openApiDocument(statusOf), null, 1)}\n`,
);
