/** A table on its way out in pages: CSV and JSON as they come, a workbook when all are there. */
import { stringify } from 'csv-stringify/sync';
import type { ExportFormat, ExportTable } from '#contract/export-schema.ts';
import { csvType, type FileAnswer, xlsxType } from '#contract/file-answer.ts';
import { type Language, say } from '#contract/words/words.ts';
import { columnOf, columnsOf, type ExportColumnName } from './export-columns.ts';
import type { SheetCell } from './sheet.ts';
import { csvRules } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

export interface ExportSource {
  readonly table: ExportTable;
  readonly language: Language;
  /** Which state of the ledger this is. */
  readonly ledgerSeq: number;
  readonly pages: AsyncIterable<readonly ExportRow[]>;
}

export async function writeExport(source: ExportSource, format: ExportFormat): Promise<FileAnswer> {
  const name = `${source.table}.${format}`;
  if (format === 'csv') return { name, mediaType: csvType, content: csvPages(source) };
  if (format === 'json') {
    return { name, mediaType: 'application/json', content: jsonPages(source) };
  }
  return { name, mediaType: xlsxType, content: await workbook(source) };
}

async function* csvPages({ table, language, pages }: ExportSource): AsyncGenerator<string> {
  const names = columnsOf(table);
  yield stringify([headings(names, language)], csvRules);
  for await (const rows of pages) {
    yield stringify(
      rows.map((row) => cellsOf(row, names, language)),
      csvRules,
    );
  }
}

async function* jsonPages({ table, ledgerSeq, pages }: ExportSource): AsyncGenerator<string> {
  const names = columnsOf(table);
  yield `{"table":${JSON.stringify(table)},"ledgerSeq":${ledgerSeq},"rows":[`;
  let isFirst = true;
  for await (const rows of pages) {
    const texts = rows.map((row) =>
      JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
    );
    yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

async function workbook({ table, language, pages }: ExportSource): Promise<Uint8Array> {
  const names = columnsOf(table);
  const titles = headings(names, language);
  const all: (readonly SheetCell[])[] = [];
  for await (const rows of pages) {
    for (const row of rows) all.push(cellsOf(row, names, language));
  }
  return writeXlsx({
    name: table,
    columns: names.map((name, at) => ({
      heading: titles[at]!,
      kind: columnOf(name).kind,
      width: columnOf(name).kind === 'text' ? 24 : 14,
    })),
    rows: all,
  });
}

function headings(names: readonly ExportColumnName[], language: Language): string[] {
  return names.map((name) => (language === 'id' ? columnOf(name).indonesian : name));
}

function cellsOf(
  row: ExportRow,
  names: readonly ExportColumnName[],
  language: Language,
): SheetCell[] {
  return names.map((name) => {
    const cell = row[name] ?? null;
    return typeof cell === 'boolean' ? say(language, cell ? 'export.yes' : 'export.no') : cell;
  });
}
