/** The answer of one office: can it print today, if not why, since when, and when blanks are expected. */
import { sayDate, sayMoment } from '#contract/words/say-quantity.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { PlainDate } from '#core/calendar.ts';
import type {
  PublicCountry,
  PublicOffice,
  PublicProvince,
} from '#core/citizen-report/public-country.ts';
import type { Priority, PriorityGroup, PublicAnswer } from '#core/citizen-report/public-status.ts';
import { html, type Markup } from './markup.ts';
import type { PublicPage } from './public-frame.ts';
import { publicService, signOf } from './public-parts.ts';
import { publicAddress, publicPlace } from './public-place.ts';
import { tallyFigures } from './public-reports.ts';

export function publicOfficePage(
  language: Language,
  office: PublicOffice,
  province: PublicProvince,
  country: PublicCountry,
): PublicPage {
  const { asOf, provinces } = country;
  const all = provinces.reduce((sum, { offices }) => sum + offices.length, 0);
  const { answer, name } = office;
  const state = say(language, `public.state.${answer.state}`);
  const about = [
    say(language, 'public.code', { code: office.code }),
    say(language, 'public.seat', { seat: office.seat }),
    ...(office.otherNames.length > 0
      ? [say(language, 'public.also_called', { names: office.otherNames.join(', ') })]
      : []),
  ];
  const content = html`<div><p class="small"><a href="${publicAddress(language, publicPlace.province(province.code))}">${province.name}</a></p>
<h1>${name}</h1>
<p class="soft small">${about.join(' · ')}</p></div>
<section class="card ${answer.state}" aria-labelledby="state">
<h2 id="state" class="state ${answer.state}">${signOf(answer.state)}<span>${state}</span></h2>
<p>${sentenceOf(language, answer)}</p>
${answer.byReports && html`<p class="note">${say(language, 'public.by_reports')}</p>`}
<dl class="facts">${factsOf(language, office).map(
    ([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
  )}</dl>
<p class="soft">${say(language, 'public.as_of', { date: sayDate(language, asOf, 'full') })}</p>
</section>
${priorityPart(language, answer.priority)}
<section><h2>${say(language, 'public.reports_office')}</h2>${tallyFigures(language, office.tally)}
<p class="hint small"><a href="${publicAddress(language, publicPlace.reports)}">${say(language, 'public.freshness_rank', { rank: office.freshness.rank, all })}</a></p></section>
${publicService(language, office)}
<p><a href="${publicAddress(language, publicPlace.province(province.code))}">${say(language, 'public.all_of', { province: province.name })}</a></p>`;
  const title = say(language, 'public.title.office', { name, state });
  return { language, place: publicPlace.office(office.id), title, content };
}

function sentenceOf(language: Language, { state, cause }: PublicAnswer): string {
  if (state !== 'cannot_print' || cause === null) return say(language, `public.answer.${state}`);
  return say(language, 'public.answer.cannot_print_cause', {
    cause: say(language, `public.cause.${cause}`),
  });
}

function factsOf(
  language: Language,
  { answer, timeZone }: PublicOffice,
): (readonly [string, Markup | string])[] {
  const day = (date: PlainDate) => sayDate(language, date, 'full');
  const { state, since, lastCount } = answer;
  return [
    ...(since === null ? [] : [[say(language, `public.since.${state}`), day(since)] as const]),
    [
      say(language, 'public.last_count'),
      lastCount === null
        ? say(language, 'public.never')
        : say(language, 'public.last_count_at', {
            day: day(lastCount.day),
            moment: sayMoment(language, lastCount.at, timeZone),
          }),
    ],
    [say(language, 'public.stock'), sayStock(language, answer.stock)],
    [say(language, 'public.expected'), sayExpected(language, answer.expected)],
  ];
}

function sayStock(language: Language, stock: PublicAnswer['stock']): string {
  if (stock === null) return say(language, 'public.stock_unknown');
  if (stock.kind === 'exact') {
    return stock.blanks === 0
      ? say(language, 'public.stock_none')
      : say(language, 'public.stock_exact', { blanks: stock.blanks });
  }
  const { from, below } = stock;
  return below === null
    ? say(language, 'public.stock_above', { from })
    : say(language, 'public.stock_band', { from, to: below - 1 });
}

function sayExpected(language: Language, expected: PublicAnswer['expected']): string {
  if (expected === null) return say(language, 'public.expected_none');
  const day = sayDate(language, expected.day, 'full');
  if (expected.from === 'promised') return say(language, 'public.expected_promised', { day });
  return say(language, expected.isLate ? 'public.expected_late' : 'public.expected_road', { day });
}

function priorityPart(language: Language, { servedNow, servedLater, why }: Priority): Markup {
  const lines = (groups: readonly PriorityGroup[]) =>
    html`<ol class="lines">${groups.map((group) => html`<li>${say(language, `public.group.${group}`)}</li>`)}</ol>`;
  return html`<section class="rule"><h2>${say(language, 'public.priority')}</h2>
<p>${say(language, `public.priority.${why}`)}</p>
${
  why === 'short'
    ? html`<div class="pair"><div><h3>${say(language, 'public.priority_now')}</h3>${lines(servedNow)}</div>
<div><h3>${say(language, 'public.priority_later')}</h3>${lines(servedLater)}</div></div>`
    : why !== 'enough' && lines(servedLater)
}</section>`;
}
