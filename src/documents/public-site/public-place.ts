/**
 * The addresses of the public pages. They stay: an office is named by its id, which never changes, a province by its
 * code. The English page of `/publik/X` is `/publik/en/X`.
 */
import type { Language } from '#contract/words/words.ts';

/** What stands after `/publik/` or `/publik/en/`; ends with a slash, or is empty for the first page. */
export const publicPlace = {
  home: '',
  list: 'kantor/',
  search: 'cari/',
  data: 'data/',
  reports: 'laporan/',
  office: (id: string) => `kantor/${id}/`,
  letter: (letter: string) => `kantor/${letter.toLowerCase()}/`,
  province: (code: string) => `provinsi/${code}/`,
} as const;

/** Files for programs, the same for both languages. */
export const dataFile = {
  csv: 'data/positions.csv',
  json: 'data/positions.json',
  reports: 'data/reports.csv',
  ofDay: (day: string) => `data/positions-${day}.csv`,
} as const;

export function publicAddress(language: Language, place: string): string {
  return language === 'id' ? `/publik/${place}` : `/publik/en/${place}`;
}

/** The form without scripts and the page of a receipt code: made on demand, with the database. */
export type PlainPlace = 'report' | 'receipt';

export function plainAddress(language: Language, place: PlainPlace, officeId = ''): string {
  const asked = new URLSearchParams({
    ...(officeId !== '' && { kantor: officeId }),
    ...(language === 'en' && { bahasa: 'en' }),
  });
  const path = place === 'report' ? '/lapor/polos' : '/lapor/polos/kode';
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Where the page lies in the folder of the site: any web server finds it under its address. */
export function fileOfPlace(language: Language, place: string): string {
  return `${language === 'id' ? '' : 'en/'}${place}index.html`;
}
