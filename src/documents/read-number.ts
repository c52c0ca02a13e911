/**
 * Numbers as people in Indonesia and as programs write them: 20.000 and 12,5, or 20000 and 12.5.
 *
 * A count is whole, so its dots can only be thousands dots: "20.000" is twenty thousand, always. In
 * a column with decimals "1.234" may be either; it is decided once for the whole file, never cell
 * by cell (`numberForm`), and refused when the file contradicts itself.
 */
import type { Said } from '#contract/words/field-problem.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { WordValues } from '#contract/words/words.ts';

/**
 * How a file writes its decimals. `mixed` files hold both kinds: what could be either is refused.
 */
export type NumberForm = 'indonesian' | 'point' | 'mixed';

export type ReadNumber = { readonly value: number } | { readonly problem: Said };

/**
 * A whole number, 0 or more, with or without thousands dots. Signs, decimals and exponents are
 * refused.
 */
export function readWhole(text: string): ReadNumber {
  if (/^\d+$/.test(text)) return exactWhole(text);
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return exactWhole(text.replaceAll('.', ''));
  if (/^-\s*[\d.,]+$/.test(text)) return wrong('table.below_zero', text);
  if (/^\d{1,3}(,\d{3})+$/.test(text)) {
    return wrong('table.has_commas', text, { plain: text.replaceAll(',', '') });
  }
  if (/^\d+[.,]\d+$/.test(text)) {
    return wrong('table.not_whole', text);
  }
  return wrong('table.not_a_count', text);
}

/**
 * A decimal number, 0 or more, in the form of its file; 1e-05, as programs write it, too. Signs are
 * refused.
 */
export function readDecimal(text: string, form: NumberForm): ReadNumber {
  if (/^\d+$/.test(text)) return { value: Number(text) };
  if (/^-\s*[\d.,]+$/.test(text)) return wrong('table.below_zero', text);
  if (isEitherForm(text)) {
    if (form === 'indonesian') return { value: Number(inPointForm(text)) };
    if (form === 'point' && text.includes('.')) return { value: Number(text) };
    const whole = text.replace(/[.,]/, '');
    return wrong('table.two_readings', text, { whole, decimal: `${text.replace(',', '.')}0` });
  }
  if (isIndonesianOnly(text)) return { value: Number(inPointForm(text)) };
  if (isPointOnly(text)) return { value: Number(text) };
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(text) && Number.isFinite(Number(text))) {
    return { value: Number(text) };
  }
  return wrong('table.not_a_decimal', text);
}

/**
 * Decides how a file writes its decimals, from all its numbers. Indonesian form shows in a decimal
 * comma (12,5), in several groups (1.234.567) and in counts with thousands dots; point form in 12.5
 * and in `,` as the separator, since spreadsheets put `;` where the comma is the decimal sign.
 */
export function numberForm(
  counts: Iterable<string>,
  decimals: Iterable<string>,
  separator: string | null,
): NumberForm {
  let commas = false;
  let points = false;
  let dottedCounts = false;
  for (const text of decimals) {
    commas ||= isIndonesianOnly(text);
    points ||= isPointOnly(text);
  }
  for (const text of counts) dottedCounts ||= /^\d{1,3}(\.\d{3})+$/.test(text);
  const indonesian = commas || dottedCounts;
  const point = points || (separator === ',' && !commas);
  if (indonesian !== point) return indonesian ? 'indonesian' : 'point';
  return !indonesian && separator === ';' ? 'indonesian' : 'mixed';
}

/** "1.234" and "1,234": a thousand or so, or a little over one. */
function isEitherForm(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

function isIndonesianOnly(text: string): boolean {
  return (
    /^\d{1,3}(\.\d{3}){2,}$/.test(text) ||
    (/^(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(text) && !isEitherForm(text))
  );
}

function isPointOnly(text: string): boolean {
  return /^\d+\.\d+$/.test(text) && !isEitherForm(text);
}

function inPointForm(text: string): string {
  return text.replaceAll('.', '').replace(',', '.');
}

function exactWhole(digits: string): ReadNumber {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? { value } : wrong('table.too_large', digits);
}

function wrong(key: WordKey, text: string, values: WordValues = {}): { problem: Said } {
  return { problem: { key, values: { text: brief(text), ...values } } };
}

/** What was written, short enough for a message and without anything that a terminal would obey. */
export function brief(text: string): string {
  const plain = text.replace(/\p{Control}/gu, ' ');
  return plain.length > 40 ? `${plain.slice(0, 40)}...` : plain;
}
