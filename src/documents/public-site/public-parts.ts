/** Parts that several public pages share: the state in colour, word and sign, the search field, lists of offices. */
import { type Language, say } from '#contract/words/words.ts';
import {
  type PublicOffice,
  type StateCounts,
  shortName,
} from '#core/citizen-report/public-country.ts';
import {
  type PublicAnswer,
  type PublicState,
  publicStates,
} from '#core/citizen-report/public-status.ts';
import { html, type Markup } from './markup.ts';
import { plainAddress, publicAddress, publicPlace } from './public-place.ts';

/** Drawn on a field of 24 by 24: told apart without colour. */
const signs: Readonly<Record<PublicState, Markup>> = {
  available: html`<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>`,
  low: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.5v.01"/>`,
  empty: html`<circle cx="12" cy="12" r="9"/><path d="m6 18 12-12"/>`,
  cannot_print: html`<path d="M7 8V3h10v5M7 17H4V9h16v8h-3M8 14h8v7H8zM2 2l20 20"/>`,
  silent: html`<circle cx="12" cy="12" r="9" stroke-dasharray="3 3.28"/><path d="M9 12h.01M12 12h.01M15 12h.01"/>`,
};

export function signOf(state: PublicState): Markup {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${signs[state]}</svg>`;
}

/** Said once in a page with many offices; `stateText` then points at it. */
export function signSheet(): Markup {
  return html`<svg hidden>${publicStates.map(
    (state) => html`<symbol id="${state}" viewBox="0 0 24 24">${signs[state]}</symbol>`,
  )}</svg>`;
}

/** The state in a line of a list; the page has a sign sheet. */
export function stateText(
  language: Language,
  { state, cause }: Pick<PublicAnswer, 'state' | 'cause'>,
): Markup {
  return html`<span class="state ${state}"><svg aria-hidden="true"><use href="#${state}"/></svg><span>${say(language, `public.state.${state}`)}${
    cause && html`<span class="why">: ${say(language, `public.cause.${cause}`)}</span>`
  }</span></span>`;
}

/** Works without a script; where no server answers, the list by letter is one click away. */
export function searchForm(language: Language, text = ''): Markup {
  return html`<form action="${publicAddress(language, publicPlace.search)}" method="get" role="search">
<label for="q">${say(language, 'public.search_label')}</label>
<div class="search"><input id="q" name="q" type="search" value="${text}" maxlength="100" autocomplete="off" spellcheck="false"><button>${say(language, 'public.search')}</button></div>
<p class="hint small"><a href="${publicAddress(language, publicPlace.list)}">${say(language, 'public.list')}</a></p>
</form>`;
}

export function countsOfStates(language: Language, counts: StateCounts): Markup {
  const shown = publicStates.filter((state) => counts[state] > 0);
  return html`<div class="bar" aria-hidden="true">${shown.map(
    (state) => html`<i class="${state}" style="flex:${counts[state]}"></i>`,
  )}</div>
<ul class="legend">${shown.map(
    (state) =>
      html`<li class="state ${state}">${signOf(state)}<span>${say(language, `public.state.${state}`)} <b>${counts[state]}</b></span></li>`,
  )}</ul>`;
}

export function officeLink(language: Language, office: Pick<PublicOffice, 'id' | 'name'>): Markup {
  return html`<a href="${publicAddress(language, publicPlace.office(office.id))}">${office.name}</a>`;
}

/** Free of charge, where to complain: on every page of an answer. */
export function publicService(language: Language, office: PublicOffice | null): Markup {
  const address = office === null ? '/lapor' : `/lapor?kantor=${office.id}`;
  return html`<div class="pair">
<section><h2>${say(language, 'public.free_title')}</h2><p>${say(language, 'public.free')}</p></section>
<section><h2>${say(language, 'public.complain_title')}</h2><p>${say(language, 'public.complain')}</p>
<p class="acts"><a class="button" href="${address}">${say(language, office ? 'public.report' : 'public.report_any')}</a>
<noscript><a class="button plain" href="${plainAddress(language, 'report', office?.id)}">${say(language, 'plain_report.link')}</a></noscript>
<a class="button plain" href="tel:1500537">${say(language, 'public.call')}</a></p></section>
</div>`;
}

/** `A` to `Z`, by what people look for: without "Kabupaten" and "Kota". */
export function letterOf(office: Pick<PublicOffice, 'name'>): string {
  return shortName(office).charAt(0).toUpperCase();
}
