/** Numbers and days as people of a language write them, by Intl. */
import type { PlainDate } from '#core/calendar.ts';
import type { Ratio } from '#core/quantity.ts';
import { type Language, localeOf } from './words.ts';

/** Whole numbers with their thousands separated: `20.000` in Indonesian, `20,000` in English. */
export function sayNumber(language: Language, value: number, fractionDigits = 0): string {
  return numberFormat(language, {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(value);
}

/** With its sign always shown: `+1.200`, `−300`, `0`. */
export function sayDifference(language: Language, value: number): string {
  return numberFormat(language, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

/** A share from 0 to 1 as per cent, one decimal at most: `63,2%`. */
export function sayShare(language: Language, share: number): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

export function sayRatio(language: Language, ratio: Ratio): string {
  return sayShare(language, ratio.numerator / ratio.denominator);
}

const dateStyles = {
  /** `Kamis, 23 November 2017` */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** `23 November 2017` */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** `23 Nov 2017` */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** `Kamis, 23 November` */
  weekdayMonth: { weekday: 'long', day: 'numeric', month: 'long' },
  /** `23 November` */
  dayMonth: { day: 'numeric', month: 'long' },
  /** `23 Nov` */
  day: { day: 'numeric', month: 'short' },
  /** `November 2017` */
  month: { month: 'long', year: 'numeric' },
  /** `Kamis` */
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function sayDate(
  language: Language,
  date: PlainDate,
  style: keyof typeof dateStyles = 'short',
): string {
  return dateFormat(language, dateStyles[style], 'UTC').format(new Date(`${date}T00:00:00Z`));
}

/** A moment in the time zone of a place, to the minute: `23 Nov 2017, 09.14 WIB`. */
export function sayMoment(language: Language, moment: string, timeZone = 'Asia/Jakarta'): string {
  const at = new Date(moment);
  const clock = { ...dateStyles.short, hour: '2-digit', minute: '2-digit' } as const;
  return `${dateFormat(language, clock, timeZone).format(at)} ${zoneName(at, timeZone)}`;
}

/** `WIB`, `WITA`, `WIT`, in both languages as the clocks are called here; English Intl knows only `GMT+7`. */
function zoneName(at: Date, timeZone: string): string {
  const parts = dateFormat('id', { timeZoneName: 'short' }, timeZone).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs far more than using it, and a table uses it thousands of times. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  let format = numberFormats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(localeOf[language], options);
    numberFormats.set(name, format);
  }
  return format;
}

function dateFormat(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  timeZone: string,
): Intl.DateTimeFormat {
  const name = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let format = dateFormats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone });
    dateFormats.set(name, format);
  }
  return format;
}
