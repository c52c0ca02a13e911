/** Who called what, and what was answered: added to, read, and shortened after years. */
import { sql } from 'kysely';
import type { Role } from '#core/access/role.ts';
import type { Db, Instant, Tx } from './db.ts';
import { cutPage } from './views/cut-page.ts';

export interface AccessLine {
  readonly at: Instant;
  /** null for calls of nobody known. */
  readonly login: string | null;
  readonly role: Role | null;
  readonly endpoint: string;
  readonly object: string;
  readonly status: number;
  readonly code: string | null;
  readonly requestId: string;
}

export async function saveAccessLines(tx: Tx, lines: readonly AccessLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ requestId, ...line }) => ({ ...line, request_id: requestId }));
  await sql`
    INSERT INTO access_log (at, login, role, endpoint, object, status, code, request_id)
    SELECT at, login, role, endpoint, object, status, code, request_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS line (at timestamptz, login text, role text,
      endpoint text, object text, status integer, code text, request_id text)`.execute(tx);
}

export interface AccessFilter {
  readonly login?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly isRefused: boolean;
  /** Both ends included, moments. */
  readonly since: Instant | null;
  readonly before: Instant | null;
}

/** Newest first; `after` is the id of the last line of the page before. */
export async function loadAccessLog(
  db: Db,
  filter: AccessFilter,
  page: { readonly after: number | null; readonly limit: number },
) {
  const { login, endpoint, since, before } = filter;
  const rows = await db
    .selectFrom('access_log')
    .select(['id', 'at', 'login', 'role', 'endpoint', 'object', 'status', 'code'])
    .select('request_id as requestId')
    .$if(login !== undefined, (query) => query.where('login', '=', login ?? ''))
    .$if(endpoint !== undefined, (query) => query.where('endpoint', '=', endpoint ?? ''))
    .$if(filter.isRefused, (query) => query.where('status', '>=', 400))
    .$if(since !== null, (query) => query.where('at', '>=', since ?? ''))
    .$if(before !== null, (query) => query.where('at', '<', before ?? ''))
    .$if(page.after !== null, (query) => query.where('id', '<', page.after ?? 0))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cutPage(rows, page.limit, ({ id }) => id);
}

/** How many lines went. The database itself keeps those of the last year. */
export async function trimAccessLog(tx: Tx, before: Date): Promise<number> {
  const { rows } = await sql<{ trimmed: number }>`
    SELECT trim_access_log(${before.toISOString()}::timestamptz) AS trimmed`.execute(tx);
  return rows[0]?.trimmed ?? 0;
}
