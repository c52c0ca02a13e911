/** Every sentence by language. The pages fetch all but the first language only when a reader wants it (vite.config.ts). */
import { en } from './en.ts';
import { id, type WordKey } from './id.ts';

export const catalogues: Readonly<Record<'id' | 'en', Readonly<Record<WordKey, string>>>> = {
  id,
  en,
};
