/**
 * A table of declared columns from a CSV or XLSX file: every row typed, every fault named with its
 * line, its column and what to do. The heading may be in any order and case.
 */
import type { WorkbookRules } from './check-workbook.ts';
import { isProblem, readCell } from './read-cell.ts';
import { readCsv, type Separator } from './read-csv.ts';
import { brief, numberForm } from './read-number.ts';
import { readXlsx } from './read-xlsx.ts';
import { sniffFile } from './sniff-file.ts';
import {
  type Column,
  type Columns,
  ProblemList,
  type RawCell,
  type RawRow,
  type TableProblem,
  type TableRow,
} from './table-columns.ts';

export interface Table<C extends Columns> {
  /**
   * The rows without a problem; nothing may be done with them while there are problems elsewhere.
   */
  readonly rows: readonly TableRow<C>[];
  readonly problems: ProblemList;
  /** What was left aside: columns nobody asked for. */
  readonly warnings: readonly TableProblem[];
}

export interface TableRules {
  readonly problemsMax?: number;
  readonly workbook?: WorkbookRules;
}

/** Reads the whole table and collects all problems. Never throws for what a file may hold. */
export async function readTable<C extends Columns>(
  bytes: Buffer,
  columns: C,
  rules: TableRules = {},
): Promise<Table<C>> {
  const problems = new ProblemList(rules.problemsMax);
  const warnings: TableProblem[] = [];
  const file = sniffFile(bytes);
  if ('refused' in file) {
    problems.add(null, null, file.refused);
    return { rows: [], problems, warnings };
  }
  const { rows: raw, separator } =
    file.kind === 'xlsx'
      ? { rows: await readXlsx(bytes, problems, rules.workbook), separator: null }
      : readCsv(bytes, (heading) => likelySeparator(heading, columns), problems);
  const [heading, ...body] = raw;
  if (!heading) {
    if (problems.count === 0) problems.add(null, null, { key: 'table.empty_file' });
    return { rows: [], problems, warnings };
  }
  const places = readHeading(heading, columns, problems, warnings);
  if (body.length === 0 && problems.count === 0) {
    problems.add(heading.line, null, { key: 'table.no_rows' });
  }
  const rows = places ? readRows(heading, body, columns, places, separator, problems) : [];
  return { rows, problems, warnings };
}

/** The separator under which most of the declared columns are found in the heading. */
function likelySeparator(heading: string, columns: Columns): Separator {
  const all = new Set(Object.entries(columns).flatMap(([name, column]) => namesOf(name, column)));
  const score = (separator: Separator) => {
    const names = heading.split(separator).map((cell) => columnName(cell.replaceAll('"', '')));
    const known = names.filter((name) => all.has(name));
    return known.length * 1000 + names.length;
  };
  const separators: Separator[] = [',', ';', '\t'];
  return separators.reduce((best, other) => (score(other) > score(best) ? other : best));
}

/** "On hand" and "ON-HAND" are `on_hand`. */
function columnName(heading: RawCell): string {
  return String(heading)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function namesOf(name: string, { also = [] }: Column): string[] {
  return [...also, name];
}

/** Where each column stands; null when one is missing or there twice. */
function readHeading(
  heading: RawRow,
  columns: Columns,
  problems: ProblemList,
  warnings: TableProblem[],
): Map<string, number> | null {
  const before = problems.count;
  const names = heading.cells.map(columnName);
  const places = new Map<string, number>();
  for (const [name, column] of Object.entries(columns)) {
    const found = namesOf(name, column).find((called) => names.includes(called));
    if (found === undefined) continue;
    if (names.indexOf(found) !== names.lastIndexOf(found)) {
      problems.add(heading.line, name, { key: 'table.column_twice' });
    }
    places.set(name, names.indexOf(found));
  }
  const taken = [...places.values()];
  const unknown = heading.cells.map(String).filter((_, at) => !taken.includes(at));
  for (const [name, column] of Object.entries(columns)) {
    if (places.has(name) || !column.required) continue;
    const meant = unknown.find((other) => lettersOf(other) === lettersOf(name));
    problems.add(
      heading.line,
      name,
      meant
        ? { key: 'table.column_misnamed', values: { meant: brief(meant), name } }
        : { key: 'table.column_missing' },
    );
  }
  for (const name of unknown.filter((other) => other !== '')) {
    const said = { key: 'table.column_unknown' } as const;
    warnings.push({ line: heading.line, column: brief(name), said });
  }
  return problems.count === before ? places : null;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function readRows<C extends Columns>(
  heading: RawRow,
  body: readonly RawRow[],
  columns: C,
  places: ReadonlyMap<string, number>,
  separator: Separator | null,
  problems: ProblemList,
): TableRow<C>[] {
  const form = numberForm(
    textsIn(body, columns, places, 'whole'),
    textsIn(body, columns, places, 'decimal'),
    separator,
  );
  const rows: TableRow<C>[] = [];
  for (const row of body) {
    const before = problems.count;
    if (row.cells.slice(heading.cells.length).some((cell) => cell !== '')) {
      const values = { fields: row.cells.length, headings: heading.cells.length };
      problems.add(row.line, null, { key: 'table.many_fields', values });
      continue;
    }
    const cells = Object.entries(columns).map(([name, column]) => {
      const cell = readCell(row.cells[places.get(name) ?? -1] ?? '', column, form);
      if (isProblem(cell)) problems.add(row.line, name, cell.problem);
      return [name, cell] as const;
    });
    if (problems.count > before) continue;
    rows.push({ line: row.line, cells: Object.fromEntries(cells) as TableRow<C>['cells'] });
  }
  return rows;
}

/** The cells that hold a number as text, from all columns of one kind. */
function* textsIn(
  body: readonly RawRow[],
  columns: Columns,
  places: ReadonlyMap<string, number>,
  kind: Column['kind'],
): Generator<string> {
  const wanted = [...places].filter(([name]) => columns[name]?.kind === kind);
  for (const row of body) {
    for (const [, at] of wanted) {
      const cell = row.cells[at];
      if (typeof cell === 'string' && cell !== '') yield cell;
    }
  }
}
