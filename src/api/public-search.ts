/** The search of the public pages, over what was published: it needs no database. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#contract/words/words.ts';
import { type PlaceSearch, placeSearch, type SearchedPlace } from '#core/place-search.ts';
import type { PositionsFile } from '#documents/public-site/public-data.ts';
import { publicFrame } from '#documents/public-site/public-frame.ts';
import { dataFile } from '#documents/public-site/public-place.ts';
import { publicSearchPage, type SearchLine } from '#documents/public-site/public-search-page.ts';
import { type PublicFile, packPublicFile } from './public-file.ts';

export interface PublicSearch {
  /** null when nothing is published. */
  page(language: Language, text: string): Promise<PublicFile | null>;
  /** What is published has changed. */
  renew(): void;
}

const textMax = 100;
const linesMax = 20;
/** Answers of a busy moment that are kept: people ask for the same towns. */
const answersMax = 500;

interface Searched {
  readonly search: PlaceSearch;
  readonly positions: ReadonlyMap<string, PositionsFile['positions'][number]>;
  readonly isDemo: boolean;
}

export function publicSearch(folder: string): PublicSearch {
  let searched: Promise<Searched | null> | null = null;
  const answers = new Map<string, PublicFile>();

  const page = async (language: Language, asked: string): Promise<PublicFile | null> => {
    const text = asked.trim().slice(0, textMax);
    const key = `${language} ${text.toLowerCase()}`;
    const known = answers.get(key);
    if (known) return known;
    searched ??= readSearched(folder);
    const { search, positions, isDemo } = (await searched) ?? {};
    if (!search || !positions) {
      searched = null;
      return null;
    }
    const lines = search.find(text, linesMax).map(({ place, by }): SearchLine => {
      const { kind, id, name } = place;
      const position = kind === 'office' ? positions.get(id) : undefined;
      return {
        ...{ kind, id, name, by },
        provinceName: position?.province_name ?? null,
        answer: position ? { state: position.state, cause: position.cause } : null,
      };
    });
    const site = { origin: null, isDemo: isDemo === true };
    const markup = publicFrame(publicSearchPage(language, text, lines), site);
    const file = await packPublicFile(Buffer.from(markup), 'cari/index.html');
    if (answers.size >= answersMax) answers.clear();
    answers.set(key, file);
    return file;
  };

  return {
    page,
    renew: () => {
      searched = null;
      answers.clear();
    },
  };
}

async function readSearched(folder: string): Promise<Searched | null> {
  const text = await readFile(join(folder, dataFile.json), 'utf8').catch(() => null);
  if (text === null) return null;
  const { metadata, positions } = JSON.parse(text) as PositionsFile;
  const provinces = new Map(
    positions.map(({ province_code, province_name }) => [province_code, province_name]),
  );
  return {
    search: placeSearch([
      ...positions.map(
        (position): SearchedPlace => ({
          kind: 'office',
          id: position.office_id,
          name: position.name,
          codes: [position.code, ...position.other_codes],
          otherNames: [position.seat, ...position.other_names],
        }),
      ),
      ...[...provinces].map(
        ([code, name]): SearchedPlace => ({
          kind: 'province',
          id: code,
          name,
          codes: [code],
          otherNames: [],
        }),
      ),
    ]),
    positions: new Map(positions.map((position) => [position.office_id, position])),
    isDemo: metadata.is_demo === true,
  };
}
