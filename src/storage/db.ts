/**
 * The tables as Kysely sees them, and the two handles: a `Db` reads, a `Tx` also writes. One `Database` is either
 * the embedded PGlite or a PostgreSQL server; nothing above `storage` can tell which.
 */
import { type Generated, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { type Pool, types } from 'pg';
import type { Holiday, PlainDate } from '#core/calendar.ts';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { Office, OfficeId } from '#core/place.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { CitizenReportTables } from './citizen-report-tables.ts';
import type { CollectionTables } from './collection-tables.ts';
import type { FileTables } from './file-tables.ts';
import type { ForecastTables } from './forecast-tables.ts';
import type { MessageTables } from './message-tables.ts';
import type { MoveTables } from './move-tables.ts';
import type { OfficeWorkTables } from './office-work-tables.ts';
import type { PaperTables } from './paper-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { ProposalTables } from './proposal-tables.ts';
import type { RequisitionTables } from './requisition-tables.ts';
import type { RoundTables } from './round-tables.ts';
import type { SerialTables } from './serial-tables.ts';
import type { TrialTables } from './trial-tables.ts';

/** A moment in UTC, `2017-11-23T01:00:00.000Z`. Strings in this form compare in the order of time. */
export type Instant = string;

export interface Tables
  extends CitizenReportTables,
    CollectionTables,
    FileTables,
    ForecastTables,
    MessageTables,
    MoveTables,
    OfficeWorkTables,
    PaperTables,
    PeopleTables,
    ProposalTables,
    RequisitionTables,
    RoundTables,
    SerialTables,
    TrialTables {
  office: OfficeRow;
  office_name: OfficeNameRow;
  holiday: Holiday;
  policy: PolicyRow;
  world: { key: string; value: string };
  account: AccountRow;
  document: DocumentRow;
  entry: EntryRow;
  sequencer: SequencerRow;
  movement_kind: { kind: MovementKind; takes_from: AccountKind[]; gives_to: AccountKind[] };
  office_day: OfficeDayRow;
  observation_version: { only_row: boolean; version: number };
  migration: MigrationRow;
}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface Database {
  readonly engine: 'pglite' | 'postgres';
  readonly db: Db;
  /** Runs `work` on one connection with the rights of the tables' owner: for migrations and the doctor's tests. */
  asOwner<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface OfficeRow {
  id: OfficeId;
  kind: Office['kind'];
  seat: string;
  province_code: string;
  province_name: string;
  latitude: number;
  longitude: number;
  residents: number;
  time_zone: Office['timeZone'];
  lead_time_days: Days;
}

interface OfficeNameRow {
  office_id: OfficeId;
  code: string;
  name: string;
  valid_from: PlainDate;
  valid_until: PlainDate | null;
}

interface PolicyRow {
  id: string;
  version: number;
  document: Policy;
  valid_from: PlainDate;
  valid_until: PlainDate | null;
}

interface AccountRow {
  code: AccountCode;
  kind: AccountKind;
  office_id: OfficeId | null;
  balance: Blanks;
  last_seq: number;
  last_occurred_at: Instant;
}

interface DocumentRow {
  seq: number;
  event_id: string;
  input_hash: Buffer;
  kind: MovementKind;
  occurred_at: Instant;
  recorded_at: Instant;
  actor: string;
  reference: string;
  /** The document that this one undoes. */
  reverses: number | null;
}

interface EntryRow {
  seq: number;
  /** 1, 2, ... in the order in which the document was offered. */
  line: number;
  account: AccountCode;
  amount: Blanks;
  balance_before: Blanks;
  balance_after: Blanks;
}

interface SequencerRow {
  only_row: boolean;
  last_seq: number;
  last_recorded_at: Instant;
  entry_count: number;
  blanks_moved: Blanks;
}

interface OfficeDayRow {
  office_id: OfficeId;
  day: PlainDate;
  inflow: number;
  backlog: number;
}

interface MigrationRow {
  name: string;
  checksum: string;
  applied_at: Generated<Instant>;
}

const readers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, wholeNumber],
  [types.builtins.NUMERIC, exactNumber],
  [types.builtins.DATE, (text) => text],
  [types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

/** How values of the wire become values of the core: days stay text, moments become ISO text, counts numbers. */
export const wireTypes = {
  getTypeParser: (oid: number, format?: string) =>
    readers.get(oid) ?? types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/** `bigint` as a number; a value that a number cannot hold exactly is never passed on rounded. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not exact as a number: ${text}`);
  return value;
}

/** `numeric` (what PostgreSQL makes of a sum of bigints) as a number; a fraction is rounded as numbers are. */
function exactNumber(text: string): number {
  return text.includes('.') ? Number(text) : wholeNumber(text);
}

/** The role of the program: it owns nothing, and the ledger's tables refuse its hand. */
const takeRole = `SELECT set_config('role', 'blanko_web', false) FROM pg_roles WHERE rolname = 'blanko_web'`;

/**
 * What every new connection is told. To compile a plan, or to start helpers for it, takes longer than to run any of
 * ours; the doctor alone asks for helpers.
 */
export const connectionSettings = `SET TIME ZONE 'UTC'; SET jit = off;
  SET max_parallel_workers_per_gather = 0; ${takeRole}`;

export function databaseOn(
  engine: Database['engine'],
  pool: Pool,
  closeEngine: () => Promise<void>,
): Database {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine,
    db,
    asOwner: (work) =>
      db.connection().execute(async (connection) => {
        await sql`RESET ROLE`.execute(connection);
        try {
          return await work(connection);
        } finally {
          await sql.raw(takeRole).execute(connection);
        }
      }),
    close: async () => {
      await db.destroy();
      await closeEngine();
    },
  };
}
