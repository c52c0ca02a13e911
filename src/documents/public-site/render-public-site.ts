/** The whole public site as files: pages in both languages and the open data, all from one state. */
import { type Language, languages, say } from '#contract/words/words.ts';
import type { PublicCountry } from '#core/citizen-report/public-country.ts';
import { html } from './markup.ts';
import { publicHomePage, publicListPages, publicProvincePage } from './public-country-pages.ts';
import { positionsCsv, positionsJson, publicDataPage } from './public-data.ts';
import { type PublicPage, type PublicSite, publicFrame } from './public-frame.ts';
import { publicOfficePage } from './public-office-page.ts';
import { searchForm } from './public-parts.ts';
import { dataFile, fileOfPlace } from './public-place.ts';
import { publicReportsPage, reportsCsv } from './public-reports.ts';

export interface SiteFile {
  /** Inside the folder of the site, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** One after the other, so that whoever writes them can let others work in between. */
export function* renderPublicSite(
  country: PublicCountry,
  origin: string | null,
): Generator<SiteFile> {
  const site: PublicSite = { origin, isDemo: country.isDemo };
  for (const language of languages) {
    for (const page of pagesOf(language, country)) {
      yield { path: fileOfPlace(language, page.place), text: publicFrame(page, site) };
    }
    const missing = publicFrame(notFoundPage(language), site);
    yield { path: `${language === 'id' ? '' : 'en/'}404.html`, text: missing };
  }
  const csv = positionsCsv(country);
  yield { path: dataFile.ofDay(country.asOf), text: csv };
  yield { path: dataFile.csv, text: csv };
  yield { path: dataFile.reports, text: reportsCsv(country) };
  yield { path: dataFile.json, text: positionsJson(country, origin) };
}

function* pagesOf(language: Language, country: PublicCountry): Generator<PublicPage> {
  yield publicHomePage(language, country);
  yield publicDataPage(language, country);
  yield publicReportsPage(language, country);
  yield* publicListPages(language, country);
  for (const province of country.provinces) {
    yield publicProvincePage(language, province, country);
    for (const office of province.offices) {
      yield publicOfficePage(language, office, province, country);
    }
  }
}

function notFoundPage(language: Language): PublicPage {
  const title = say(language, 'public.not_found');
  return {
    language,
    place: '',
    title,
    isListed: false,
    content: html`<section><h1>${title}</h1><p>${say(language, 'public.not_found_what')}</p>${searchForm(language)}</section>`,
  };
}
