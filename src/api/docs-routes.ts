/** The interface for programs, as a document and as a page. Open to anyone: it says what doors there are, not what is behind. */
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from '#contract/openapi-document.ts';
import type { Language } from '#contract/words/words.ts';
import { apiDocsPage } from './api-docs-page.ts';
import { apiDocsStyle } from './api-docs-style.ts';
import { statusOf } from './problem-response.ts';

export function docsRoutes(app: FastifyInstance): void {
  let document: ReturnType<typeof openApiDocument> | undefined;
  // Made when somebody asks: a start should not wait for it.
  const made = () => {
    document ??= openApiDocument(statusOf);
    return document;
  };

  app.get('/openapi.json', async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return made();
  });

  app.get('/api-docs', async (request, reply) => {
    const { lang } = request.query as { lang?: unknown };
    const asked: Language = lang === 'en' ? 'en' : 'id';
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    return apiDocsPage(made(), asked);
  });

  app.get('/api-docs.css', async (_request, reply) => {
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8');
    return apiDocsStyle;
  });
}
