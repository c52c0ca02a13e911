/**
 * What stands after an option, read and bounded; every fault is a complaint that names the option.
 */
import { say } from '#contract/words/words.ts';
import { isPlainDate, type PlainDate } from '#core/calendar.ts';
import { blanksMax } from '#core/quantity.ts';
import { readDecimal, readWhole } from '#documents/read-number.ts';
import type { Complaints } from './complaints.ts';

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** What stands in for an option left out; without it the option must be given. */
  readonly fallback?: number;
}

/**
 * A whole number, thousands dots allowed; 0 to 10^12 unless said otherwise. 0 stands in for a
 * refused one.
 */
export function wholeOption(
  flag: string,
  text: string | undefined,
  complaints: Complaints,
  bounds: Bounds = {},
): number {
  return numberOption(flag, text, complaints, bounds, readWhole);
}

/**
 * A number with a decimal point or comma. Here a dot is always a decimal point: 1.234 is a little
 * over one.
 */
export function decimalOption(
  flag: string,
  text: string | undefined,
  complaints: Complaints,
  bounds: Bounds = {},
): number {
  return numberOption(flag, text, complaints, bounds, (value) => readDecimal(value, 'point'));
}

function numberOption(
  flag: string,
  text: string | undefined,
  complaints: Complaints,
  { min = 0, max = blanksMax, fallback }: Bounds,
  readNumber: typeof readWhole,
): number {
  if (text === undefined) {
    if (fallback === undefined) complaints.say('terminal.missing', { flag });
    return fallback ?? 0;
  }
  const read = readNumber(text.trim());
  if ('problem' in read) {
    complaints.add(`${flag} ${say(complaints.language, read.problem.key, read.problem.values)}`);
  } else if (read.value < min || read.value > max) {
    complaints.say('terminal.out_of_bounds', { flag, text, min, max });
  } else return read.value;
  return fallback ?? 0;
}

/** A day; `fallback` when the option was left out, a complaint when there is none. */
export function dateOption(
  flag: string,
  text: string | undefined,
  complaints: Complaints,
  fallback?: PlainDate,
): PlainDate {
  if (text !== undefined && isPlainDate(text)) return text;
  if (text !== undefined) {
    complaints.say('terminal.not_a_day', { flag, text });
  } else if (fallback === undefined) {
    complaints.say('terminal.day_missing', { flag });
  }
  return fallback ?? '1900-01-01';
}
