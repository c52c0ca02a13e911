/**
 * Whether the parts of a workbook are a plain table of bounded size: what the zip directory cannot
 * tell. One look at each part, before any parser builds something from it.
 */
import type { Said } from '#contract/words/field-problem.ts';
import type { ZipPart } from './check-zip.ts';

const rowsMax = 100_000;
const cellsMax = 500_000;
const depthMax = 64;
/** What a cell of a spreadsheet can hold at most. */
const textLengthMax = 32_767;

export interface WorkbookRules {
  /** Whether a cell may be the result of a formula. */
  readonly formulas: 'read as shown' | 'refused';
}

/** The first thing that stands in the way, or null. */
export function refusalOf(parts: readonly ZipPart[], { formulas }: WorkbookRules): Said | null {
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) return { key: 'table.other_archive' };
  let cells = 0;
  for (const { name, bytes } of parts) {
    if (name.endsWith('vbaProject.bin')) return { key: 'table.macros' };
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { key: 'table.dtd' };
    if (isDeep(xml)) return { key: 'table.deep' };
    if (longText.test(xml)) {
      return { key: 'table.long_cell', values: { letters: String(textLengthMax) } };
    }
    if (!name.startsWith('xl/worksheets/')) continue;
    if (hasFarCells(xml)) return { key: 'table.far_cells', values: { rows: String(rowsMax) } };
    cells += countOf(xml, /<(?:\w+:)?c[\s>/]/g, cellsMax);
    if (cells > cellsMax) return { key: 'table.many_cells' };
    const formula = formulas === 'refused' ? firstFormula(xml) : null;
    if (formula !== null) return { key: 'table.formula', values: { cell: formula } };
  }
  return null;
}

const longText = new RegExp(`>[^<]{${textLengthMax + 1},}`);

/** One cell in the last corner of a sheet makes a table of 17 billion cells. */
function hasFarCells(xml: string): boolean {
  for (const [, reference] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const row = /^[A-Z]{0,2}(\d{1,6})$/.exec(reference!)?.[1];
    if (row === undefined || Number(row) > rowsMax) return true;
  }
  return countOf(xml, /<(?:\w+:)?row[\s>/]/g, rowsMax) > rowsMax;
}

/** Counts no further than one over `most`. */
function countOf(xml: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const _ of xml.matchAll(pattern)) if (++count > most) break;
  return count;
}

/** Elements within elements; a document that is broken in another way is left to the parser. */
function isDeep(xml: string): boolean {
  let depth = 0;
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', open + 1)) {
    const next = xml.charCodeAt(open + 1);
    if (next === slash) depth--;
    else if (next !== question && next !== exclamation) {
      const close = xml.indexOf('>', open);
      if (close < 0) return false;
      if (xml.charCodeAt(close - 1) !== slash && ++depth > depthMax) return true;
    }
  }
  return false;
}

const slash = '/'.charCodeAt(0);
const question = '?'.charCodeAt(0);
const exclamation = '!'.charCodeAt(0);

/** The cell it stands in, as far as the sheet says; null without any. */
function firstFormula(xml: string): string | null {
  const at = /<(?:\w+:)?f[\s>/]/.exec(xml)?.index;
  if (at === undefined) return null;
  const before = xml.slice(Math.max(0, at - 1_000), at);
  const cell = [...before.matchAll(/<(?:\w+:)?c\s[^>]*/g)].at(-1)?.[0] ?? '';
  return /\sr\s*=\s*["']([A-Z]+\d+)["']/.exec(cell)?.[1] ?? '?';
}
