/** What the command line answers, in the language of the terminal. Not part of what pages load. */
import { enTerminal } from './en-terminal.ts';
import { idTerminal, type TerminalKey } from './id-terminal.ts';
import type { Language } from './words.ts';

const catalogues: Readonly<Record<Language, Readonly<Record<TerminalKey, string>>>> = {
  id: idTerminal,
  en: enTerminal,
};

/** Values stand in braces; numbers are written before, as a person may type them. */
export function sayTerminal(
  language: Language,
  key: TerminalKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
