/**
 * Finds an office or a province by what somebody types: with slips of the finger, old names, abbreviations, codes, in
 * part. Unlike `place-name.ts`, which must never guess, this offers the likeliest places for a person to choose from.
 */

import type { OfficeId } from './place.ts';
import { expandAbbreviations } from './place-abbreviation.ts';
import { plainWords } from './place-name.ts';
import { slipsBetween } from './slips-between.ts';

export interface SearchedPlace {
  readonly kind: 'office' | 'province';
  /** Of the office, or the code of the province. */
  readonly id: OfficeId;
  /** How it is called today. */
  readonly name: string;
  /** Codes of all years: `32.05`. */
  readonly codes: readonly string[];
  /** Other names: of other years, of its seat, of its service points. */
  readonly otherNames: readonly string[];
}

export interface FoundPlace {
  readonly place: SearchedPlace;
  /** 0 to 1; 1 is what was typed, to the letter. */
  readonly score: number;
  /** The other name by which it was found; null when by its own name or code. */
  readonly by: string | null;
}

export interface PlaceSearch {
  /** Best first; at most `limit`. Nothing for a text without letters and digits. */
  find(text: string, limit: number): readonly FoundPlace[];
}

/** Longer texts are cut: no place is called so. */
const textMax = 100;
/** Below this a place has too little to do with what was typed to be offered. */
const scoreMin = 0.55;

type Kind = 'kabupaten' | 'kota' | 'provinsi' | null;

interface Label {
  readonly place: number;
  readonly kind: Kind;
  readonly words: readonly number[];
  /** All words as one: "Labuhan Batu" is "Labuhanbatu". */
  readonly whole: number;
  /** null: the name of today. */
  readonly said: string | null;
}

/** Building costs tens of milliseconds for thousands of places; a search well below one. */
export function placeSearch(places: readonly SearchedPlace[]): PlaceSearch {
  const vocabulary = emptyVocabulary();
  const labels = places.flatMap((place, at) => labelsOf(place, at, vocabulary));
  const labelsWith = new Map<number, Label[]>();
  for (const label of labels) {
    for (const word of new Set([...label.words, label.whole])) {
      const known = labelsWith.get(word);
      if (known) known.push(label);
      else labelsWith.set(word, [label]);
    }
  }
  const codes = new Map<string, number[]>();
  for (const [at, place] of places.entries()) {
    for (const code of place.codes) {
      const digits = code.replace(/\D/g, '');
      codes.set(digits, [...(codes.get(digits) ?? []), at]);
    }
  }

  const byCode = (digits: string): FoundPlace[] => {
    const exact = codes.get(digits) ?? [];
    const longer =
      digits.length < 2
        ? []
        : [...codes].flatMap(([code, at]) =>
            code !== digits && code.startsWith(digits) ? at : [],
          );
    return [
      ...exact.map((at) => ({ place: places[at]!, score: 1, by: null })),
      ...[...new Set(longer)].map((at) => ({ place: places[at]!, score: 0.9, by: null })),
    ];
  };

  const byName = (asked: Asked): FoundPlace[] => {
    const wholes = vocabulary.like(asked.words.join(''));
    const perWord = asked.words.map((word) => vocabulary.like(word));
    const best = new Map<number, { score: number; said: string | null }>();
    const likely = new Set(
      [wholes, ...perWord].flatMap((likeness) =>
        [...likeness.keys()].flatMap((word) => labelsWith.get(word) ?? []),
      ),
    );
    for (const label of likely) {
      const score = scoreOf(label, asked, wholes, perWord);
      if (score < scoreMin) continue;
      const known = best.get(label.place);
      if (!known || score > known.score) best.set(label.place, { score, said: label.said });
    }
    return [...best].map(([at, { score, said }]) => ({ place: places[at]!, score, by: said }));
  };

  const find = (text: string, limit: number): FoundPlace[] => {
    const digits = /^\s*(\d\d)[.\- ]?(\d{0,2})\s*$/.exec(text.slice(0, textMax));
    const asked = askedFor(text);
    const found = digits
      ? byCode(`${digits[1]}${digits[2]}`)
      : asked.words.length > 0
        ? byName(asked)
        : [];
    return found.sort(byScore).slice(0, limit);
  };
  return { find };
}

interface Asked {
  readonly kind: Kind;
  readonly words: readonly string[];
}

/** Words that say what kind of place is meant, and those that tell none from another. */
const kindWords: Readonly<Record<string, Kind>> = {
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  pemkab: 'kabupaten',
  kota: 'kota',
  kotamadya: 'kota',
  pemkot: 'kota',
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  prov: 'provinsi',
};
const officeWords =
  /\b(kantor|disdukcapil|dispendukcapil|dindukcapil|dukcapil|dinas kependudukan dan pencatatan sipil|dinas kependudukan|administrasi|adm|kecamatan|kec|kelurahan|kel|desa)\b/g;

function askedFor(text: string): Asked {
  const words = expandAbbreviations(
    plainWords(text.slice(0, textMax)).replace(officeWords, ' ').split(' ').filter(Boolean),
  );
  const kind = words.map((word) => kindWords[word]).find((known) => known !== undefined) ?? null;
  const rest = words.filter((word) => !(word in kindWords) && word !== 'dan');
  return { kind, words: rest };
}

function labelsOf(place: SearchedPlace, at: number, vocabulary: Vocabulary): Label[] {
  const said = [place.name, ...place.otherNames];
  return said.flatMap((name, n) => {
    const { kind, words } = askedFor(name);
    if (words.length === 0) return [];
    return {
      place: at,
      kind: place.kind === 'province' ? ('provinsi' as const) : kind,
      words: words.map((word) => vocabulary.learn(word)),
      whole: vocabulary.learn(words.join('')),
      said: n === 0 ? null : name,
    };
  });
}

/**
 * The better of two: what was typed as one word against the name as one word; and word by word, each typed word against
 * its likeliest in the name, where words of the name that nobody typed cost a little.
 */
function scoreOf(
  label: Label,
  asked: Asked,
  wholes: ReadonlyMap<number, number>,
  perWord: readonly ReadonlyMap<number, number>[],
): number {
  const whole = wholes.get(label.whole) ?? 0;
  let sum = 0;
  let matched = 0;
  for (const likeness of perWord) {
    let best = 0;
    for (const word of label.words) best = Math.max(best, likeness.get(word) ?? 0);
    sum += best;
    if (best > 0) matched++;
  }
  const missing = Math.max(0, label.words.length - matched);
  const byWords = sum / perWord.length - Math.min(0.15, 0.05 * missing);
  const otherKind = asked.kind !== null && label.kind !== null && asked.kind !== label.kind;
  // A name of today before one of other years; the kind that was asked for before the other.
  return Math.max(whole, byWords) - (otherKind ? 0.12 : 0) - (label.said === null ? 0 : 0.02);
}

/** Regencies and cities before provinces of the same likeness, then by code. */
function byScore(a: FoundPlace, b: FoundPlace): number {
  if (Math.abs(a.score - b.score) > 1e-9) return b.score - a.score;
  if (a.place.kind !== b.place.kind) return a.place.kind === 'office' ? -1 : 1;
  return a.place.id < b.place.id ? -1 : 1;
}

interface Vocabulary {
  /** The number of the word, a new one for a word not seen before. */
  learn(word: string): number;
  /** The number of each word that `typed` may stand for, with its likeness, above 0 up to 1. */
  like(typed: string): ReadonlyMap<number, number>;
}

/** All words of all names, each once, with what is needed to pass over the unlike ones quickly. */
function emptyVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const letters: number[] = [];

  const learn = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    letters.push(lettersOf(word));
    return words.push(word) - 1;
  };

  const like = (typed: string): ReadonlyMap<number, number> => {
    const likeness = new Map<number, number>();
    const typedLetters = lettersOf(typed);
    const allowed = slipsAllowed(typed);
    const isShortened = isSkeleton(typed);
    for (let number = 0; number < words.length; number++) {
      const word = words[number]!;
      let value = word.charCodeAt(0) === typed.charCodeAt(0) ? beginning(typed, word) : 0;
      // One slip adds a letter to the set, takes one away, or both.
      if (bitsIn(typedLetters ^ letters[number]!) <= 2 * allowed) {
        value = Math.max(value, nearness(typed, word, allowed));
      }
      if (isShortened) value = Math.max(value, skeleton(typed, word));
      if (value > 0) likeness.set(number, value);
    }
    return likeness;
  };
  return { learn, like };
}

/** Slips of the finger that are forgiven: none in three letters, one in six, then two, three in long names. */
function slipsAllowed(word: string): number {
  if (word.length <= 3) return 0;
  if (word.length <= 6) return 1;
  return word.length <= 11 ? 2 : 3;
}

function nearness(typed: string, word: string, allowed: number): number {
  if (typed === word) return 1;
  if (allowed === 0) return 0;
  if (Math.abs(typed.length - word.length) > allowed) return 0;
  const slips = slipsBetween(typed, word, allowed);
  return slips <= allowed ? 0.95 - 0.15 * slips : 0;
}

/** The more of the word is typed, the likelier; two letters at least. */
function beginning(typed: string, word: string): number {
  if (typed.length < 2 || !word.startsWith(typed)) return 0;
  return 0.75 + 0.2 * (typed.length / word.length);
}

function isSkeleton(typed: string): boolean {
  return /^[^aiueo]{3,4}$/.test(typed);
}

/** "grt" for "garut": the first letter and consonants in their order. */
function skeleton(typed: string, word: string): number {
  if (typed[0] !== word[0] || word.length > 3 * typed.length) return 0;
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at++;
  if (at < typed.length) return 0;
  // One that ends as the word ends is how people shorten.
  return typed.at(-1) === word.at(-1) ? 0.68 : 0.6;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
