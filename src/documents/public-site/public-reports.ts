/** Citizens' reports in numbers, and how fresh each office's count is: as a page, and as open data. */
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PublicCountry, PublicOffice } from '#core/citizen-report/public-country.ts';
import type { ReportTally } from '#core/citizen-report/report-tally.ts';
import { writeCsv } from '../write-csv.ts';
import { html, type Markup } from './markup.ts';
import type { PublicPage } from './public-frame.ts';
import { officeLink } from './public-parts.ts';
import { publicAddress, publicPlace } from './public-place.ts';

export const reportFields = [
  'office_id',
  'code',
  'name',
  'received',
  'confirmed',
  'refuted',
  'answers_due',
  'answered_in_time',
  'freshness_rank',
  'working_days_since_count',
  'since',
  'as_of',
] as const;

/** One line an office, in the order of the fields. */
export function reportsCsv({ provinces, reports, asOf }: PublicCountry): string {
  const offices = provinces.flatMap(({ offices: own }) => own);
  return writeCsv({
    name: 'reports',
    columns: reportFields.map((heading) => ({ heading, kind: 'text', width: 12 })),
    rows: offices
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, code, name, tally, freshness }) => [
        id,
        code,
        name,
        tally.received,
        tally.confirmed,
        tally.refuted,
        tally.due,
        tally.answeredInTime,
        freshness.rank,
        freshness.workingDays,
        reports.since,
        asOf,
      ]),
  });
}

/** Counted today or yesterday: nobody waits for these. */
const freshUpTo = 1;

/** The stalest are worked through from the top; all of them stand in the open data. */
const stalestShown = 40;

export function publicReportsPage(language: Language, country: PublicCountry): PublicPage {
  const { asOf, reports, provinces } = country;
  const title = say(language, 'public.reports_title');
  const offices = provinces.flatMap(({ offices: own }) => own);
  const stalest = offices
    .filter(({ freshness: { workingDays } }) => workingDays === null || workingDays > freshUpTo)
    .sort((a, b) => b.freshness.rank - a.freshness.rank || (a.name < b.name ? -1 : 1))
    .slice(0, stalestShown);
  const period = {
    from: sayDate(language, reports.since, 'full'),
    to: sayDate(language, asOf, 'full'),
  };
  const content = html`<section><h1>${title}</h1>
<p>${say(language, 'public.reports_what')}</p>
<p class="soft small hint">${say(language, 'public.reports_period', period)}</p></section>
<section><h2>${say(language, 'public.reports_all')}</h2>${tallyFigures(language, reports.tally)}
<p class="hint">${say(language, 'public.reports_quarantined', { count: reports.quarantined })}</p></section>
<section><h2>${say(language, 'public.freshness')}</h2>
<p>${say(language, 'public.freshness_what')}</p><div class="gap">${freshnessGroups(language, offices)}</div></section>
<section><h2 id="usang">${say(language, 'public.stalest', { count: stalest.length })}</h2>
${stalest.length > 0 && stalestTable(language, stalest)}
<p class="hint"><a href="${publicAddress(language, publicPlace.data)}">${say(language, 'public.reports_data')}</a></p></section>`;
  return { language, place: publicPlace.reports, title, content };
}

/** Four numbers in the order in which they come about. */
export function tallyFigures(language: Language, tally: ReportTally): Markup {
  const { received, confirmed, refuted, due, answeredInTime } = tally;
  const figure = (word: Parameters<typeof say>[1], said: string) =>
    html`<div><dt>${say(language, word)}</dt><dd>${said}</dd></div>`;
  return html`<dl class="figures">
${figure('public.tally.received', sayNumber(language, received))}
${figure('public.tally.confirmed', sayNumber(language, confirmed))}
${figure('public.tally.refuted', sayNumber(language, refuted))}
${figure(
  'public.tally.in_time',
  due === 0 ? '–' : say(language, 'public.tally.of', { part: answeredInTime, all: due }),
)}</dl>`;
}

const groups = [
  ['fresh', 0, freshUpTo],
  ['days', freshUpTo + 1, 5],
  ['week', 6, Number.POSITIVE_INFINITY],
] as const;

function freshnessGroups(language: Language, offices: readonly PublicOffice[]): Markup {
  const within = (least: number, most: number) =>
    offices.filter(
      ({ freshness: { workingDays } }) =>
        workingDays !== null && workingDays >= least && workingDays <= most,
    ).length;
  const never = offices.filter(({ freshness }) => freshness.workingDays === null).length;
  const line = (word: Parameters<typeof say>[1], count: number) =>
    html`<div><dt>${say(language, word)}</dt><dd>${sayNumber(language, count)}</dd></div>`;
  return html`<dl class="figures">
${groups.map(([name, least, most]) => line(`public.freshness.${name}`, within(least, most)))}
${line('public.freshness.never', never)}</dl>`;
}

function stalestTable(language: Language, offices: readonly PublicOffice[]): Markup {
  return html`<div class="scroll" role="region" aria-labelledby="usang" tabindex="0"><table>
<thead><tr><th scope="col" class="n">${say(language, 'public.rank')}</th><th scope="col">${say(language, 'public.office')}</th>
<th scope="col">${say(language, 'public.last_count')}</th><th scope="col" class="n narrow">${say(language, 'public.tally.received')}</th>
<th scope="col" class="n narrow">${say(language, 'public.tally.confirmed')}</th></tr></thead>
<tbody>${offices.map(
    (office) =>
      html`<tr><td class="n">${office.freshness.rank}</td><td>${officeLink(language, office)}</td><td>${countedOn(
        language,
        office.answer.lastCount?.day ?? null,
      )}</td><td class="n narrow">${office.tally.received}</td><td class="n narrow">${office.tally.confirmed}</td></tr>`,
  )}</tbody></table></div>`;
}

function countedOn(language: Language, day: PlainDate | null): string {
  return day === null ? say(language, 'public.never') : sayDate(language, day);
}
