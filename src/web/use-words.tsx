/** The reader's language: kept in this browser, on every page at once. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { WordKey } from '#contract/words/id.ts';
import { sayDate, sayNumber, sayShare } from '#contract/words/say-quantity.ts';
import { type Language, languages, say, sayRich, type WordValues } from '#contract/words/words.ts';
import type { PlainDate } from '#core/calendar.ts';
import { fetchCatalogue } from './fetched-catalogues.ts';

const storageKey = 'blanko.language';

interface Words {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly say: (key: WordKey, values?: WordValues) => string;
  /** Tags in the sentence become elements: `sayRich('sentence.empty', { link: (inside) => <a>{inside}</a> })`. */
  readonly sayRich: (key: WordKey, values: RichValues) => ReactNode[];
  readonly number: (value: number, fractionDigits?: number) => string;
  readonly share: (value: number) => string;
  readonly date: (date: PlainDate, style?: Parameters<typeof sayDate>[2]) => string;
}

type RichValues = Record<string, string | number | ((inside: ReactNode[]) => ReactNode)>;

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);

  const words = useMemo<Words>(
    () => ({
      language,
      setLanguage: (next) => void fetchCatalogue(next).then(() => setLanguage(next)),
      say: (key, values) => say(language, key, values),
      sayRich: (key, values) => sayRich<ReactNode>(language, key, values),
      number: (value, fractionDigits) => sayNumber(language, value, fractionDigits),
      share: (value) => sayShare(language, value),
      date: (date, style) => sayDate(language, date, style),
    }),
    [language],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}

export function readLanguage(): Language {
  const kept = localStorage.getItem(storageKey);
  return languages.find((language) => language === kept) ?? 'id';
}
