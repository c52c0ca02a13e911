/** Whole tables within a scope, page by page: what the exports write. */
import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { Db, Tables } from '../db.ts';
import {
  accountMatches,
  type DocumentFilter,
  documentMatches,
  stretchOf,
} from './document-filter.ts';
import { rowInScope } from './row-in-scope.ts';
import { accountInScope, type Scope } from './scope.ts';

export interface ExportFilter extends DocumentFilter {
  /** For documents the same as `since`. */
  readonly from?: PlainDate | undefined;
  readonly round?: string | undefined;
  /** The day whose names and figures are meant. */
  readonly asOf: PlainDate;
}

type ExportCell = string | number | boolean | null;
export type ExportRow = Readonly<Record<string, ExportCell>>;

interface ExportQuery {
  /** In what order; together the columns are unique. */
  readonly key: readonly string[];
  readonly rows: (scope: Scope, filter: ExportFilter) => RawBuilder<unknown>;
}

/** Small enough to stay in memory, large enough that a million rows are fifty questions. */
const pageRows = 20_000;

/** The rows of one table in the order of its key; each page is a question of its own. */
export async function* loadExportRows(
  db: Db,
  table: keyof typeof exportQueries,
  scope: Scope,
  filter: ExportFilter,
): AsyncGenerator<readonly ExportRow[]> {
  const { key, rows: query }: ExportQuery = exportQueries[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let beyond = sql<boolean>`true`;
  for (;;) {
    const { rows } = await sql<ExportRow>`
      SELECT * FROM (${query(scope, filter)}) AS exported
      WHERE ${beyond} ORDER BY ${columns} LIMIT ${pageRows}`.execute(db);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) return;
    beyond = sql<boolean>`(${columns}) > (${sql.join(key.map((column) => keyValue(last[column])))})`;
  }
}

function keyValue(cell: ExportCell | undefined): RawBuilder<unknown> {
  if (typeof cell === 'number') return sql`${cell}::bigint`;
  return /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? sql`${cell}::date` : sql`${cell}::text`;
}

/** How many rows there would be; counts no further than one over `most`. */
export async function countExportRows(
  db: Db,
  table: keyof typeof exportQueries,
  scope: Scope,
  filter: ExportFilter,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM (${exportQueries[table].rows(scope, filter)}) AS exported LIMIT ${most + 1}
    ) AS counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The official code and name of the office that a table calls by its id. */
const nameOf = (officeId: string, asOf: PlainDate) => sql`
  LEFT JOIN office_name AS name ON name.office_id = ${sql.ref(officeId)}
    AND name.valid_from <= ${asOf} AND (name.valid_until IS NULL OR name.valid_until >= ${asOf})`;

const between = (day: RawBuilder<unknown>, { from, until }: ExportFilter) => sql`
  (${from ?? null}::date IS NULL OR ${day} >= ${from ?? null}::date)
  AND (${until ?? null}::date IS NULL OR ${day} <= ${until ?? null}::date)`;

const ofOffice = (column: string, { office }: ExportFilter) => sql`
  (${office ?? null}::text IS NULL OR ${sql.ref(column)} = ${office ?? null}::text)`;

/** On the rows of `account`. */
const accounts = expressionBuilder<Tables, 'account'>();

const seen = (scope: Scope, office: string, subPoint: string | null = null) =>
  rowInScope(scope, { office, subPoint });

const balance = (kind: string) => sql`
  coalesce(sum(account.balance) FILTER (WHERE account.kind = ${sql.lit(kind)}), 0)::bigint`;

export const exportQueries = {
  offices: {
    key: ['id'],
    rows: (scope, filter) => sql`
      SELECT office.id, name.code, name.name, office.kind, office.seat, office.province_code,
        office.province_name, office.latitude, office.longitude, office.residents, office.time_zone,
        office.lead_time_days
      FROM office ${nameOf('office.id', filter.asOf)}
      WHERE ${seen(scope, 'office.id')} AND ${ofOffice('office.id', filter)}`,
  },

  positions: {
    key: ['id'],
    rows: (scope, filter) => sql`
      SELECT office.id, name.code, name.name, ${balance('on_hand')} AS on_hand,
        ${balance('in_transit')} AS in_transit, ${balance('allocated')} AS allocated,
        ${balance('printed')} AS printed, ${balance('spoiled')} AS spoiled,
        ${balance('rejected')} AS rejected, ${balance('destroyed')} AS destroyed,
        ${balance('dispute')} AS dispute,
        (SELECT backlog FROM office_day WHERE office_day.office_id = office.id
          AND day <= ${filter.asOf} ORDER BY day DESC LIMIT 1) AS backlog,
        (SELECT max(day) FROM office_statement WHERE office_statement.office_id = office.id
          AND is_current AND day <= ${filter.asOf}) AS last_statement
      FROM office ${nameOf('office.id', filter.asOf)}
      LEFT JOIN account ON account.office_id = office.id
      WHERE ${seen(scope, 'office.id')} AND ${ofOffice('office.id', filter)}
      GROUP BY office.id, name.code, name.name`,
  },

  documents: {
    key: ['seq', 'line'],
    rows: (scope, filter) => sql`
      SELECT entry.seq, entry.line, document.kind, document.occurred_at, document.recorded_at,
        document.actor, document.reference, entry.account, account.office_id, name.name AS office_name,
        entry.amount, entry.balance_after
      FROM entry
      JOIN document ON document.seq = entry.seq
      JOIN account ON account.code = entry.account
      ${nameOf('account.office_id', filter.asOf)}
      WHERE ${accountInScope(scope)(accounts)} AND ${ofDocuments(filter)}`,
  },

  requisitions: {
    key: ['asked_on', 'id'],
    rows: (scope, filter) => sql`
      SELECT requisition.id, requisition.office_id, name.name AS office_name, requisition.quantity,
        requisition.suggested, requisition.reason, requisition.channel, requisition.is_emergency,
        requisition.asked_on, requisition.asked_by, requisition.state
      FROM requisition ${nameOf('requisition.office_id', filter.asOf)}
      WHERE ${seen(scope, 'requisition.office_id')} AND ${ofOffice('requisition.office_id', filter)}
        AND ${between(sql`requisition.asked_on`, filter)}`,
  },

  allocations: {
    key: ['round_id', 'office_id'],
    rows: (scope, filter) => sql`
      SELECT round_line.round_id, allocation_round.year, allocation_round.number, allocation_round.as_of,
        round_line.office_id, name.name AS office_name,
        coalesce(allocation.asked, (round_line.decision ->> 'asked')::bigint) AS asked,
        round_line.decided, round_line.granted, round_line.adjustment_reason,
        allocation.id AS allocation_id, allocation.state, allocation.allocated_on, allocation.collect_by
      FROM round_line
      JOIN allocation_round ON allocation_round.id = round_line.round_id
      LEFT JOIN allocation ON allocation.id = round_line.allocation_id
      ${nameOf('round_line.office_id', filter.asOf)}
      WHERE ${seen(scope, 'round_line.office_id')} AND ${ofOffice('round_line.office_id', filter)}
        AND (${filter.round ?? null}::text IS NULL OR round_line.round_id = ${filter.round ?? null}::text)
        AND ${between(sql`allocation_round.as_of`, filter)}`,
  },

  shipments: {
    key: ['id'],
    rows: (scope, filter) => sql`
      SELECT substr(account.code, 12) AS id, account.office_id, name.name AS office_name,
        opened.amount AS sent, opened.occurred_at AS handed_over_at, opened.reference,
        handover.handed_over_by, handover.collector_kind, handover.collector_name,
        account.balance AS on_the_road, receipt.accepted, receipt.rejected, receipt.missing,
        receipt.receipt_number, receipt.received_at, receipt.received_by
      FROM account
      CROSS JOIN LATERAL (
        SELECT entry.amount, document.occurred_at, document.reference
        FROM entry JOIN document ON document.seq = entry.seq
        WHERE entry.account = account.code ORDER BY entry.seq LIMIT 1) AS opened
      LEFT JOIN shipment ON shipment.id = substr(account.code, 12)
      LEFT JOIN handover ON handover.id = shipment.handover_id
      LEFT JOIN receipt ON receipt.shipment_id = substr(account.code, 12)
      ${nameOf('account.office_id', filter.asOf)}
      WHERE account.kind = 'in_transit' AND ${seen(scope, 'account.office_id')}
        AND ${ofOffice('account.office_id', filter)}
        AND ${between(sql`(opened.occurred_at AT TIME ZONE 'Asia/Jakarta')::date`, filter)}`,
  },

  cases: {
    key: ['shipment_id'],
    rows: (scope, filter) => sql`
      SELECT discrepancy.shipment_id, receipt.office_id, name.name AS office_name, receipt.sent,
        receipt.accepted, receipt.rejected, receipt.missing, discrepancy.opened_at, discrepancy.opened_by,
        discrepancy.must_act, discrepancy.deadline, proposal.decision AS settlement
      FROM discrepancy
      JOIN receipt ON receipt.shipment_id = discrepancy.shipment_id
      LEFT JOIN proposal ON proposal.id = discrepancy.settlement_id
      ${nameOf('receipt.office_id', filter.asOf)}
      WHERE ${seen(scope, 'receipt.office_id')} AND ${ofOffice('receipt.office_id', filter)}
        AND ${between(sql`(discrepancy.opened_at AT TIME ZONE 'Asia/Jakarta')::date`, filter)}`,
  },

  statements: {
    key: ['day', 'office_id', 'id'],
    rows: (scope, filter) => sql`
      SELECT office_statement.id, office_statement.day, office_statement.office_id,
        name.name AS office_name, office_statement.sub_point_id, office_statement.printed,
        print_failure, encoding_failure, factory_defect, physical_damage, test_prints, opening, came_in,
        went_out, expected_rest, counted, printers_working, printers_total, ribbon_cards_left,
        film_cards_left, network_up, backlog_first_time, backlog_damaged, backlog_lost,
        backlog_data_change, seq, stated_by, recorded_at, is_current, corrects, correction_reason
      FROM office_statement ${nameOf('office_statement.office_id', filter.asOf)}
      WHERE ${seen(scope, 'office_statement.office_id', 'office_statement.sub_point_id')}
        AND ${ofOffice('office_statement.office_id', filter)}
        AND ${between(sql`office_statement.day`, filter)}`,
  },

  lots: {
    key: ['seq'],
    rows: (_scope, filter) => sql`
      SELECT lot_delivery.seq, lot.number AS lot, lot.maker, lot.contract, lot.unit_price_rupiah,
        lot.budget_year, document.reference AS delivery_note, document.occurred_at AS delivered_at,
        entry.amount AS quantity, EXISTS (
          SELECT FROM document AS undoing WHERE undoing.reverses = lot_delivery.seq) AS is_reversed
      FROM lot_delivery
      JOIN lot ON lot.number = lot_delivery.lot
      JOIN document ON document.seq = lot_delivery.seq
      JOIN entry ON entry.seq = lot_delivery.seq AND entry.account = 'reserve'
      WHERE ${between(sql`(document.occurred_at AT TIME ZONE 'Asia/Jakarta')::date`, filter)}`,
  },

  'access-log': {
    key: ['seq'],
    rows: (_scope, filter) => sql`
      SELECT id AS seq, at, login, role, endpoint, object, status, code, request_id FROM access_log
      WHERE ${between(sql`(at AT TIME ZONE 'Asia/Jakarta')::date`, filter)}`,
  },
} as const satisfies Record<string, ExportQuery>;

/** The lines of the list of documents by the same filter; the whole ledger where nothing is asked. */
function ofDocuments({ from, asOf: _asOf, round: _round, ...asked }: ExportFilter) {
  const filter: DocumentFilter = { ...asked, since: asked.since ?? from };
  if (Object.values(filter).every((value) => value === undefined)) return sql<boolean>`true`;
  return sql<boolean>`${accountMatches(filter)(accounts)} AND ${documentMatches(filter, stretchOf(filter))}`;
}
