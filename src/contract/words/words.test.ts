import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { enTerminal } from './en-terminal.ts';
import { id, type WordKey } from './id.ts';
import { idTerminal, type TerminalKey } from './id-terminal.ts';
import { say, sayRich } from './words.ts';

const keys = Object.keys(id) as WordKey[];

describe('the catalogues', () => {
  it('hold the same values and links in both languages', () => {
    const differing = keys.filter((key) => namesIn(id[key]).join() !== namesIn(en[key]).join());
    expect(differing).toEqual([]);
  });

  it('say each key in one file only: the later one would silence the other', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^id(-\w+)*\.ts$/.test(name));
    const said = files.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(
        ([, key]) => key!,
      ),
    );
    expect(said.length).toBeGreaterThan(1_000);
    expect(said.filter((key, at) => said.indexOf(key) !== at)).toEqual([]);
  });

  it('hold the same values in both languages of the terminal', () => {
    const terminal = Object.keys(idTerminal) as TerminalKey[];
    const values = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort().join();
    expect(terminal.filter((key) => values(idTerminal[key]) !== values(enTerminal[key]))).toEqual(
      [],
    );
  });

  it('say something for every key', () => {
    expect(keys.filter((key) => id[key].trim() === '' || en[key].trim() === '')).toEqual([]);
  });
});

describe('say', () => {
  it('fills in numbers as the language writes them', () => {
    expect(say('id', 'round.count', { shown: 12, all: 1_234 })).toBe('12 dari 1.234 kantor');
    expect(say('en', 'round.count', { shown: 12, all: 1_234 })).toBe('12 of 1,234 offices');
  });

  it('gives what stands in a link to its function', () => {
    const link = (inside: (string | { inside: string })[]) => ({ inside: inside.join('') });
    expect(sayRich('en', 'sentence.empty', { empty: 1, link })).toEqual([
      { inside: '1 office is empty' },
      '.',
    ]);
    expect(sayRich('id', 'sentence.empty', { empty: 0, link })).toEqual([
      'Tidak ada kantor yang kosong.',
    ]);
  });
});

/** The names of all values and links that a sentence takes, each once, in the order of the alphabet. */
function namesIn(sentence: string): string[] {
  const names = new Set<string>();
  const visit = (element: unknown): void => {
    if (Array.isArray(element)) element.forEach(visit);
    if (typeof element !== 'object' || element === null) return;
    const isLiteral = 'type' in element && element.type === 0;
    if (!isLiteral && 'value' in element && typeof element.value === 'string') {
      names.add(element.value);
    }
    Object.values(element).forEach(visit);
  };
  visit(new IntlMessageFormat(sentence, 'id-ID').getAst());
  return [...names].sort();
}
