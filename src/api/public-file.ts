/** One published file as it goes over the line: packed once, with its headers ready. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { publicStyle } from '#documents/public-site/public-style.ts';
import { securityHeaders } from './security-headers.ts';

export interface PublicFile {
  readonly plain: PackedFile;
  readonly gzip: PackedFile;
  readonly br: PackedFile;
}

interface PackedFile {
  readonly body: Buffer;
  readonly headers: OutgoingHttpHeaders;
  /** Those of an answer that only says it is the same still. */
  readonly unchanged: OutgoingHttpHeaders;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The style sheets inside a page are known by their hashes: nothing else runs, loads or styles. */
export function publicContentPolicy(styles: readonly string[]): string {
  const hashes = styles.map((style) => createHash('sha256').update(style).digest('base64'));
  return [
    "default-src 'none'",
    `style-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const contentSecurityPolicy = publicContentPolicy([publicStyle]);

/** Half a minute: a change is seen within a minute, and a crowd asks once. Old pages are better than none. */
const caching = 'public, max-age=30, stale-while-revalidate=60, stale-if-error=86400';

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Brotli's default is meant for files that are packed once a year, and takes tens of milliseconds. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** null when there is no such file. `path` is one of ours: letters, digits and single dots. */
export async function readPublicFile(folder: string, path: string): Promise<PublicFile | null> {
  const body = await readFile(join(folder, path)).catch(() => null);
  return body && packPublicFile(body, path);
}

export async function packPublicFile(body: Buffer, path: string): Promise<PublicFile> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const [br, zipped] = await Promise.all([pack.br(body, brotliOptions), pack.gzip(body)]);
  const packed = (bytes: Buffer, encoding: 'br' | 'gzip' | null): PackedFile => {
    const unchanged = {
      ...securityHeaders,
      'content-security-policy': contentSecurityPolicy,
      'cache-control': caching,
      vary: 'accept-encoding',
      etag: `"${hash}${encoding === null ? '' : `-${encoding}`}"`,
      // Open data is for the programs of others too.
      ...(path.startsWith('data/') &&
        !path.endsWith('.html') && {
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
        }),
    };
    const headers = {
      ...unchanged,
      'content-type': types[path.split('.').at(-1) ?? ''],
      'content-length': bytes.length,
      ...(encoding !== null && { 'content-encoding': encoding }),
    };
    return { body: bytes, headers, unchanged };
  };
  return { plain: packed(body, null), br: packed(br, 'br'), gzip: packed(zipped, 'gzip') };
}
