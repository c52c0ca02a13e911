/**
 * The sentences in the browser: stands in for `contract/words/catalogues.ts` there (vite.config.ts), so that nobody
 * waits for a language that is not read. Until English is here, its readers are told in Indonesian.
 */
import { id, type WordKey } from '#contract/words/id.ts';

export const catalogues: Record<'id' | 'en', Readonly<Record<WordKey, string>>> = { id, en: id };

/** Resolves when the language can be read, or cannot be fetched now. */
export async function fetchCatalogue(language: 'id' | 'en'): Promise<void> {
  if (language === 'id' || catalogues.en !== id) return;
  try {
    catalogues.en = (await import('#contract/words/en.ts')).en;
  } catch {
    // Out of reach: the first language is better than none.
  }
}
