/**
 * Which office a text means. People write the same office as "Kab. Garut", "KABUPATEN GARUT",
 * "Garut, Kab.", "Disdukcapil Kab. Garut", "32.05" or "3205", and under codes and names of before
 * and after the splits of regions. Only spelling is forgiven, never a letter: a wrong office is
 * worse than none.
 */
import type { DatedName, OfficeId } from './place.ts';

export interface PlaceNames {
  /**
   * The offices that `text` may mean: one when it is clear, several when a regency and a city share
   * the name ("Bandung"), none when it is no known office.
   */
  officesCalled(text: string): readonly OfficeId[];
}

/** Knows every code and name in `names`, in force or not: a file may carry those of any year. */
export function placeNames(
  names: readonly Pick<DatedName, 'officeId' | 'code' | 'name'>[],
): PlaceNames {
  const offices = new Map<string, Set<OfficeId>>();
  const learn = (key: string, office: OfficeId) => {
    const known = offices.get(key);
    if (known) known.add(office);
    else offices.set(key, new Set([office]));
  };
  for (const { code, name, officeId } of names) {
    learn(code, officeId);
    const { kind, rest } = splitKind(kindFirst, wordsOf(name));
    learn(stem(rest), officeId);
    if (kind) learn(`${kind} ${stem(rest)}`, officeId);
  }
  const called = (key: string): OfficeId[] => [...(offices.get(key) ?? [])];

  const calledByName = (words: string): OfficeId[] => {
    for (const { kind, rest } of [splitKind(kindFirst, words), splitKind(kindLast, words)]) {
      const found = called(kind ? `${kind} ${stem(rest)}` : stem(rest));
      if (found.length > 0) return found;
    }
    return [];
  };

  const officesCalled = (text: string): OfficeId[] => {
    const { code, rest } = withCodeFirst(text.trim());
    if (code === null) return calledByName(withoutOfficeWords(wordsOf(rest)));
    const byCode = called(code);
    if (rest === '') return byCode;
    const byName = calledByName(withoutOfficeWords(wordsOf(rest)));
    return byCode.filter((office) => byName.includes(office));
  };

  return { officesCalled };
}

/**
 * Whether `text` claims to be a regency, a city or its code, known or not: worth a warning when it
 * is not.
 */
export function claimsToBePlace(text: string): boolean {
  return (
    splitKind(kindFirst, withoutOfficeWords(wordsOf(text))).kind !== null ||
    /^\d\d\.\d\d?$/.test(text.trim())
  );
}

type Kind = 'kabupaten' | 'kota';

/**
 * "32.05", "3205", "32-05 Kabupaten Garut"; and "32.1", which is what a spreadsheet makes of 32.10.
 */
function withCodeFirst(text: string): { code: string | null; rest: string } {
  const whole = /^(\d\d)[.\- ]?(\d\d)(?![\d.])\W*(.*)$/su.exec(text);
  if (whole) return { code: `${whole[1]}.${whole[2]}`, rest: whole[3] ?? '' };
  const shortened = /^(\d\d)\.(\d)$/.exec(text);
  if (shortened) return { code: `${shortened[1]}.${shortened[2]}0`, rest: '' };
  return { code: null, rest: text };
}

/** Lower case, plain letters, one blank between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The same with the abbreviation of names in full. */
function wordsOf(text: string): string {
  return plainWords(text).replace(/\bkep\b/g, 'kepulauan');
}

function withoutOfficeWords(words: string): string {
  return words.replace(
    /^(kantor )?(disdukcapil|dispendukcapil|dukcapil|dinas kependudukan( dan pencatatan sipil)?) /,
    '',
  );
}

const kindFirst =
  /^(?<kind>kabupaten|kab|pemkab|kota|kotamadya|pemkot)(?: administrasi| adm)? (?<rest>.+)$/;
const kindLast =
  /^(?<rest>.+) (?<kind>kabupaten|kab|pemkab|kota|kotamadya|pemkot)(?: administrasi| adm)?$/;

function splitKind(pattern: RegExp, words: string): { kind: Kind | null; rest: string } {
  const found = pattern.exec(words)?.groups;
  if (!found) return { kind: null, rest: words };
  return { kind: found.kind!.includes('kab') ? 'kabupaten' : 'kota', rest: found.rest! };
}

/** "Labuhan Batu" is "Labuhanbatu", and "Pangkajene & Kepulauan" is "Pangkajene dan Kepulauan". */
function stem(words: string): string {
  return words.replace(/\bdan\b/g, '').replace(/ /g, '');
}
