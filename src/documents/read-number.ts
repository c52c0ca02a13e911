/**
 * Numbers as people in Indonesia and as programs write them: 20.000 and 12,5, or 20000 and 12.5.
 *
 * A count is whole, so its dots can only be thousands dots: "20.000" is twenty thousand, always. In
 * a column with decimals "1.234" may be either; it is decided once for the whole file, never cell
 * by cell (`numberForm`), and refused when the file contradicts itself.
 */

/**
 * How a file writes its decimals. `mixed` files hold both kinds: what could be either is refused.
 */
export type NumberForm = 'indonesian' | 'point' | 'mixed';

export type ReadNumber = { readonly value: number } | { readonly problem: string };

/**
 * A whole number, 0 or more, with or without thousands dots. Signs, decimals and exponents are
 * refused.
 */
export function readWhole(text: string): ReadNumber {
  if (/^\d+$/.test(text)) return exactWhole(text);
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return exactWhole(text.replaceAll('.', ''));
  if (/^-\s*[\d.,]+$/.test(text)) return { problem: 'is below zero: write 0 or more' };
  if (/^\d{1,3}(,\d{3})+$/.test(text)) {
    return { problem: `has commas: write ${text.replaceAll(',', '')}` };
  }
  if (/^\d+[.,]\d+$/.test(text)) {
    return { problem: 'is not a whole number: write it without decimals' };
  }
  return { problem: 'is not a number: write digits, such as 20000 or 20.000' };
}

/**
 * A decimal number, 0 or more, in the form of its file; 1e-05, as programs write it, too. Signs are
 * refused.
 */
export function readDecimal(text: string, form: NumberForm): ReadNumber {
  if (/^\d+$/.test(text)) return { value: Number(text) };
  if (/^-\s*[\d.,]+$/.test(text)) return { problem: 'is below zero: write 0 or more' };
  if (isEitherForm(text)) {
    if (form === 'indonesian') return { value: Number(inPointForm(text)) };
    if (form === 'point' && text.includes('.')) return { value: Number(text) };
    const whole = text.replace(/[.,]/, '');
    return {
      problem: `can mean ${whole} or ${text.replace(',', '.')}0: write it in one of these ways`,
    };
  }
  if (isIndonesianOnly(text)) return { value: Number(inPointForm(text)) };
  if (isPointOnly(text)) return { value: Number(text) };
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(text) && Number.isFinite(Number(text))) {
    return { value: Number(text) };
  }
  return { problem: 'is not a number: write digits, such as 12.5 or 12,5' };
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
  return Number.isSafeInteger(value)
    ? { value }
    : { problem: 'is too large: at most 1.000.000.000.000 can be counted' };
}
