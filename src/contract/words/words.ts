/** Turns a key into the sentence of a language. Indonesian is the first language everywhere. */
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from './catalogues.ts';
import type { WordKey } from './id.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** The locale whose numbers, dates and plurals a language uses. */
export const localeOf: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

export type WordValues = Record<string, string | number>;

const formats = new Map<string, IntlMessageFormat>();

/** What ICU reads as more than text: values, tags, quotes. Most sentences have none and need no parsing. */
const moreThanText = /[{<']/;

export function say(language: Language, key: WordKey, values?: WordValues): string {
  const sentence = catalogues[language][key];
  if (!moreThanText.test(sentence)) return sentence;
  return String(formatOf(language, key).format(values));
}

/** As `say`, for sentences with `<name>` tags: each tag is given to its function in `values`. */
export function sayRich<Part>(
  language: Language,
  key: WordKey,
  values: Record<string, string | number | ((inside: (string | Part)[]) => Part)>,
): (string | Part)[] {
  const said = formatOf(language, key).format<Part>(values as Record<string, Part>);
  return (Array.isArray(said) ? said : [said]) as (string | Part)[];
}

/** Parsing a sentence costs more than saying it, so each is parsed once. */
function formatOf(language: Language, key: WordKey): IntlMessageFormat {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (!format) {
    format = new IntlMessageFormat(catalogues[language][key], localeOf[language]);
    formats.set(name, format);
  }
  return format;
}
