/** Each kind of import: its columns read, its rows as the operation wants them. */
import type { ImportKind } from '#contract/import-kind.ts';
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Office } from '#core/place.ts';
import { askReasons, holidayKinds } from '#documents/import-columns.ts';
import { type ImportedRow, readImport } from '#documents/read-import.ts';
import { readDecimal } from '#documents/read-number.ts';
import type { ProblemList, TableProblem } from '#documents/table-columns.ts';
import { type BoxRow, importLots } from '#operations/imports/import-lots.ts';
import { importDays, importHolidays } from '#operations/imports/import-observed.ts';
import { importOffices, type OfficeRow } from '#operations/imports/import-offices.ts';
import { importPrintJobs } from '#operations/imports/import-print-jobs.ts';
import { importRequisitions } from '#operations/imports/import-requisitions.ts';
import { importStatements, type StatementRow } from '#operations/imports/import-statements.ts';
import { importStock } from '#operations/imports/import-stock.ts';
import type { ImportCount } from '#operations/imports/import-table.ts';
import type { Database, Tx } from '#storage/db.ts';

export interface ImportParts {
  readonly database: Database;
  readonly today: () => PlainDate;
  readonly worldNow: () => Date;
}

/** What a kind of import made of the bytes, before anything is written. */
export interface ImportWork {
  /** Rows under the heading that could be read. */
  readonly rows: number;
  readonly problems: ProblemList;
  readonly warnings: readonly TableProblem[];
  readonly run: (tx: Tx) => Promise<ImportCount>;
}

interface Sending {
  readonly actor: Actor;
  readonly fileHash: string;
  readonly parts: ImportParts;
}

export const importWorks: Readonly<
  Record<ImportKind, (bytes: Buffer, sending: Sending) => Promise<ImportWork>>
> = {
  offices: async (bytes, { parts }) => {
    const table = await readImport('offices', bytes);
    const rows = table.rows.map((row) => officeRow(row, table.problems));
    return workOf(table, (tx) => importOffices(tx, rows, parts.today()));
  },

  holidays: async (bytes) => {
    const table = await readImport('holidays', bytes);
    const rows = table.rows.map(({ line, cells: { date, name, kind } }) => ({
      line,
      date,
      name,
      kind: holidayKinds[kind]!,
    }));
    return workOf(table, (tx) => importHolidays(tx, rows));
  },

  stock: async (bytes, { actor, fileHash, parts }) => {
    const table = await readImport('stock', bytes);
    const rows = table.rows.map(({ line, cells }) => ({
      line,
      office: cells.office,
      date: cells.date,
      onHand: cells.on_hand,
      spoiled: cells.spoiled,
    }));
    return workOf(table, (tx) => importStock(tx, actor, rows, fileOf(fileHash, parts)));
  },

  days: async (bytes, { actor, parts }) => {
    const table = await readImport('days', bytes);
    const rows = table.rows.map(({ line, cells }) => ({ line, ...cells }));
    return workOf(table, (tx) => importDays(tx, actor, rows, parts.today()));
  },

  statements: async (bytes, { actor, fileHash, parts }) => {
    const table = await readImport('statements', bytes);
    const rows = table.rows.map(statementRow);
    return workOf(table, (tx) => importStatements(tx, actor, rows, fileOf(fileHash, parts)));
  },

  requisitions: async (bytes, { actor, fileHash, parts }) => {
    const table = await readImport('requisitions', bytes);
    const rows = table.rows.map(({ line, cells: { reason, ...asked } }) => ({
      line,
      ...asked,
      reason: askReasons[reason]!,
    }));
    return workOf(table, (tx) => importRequisitions(tx, actor, rows, fileOf(fileHash, parts)));
  },

  'print-jobs': async (bytes, { actor, fileHash, parts }) => {
    const table = await readImport('print-jobs', bytes);
    const rows = table.rows.map(({ line, cells }) => ({ line, ...cells }));
    return workOf(table, (tx) => importPrintJobs(tx, actor, rows, fileOf(fileHash, parts)));
  },

  lots: async (bytes, { actor, parts }) => {
    const table = await readImport('lots', bytes);
    const rows = table.rows.map(boxRow);
    return workOf(table, (tx) => importLots(tx, actor, rows, parts.worldNow()));
  },
};

function fileOf(hash: string, parts: ImportParts) {
  return { hash, today: parts.today(), now: parts.worldNow() };
}

function boxRow({ line, cells }: ImportedRow<'lots'>): BoxRow {
  return {
    line,
    deliveryNote: cells.delivery_note,
    date: cells.date,
    lot: {
      number: cells.lot,
      maker: cells.maker,
      contract: cells.contract,
      unitPriceRupiah: cells.unit_price_rupiah,
      budgetYear: cells.budget_year,
    },
    quantity: cells.quantity,
    box: cells.box,
    firstSerial: cells.first_serial,
    lastSerial: cells.last_serial,
  };
}

function isYes(text: string | null): boolean | null {
  return text === null ? null : text === 'ya' || text === 'yes';
}

function statementRow({ line, cells }: ImportedRow<'statements'>): StatementRow {
  const { backlog_first_time, backlog_damaged, backlog_lost, backlog_data_change } = cells;
  const backlog = [backlog_first_time, backlog_damaged, backlog_lost, backlog_data_change];
  return {
    line,
    office: cells.office,
    subPointId: cells.sub_point,
    day: cells.date,
    printed: cells.printed,
    spoiled: {
      print_failure: cells.print_failure,
      encoding_failure: cells.encoding_failure,
      factory_defect: cells.factory_defect,
      physical_damage: cells.physical_damage,
    },
    testPrints: cells.test_prints,
    counted: cells.counted,
    printersWorking: cells.printers_working,
    printersTotal: cells.printers_total,
    ribbonCardsLeft: cells.ribbon_cards_left,
    filmCardsLeft: cells.film_cards_left,
    networkUp: isYes(cells.network_up),
    backlog: backlog.every((count) => count === null)
      ? null
      : {
          first_time: backlog_first_time ?? 0,
          damaged: backlog_damaged ?? 0,
          lost: backlog_lost ?? 0,
          data_change: backlog_data_change ?? 0,
        },
  };
}

function workOf(
  {
    rows,
    problems,
    warnings,
  }: Pick<ImportWork, 'problems' | 'warnings'> & {
    readonly rows: readonly unknown[];
  },
  run: ImportWork['run'],
): ImportWork {
  return { rows: rows.length, problems, warnings, run };
}

const timeZones: Readonly<Record<string, Office['timeZone']>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

function officeRow({ line, cells }: ImportedRow<'offices'>, problems: ProblemList): OfficeRow {
  const degrees = (column: 'latitude' | 'longitude'): number => {
    const text = cells[column];
    const read = readDecimal(text.replace(/^-/, ''), 'point');
    if ('problem' in read) {
      problems.add(line, column, read.problem);
      return 0;
    }
    return text.startsWith('-') ? -read.value : read.value;
  };
  return {
    line,
    id: cells.id,
    code: cells.code,
    name: cells.name,
    kind: cells.kind as Office['kind'],
    seat: cells.seat,
    provinceCode: cells.province_code,
    provinceName: cells.province_name,
    latitude: degrees('latitude'),
    longitude: degrees('longitude'),
    residents: cells.residents,
    timeZone: timeZones[cells.time_zone]!,
    leadTimeDays: cells.lead_time_days,
    validFrom: cells.valid_from,
  };
}
