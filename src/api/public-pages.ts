/**
 * Serves what lies under /publik from the folder of published files alone: the database may be away. It stands before
 * the framework, because the press of a bad day comes here, and a page is then no more than a look into a map.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Language } from '#contract/words/words.ts';
import { publicPlace } from '#documents/public-site/public-place.ts';
import { type PublicFile, readPublicFile } from './public-file.ts';
import { type PublicSearch, publicSearch } from './public-search.ts';

export interface PublicPages {
  /** Takes the call when it is for a public page; false: it is for somebody else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Files of the folder, by their path in it, have changed. */
  renew(paths: readonly string[]): void;
}

/** `/publik`, `/publik/en/kantor/3205/`, `/publik/data/positions.csv`: no dots but before the end of a data file. */
const shape = /^\/publik(?:\/(?<path>(?:[a-z0-9-]+\/)*[a-z0-9-]*(?:\.(?:csv|json))?))?$/;
const pathMax = 200;
/** As many as a country has pages, twice. */
const keptMax = 4_000;

export function publicPages(folder: string): PublicPages {
  const kept = new Map<string, PublicFile>();
  const search: PublicSearch = publicSearch(folder);

  const load = async (path: string): Promise<PublicFile | null> => {
    const file = await readPublicFile(folder, path);
    if (file && kept.size < keptMax) kept.set(path, file);
    return file;
  };

  const find = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, text } = partsOf(request.url ?? '');
    const path = pathname.length > pathMax ? undefined : shape.exec(pathname)?.groups?.path;
    const language: Language = pathname.startsWith('/publik/en/') ? 'en' : 'id';
    const inLanguage = language === 'en' ? path?.slice('en/'.length) : path;
    if (text !== null && (inLanguage === publicPlace.search || inLanguage === 'cari')) {
      const found = await search.page(language, text);
      if (found) return send(request, response, 200, found);
    }
    if (pathname === '/publik') return redirect(response, '/publik/');
    if (path !== undefined) {
      const file = await load(fileAt(path));
      if (file) return send(request, response, 200, file);
      const hasPage = path !== '' && !path.endsWith('/') && (await load(`${path}/index.html`));
      if (hasPage) return redirect(response, `/publik/${path}/`);
    }
    const missing = await load(language === 'en' ? 'en/404.html' : '404.html');
    if (missing) return send(request, response, 404, missing);
    response.writeHead(503, { 'retry-after': '10', 'content-type': 'text/plain; charset=utf-8' });
    response.end('Halaman sedang disiapkan. The pages are being prepared.\n');
  };

  return {
    answer: (request, response) => {
      const { url = '', method } = request;
      if (!url.startsWith('/publik') || !/^\/publik(?=[/?]|$)/.test(url)) return false;
      if (method !== 'GET' && method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return true;
      }
      const isPlain = url.startsWith('/publik/') && !url.includes('?');
      const known = isPlain ? kept.get(fileAt(url.slice('/publik/'.length))) : undefined;
      if (known) send(request, response, 200, known);
      else find(request, response).catch(() => response.writeHead(500).end());
      return true;
    },
    renew: (paths) => {
      for (const path of paths) kept.delete(path);
      search.renew();
    },
  };
}

function fileAt(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** `text`: what is searched for; null where nothing is. */
function partsOf(url: string): { readonly pathname: string; readonly text: string | null } {
  const mark = url.indexOf('?');
  if (mark < 0) return { pathname: url, text: null };
  return { pathname: url.slice(0, mark), text: new URLSearchParams(url.slice(mark)).get('q') };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location, 'cache-control': 'public, max-age=3600' }).end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: PublicFile,
): void {
  const accepted = request.headers['accept-encoding'];
  const packed = accepted?.includes('br')
    ? file.br
    : accepted?.includes('gzip')
      ? file.gzip
      : file.plain;
  if (status === 200 && isKnown(request.headers['if-none-match'], packed.headers)) {
    response.writeHead(304, packed.unchanged).end();
    return;
  }
  response.writeHead(status, packed.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(packed.body);
}

/** Weakly compared (RFC 9110, 13.1.2). */
function isKnown(known: string | undefined, { etag }: OutgoingHttpHeaders): boolean {
  if (known === undefined) return false;
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
