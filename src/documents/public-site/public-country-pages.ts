/** The page of the country, of each province, and the lists by letter. */
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import { type Language, say } from '#contract/words/words.ts';
import {
  type PublicCountry,
  type PublicOffice,
  type PublicProvince,
  shortName,
} from '#core/citizen-report/public-country.ts';
import { html, type Markup } from './markup.ts';
import type { PublicPage } from './public-frame.ts';
import {
  countsOfStates,
  letterOf,
  officeLink,
  publicService,
  searchForm,
  signSheet,
  stateText,
} from './public-parts.ts';
import { publicAddress, publicPlace } from './public-place.ts';

export function publicHomePage(language: Language, country: PublicCountry): PublicPage {
  const { counts, figures, provinces } = country;
  const all = provinces.reduce((sum, { offices }) => sum + offices.length, 0);
  const able = counts.available + counts.low;
  const figure = (name: 'reserve' | 'in_transit' | 'at_offices' | 'printed', blanks: number) =>
    html`<div><dt>${say(language, `public.figure.${name}`)}</dt><dd>${sayNumber(language, blanks)}</dd></div>`;
  const title = say(language, 'public.question');
  const content = html`<section><h1>${title}</h1>${searchForm(language)}</section>
<section><h2>${say(language, 'public.states')}</h2>
<p class="big">${say(language, 'public.today', { able, all })}</p>
${countsOfStates(language, counts)}
<p class="soft small hint">${say(language, 'public.as_of', { date: sayDate(language, country.asOf, 'full') })}</p></section>
<section><h2>${say(language, 'public.figures')}</h2><dl class="figures">
${figure('reserve', figures.reserve)}${figure('in_transit', figures.inTransit)}
${figure('at_offices', figures.atOffices)}${figure('printed', figures.printedThisYear)}</dl></section>
<section><h2 id="provinsi">${say(language, 'public.provinces')}</h2>${provinceTable(language, provinces)}</section>
${publicService(language, null)}`;
  return { language, place: publicPlace.home, title, content };
}

const troubles = ['low', 'empty', 'cannot_print', 'silent'] as const;

/** Only what is wrong is counted by its name: the rest is the rest. */
function provinceTable(language: Language, provinces: readonly PublicProvince[]): Markup {
  return html`<div class="scroll" role="region" aria-labelledby="provinsi" tabindex="0"><table>
<thead><tr><th scope="col">${say(language, 'public.province')}</th><th scope="col" class="n">${say(language, 'public.office')}</th>
${troubles.map((state) => html`<th scope="col" class="n narrow">${say(language, `public.state.${state}`)}</th>`)}</tr></thead>
<tbody>${provinces.map(
    ({ code, name, counts, offices }) =>
      html`<tr><td><a href="${publicAddress(language, publicPlace.province(code))}">${name}</a></td><td class="n">${offices.length}</td>${troubles.map(
        (state) =>
          html`<td class="n narrow">${counts[state] > 0 ? String(counts[state]) : '–'}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

export function publicProvincePage(
  language: Language,
  province: PublicProvince,
  country: PublicCountry,
): PublicPage {
  const title = say(language, 'public.offices_of', { province: province.name });
  const content = html`<section><h1>${title}</h1>
${countsOfStates(language, province.counts)}
<p class="soft small hint">${say(language, 'public.as_of', { date: sayDate(language, country.asOf, 'full') })}</p></section>
${officeTable(language, province.offices, title)}
${publicService(language, null)}`;
  return { language, place: publicPlace.province(province.code), title, content };
}

function officeTable(
  language: Language,
  offices: readonly PublicOffice[],
  caption: string,
): Markup {
  return html`<div>${signSheet()}<table aria-label="${caption}">
<thead><tr><th scope="col">${say(language, 'public.office')}</th><th scope="col">${say(language, 'public.state')}</th>
<th scope="col" class="narrow">${say(language, 'public.last_count')}</th></tr></thead>
<tbody>${offices.map(
    (office) =>
      html`<tr><td>${officeLink(language, office)}</td><td>${stateText(language, office.answer)}</td><td class="narrow soft">${
        office.answer.lastCount === null
          ? say(language, 'public.never')
          : sayDate(language, office.answer.lastCount.day)
      }</td></tr>`,
  )}</tbody></table></div>`;
}

/** The list by letter, and how to get to each letter and province: what works when nothing but files is there. */
export function publicListPages(language: Language, { provinces }: PublicCountry): PublicPage[] {
  const byLetter = new Map<string, PublicOffice[]>();
  for (const office of provinces.flatMap(({ offices }) => offices)) {
    const letter = letterOf(office);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), office]);
  }
  const letters = [...byLetter.keys()].sort();
  const letterLinks = (current: string | null) =>
    html`<ul class="letters">${letters.map(
      (letter) =>
        html`<li><a href="${publicAddress(language, publicPlace.letter(letter))}"${letter === current && html` aria-current="page"`}>${letter}</a></li>`,
    )}</ul>`;
  const title = say(language, 'public.list');
  const provinceLinks = html`<section><h2>${say(language, 'public.provinces')}</h2><ul class="columns">${provinces.map(
    ({ code, name }) =>
      html`<li><a href="${publicAddress(language, publicPlace.province(code))}">${name}</a></li>`,
  )}</ul></section>`;
  const list = (place: string, said: string, isListed: boolean): PublicPage => ({
    language,
    place,
    title,
    isListed,
    content: html`<section><h1>${title}</h1><p>${said}</p>${letterLinks(null)}</section>${provinceLinks}`,
  });
  return [
    list(publicPlace.list, say(language, 'public.list_what'), true),
    // Where no server answers the search, its address leads here.
    list(publicPlace.search, say(language, 'public.search_away'), false),
    ...letters.map((letter): PublicPage => {
      const name = say(language, 'public.letter', { letter });
      return {
        language,
        place: publicPlace.letter(letter),
        title: name,
        content: html`<section><h1>${name}</h1>${letterLinks(letter)}</section>
${officeTable(language, inOrder(byLetter.get(letter) ?? []), name)}`,
      };
    }),
  ];
}

function inOrder(offices: readonly PublicOffice[]): PublicOffice[] {
  const key = (office: PublicOffice) => `${shortName(office)} ${office.id}`;
  return [...offices].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
