/** The open data: daily positions of all offices, and what a reader must know of them (Satu Data, Perpres 39/2019). */
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PublicCountry, PublicOffice } from '#core/citizen-report/public-country.ts';
import type { PublicAnswer, PublicStock } from '#core/citizen-report/public-status.ts';
import type { Blanks } from '#core/quantity.ts';
import { writeCsv } from '../write-csv.ts';
import { html, type Markup } from './markup.ts';
import type { PublicPage } from './public-frame.ts';
import { dataFile, publicPlace } from './public-place.ts';
import { reportFields } from './public-reports.ts';

/** In the order of the columns; names and codes of other years only in JSON, for whoever searches. */
const positionFields = [
  'office_id',
  'code',
  'name',
  'province_code',
  'province_name',
  'state',
  'cause',
  'since',
  'by_reports',
  'last_statement_on',
  'last_counted_on',
  'blanks_from',
  'blanks_to',
  'expected_on',
  'expected_from',
  'as_of',
] as const satisfies readonly (keyof Position)[];

/** One office on one day, as programs read it. */
interface Position {
  readonly office_id: string;
  readonly code: string;
  readonly name: string;
  readonly province_code: string;
  readonly province_name: string;
  readonly state: PublicAnswer['state'];
  readonly cause: PublicAnswer['cause'];
  readonly since: PlainDate | null;
  readonly by_reports: boolean;
  readonly last_statement_on: PlainDate | null;
  readonly last_counted_on: PlainDate | null;
  readonly blanks_from: Blanks | null;
  readonly blanks_to: Blanks | null;
  readonly expected_on: PlainDate | null;
  readonly expected_from: NonNullable<PublicAnswer['expected']>['from'] | null;
  readonly as_of: PlainDate;
}

const licence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export function positionsCsv(country: PublicCountry): string {
  return writeCsv({
    name: 'positions',
    columns: positionFields.map((heading) => ({ heading, kind: 'text', width: 12 })),
    rows: positionsOf(country).map(({ position }) =>
      positionFields.map((field) => {
        const value = position[field];
        return typeof value === 'boolean' ? String(value) : value;
      }),
    ),
  });
}

/** What `/publik/data/positions.json` holds. */
export interface PositionsFile {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly positions: readonly (Position & {
    readonly seat: string;
    readonly other_names: readonly string[];
    readonly other_codes: readonly string[];
  })[];
}

export function positionsJson(country: PublicCountry, origin: string | null): string {
  const at = (path: string) => `${origin ?? ''}/publik/${path}`;
  const said = (of: (language: Language) => string) => ({ id: of('id'), en: of('en') });
  const file: PositionsFile = {
    metadata: {
      title: said((language) => say(language, 'public.data_title')),
      description: said((language) => say(language, 'public.data_what')),
      producer: said((language) => say(language, 'public.data_producer_is')),
      contact: 'tel:1500537',
      licence,
      period: { from: country.asOf, to: country.asOf },
      ledgerSeq: country.ledgerSeq,
      area_codes: said((language) => say(language, 'public.data_codes_are')),
      is_demo: country.isDemo,
      ...(country.isDemo && { caution: said((language) => say(language, 'public.demo')) }),
      definitions: Object.fromEntries(
        positionFields.map((field) => [
          field,
          said((language) => say(language, `public.field.${field}`)),
        ]),
      ),
      distributions: [
        at(dataFile.csv),
        at(dataFile.json),
        at(dataFile.ofDay(country.asOf)),
        at(dataFile.reports),
      ],
      national: country.figures,
      reports: {
        since: country.reports.since,
        ...country.reports.tally,
        quarantined: country.reports.quarantined,
      },
    },
    positions: positionsOf(country).map(({ office, position }) => ({
      ...position,
      seat: office.seat,
      other_names: office.otherNames,
      other_codes: office.otherCodes,
    })),
  };
  return JSON.stringify(file);
}

function positionsOf({ provinces, asOf }: PublicCountry) {
  return provinces
    .flatMap(({ offices }) => offices)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((office) => ({ office, position: positionOf(office, asOf) }));
}

function positionOf(office: PublicOffice, asOf: PlainDate): Position {
  const { answer } = office;
  const { from, to } = boundsOf(answer.stock);
  return {
    office_id: office.id,
    code: office.code,
    name: office.name,
    province_code: office.provinceCode,
    province_name: office.provinceName,
    state: answer.state,
    cause: answer.cause,
    since: answer.since,
    by_reports: answer.byReports,
    last_statement_on: answer.lastReport,
    last_counted_on: answer.lastCount?.day ?? null,
    blanks_from: from,
    blanks_to: to,
    expected_on: answer.expected?.day ?? null,
    expected_from: answer.expected?.from ?? null,
    as_of: asOf,
  };
}

function boundsOf(stock: PublicStock | null) {
  if (stock === null) return { from: null, to: null };
  if (stock.kind === 'exact') return { from: stock.blanks, to: stock.blanks };
  return { from: stock.from, to: stock.below === null ? null : stock.below - 1 };
}

export function publicDataPage(language: Language, country: PublicCountry): PublicPage {
  const { asOf, ledgerSeq } = country;
  const day = sayDate(language, asOf, 'long');
  const title = say(language, 'public.data_title');
  const file = (path: string, said: string) =>
    html`<li><a href="/publik/${path}"><code>/publik/${path}</code></a><br><span class="small soft">${said}</span></li>`;
  const about = [
    [say(language, 'public.data_producer'), say(language, 'public.data_producer_is')],
    [say(language, 'public.data_period'), day],
    [say(language, 'public.data_codes'), say(language, 'public.data_codes_are')],
    [say(language, 'public.data_seq'), sayNumber(language, ledgerSeq)],
  ] as const;
  const content = html`<section><h1>${title}</h1><p>${say(language, 'public.data_what')}</p></section>
<section><h2>${say(language, 'public.data_files')}</h2><ul class="lines">
${file(dataFile.csv, say(language, 'public.data_csv'))}
${file(dataFile.json, say(language, 'public.data_json'))}
${file(dataFile.ofDay(asOf), say(language, 'public.data_day', { date: day }))}
${file(dataFile.reports, say(language, 'public.data_reports'))}</ul></section>
<section><h2>${say(language, 'public.data_about')}</h2><dl class="facts">
${about.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`)}
<div><dt>${say(language, 'public.data_licence')}</dt><dd><a href="${licence.url}" rel="license">${licence.name}</a></dd></div></dl></section>
<section><h2>${say(language, 'public.data_fields')}</h2>${fieldTable(language, positionFields)}</section>
<section><h2>${say(language, 'public.data_report_fields')}</h2>${fieldTable(language, reportFields)}</section>`;
  return { language, place: publicPlace.data, title, content };
}

function fieldTable(
  language: Language,
  fields: readonly (typeof positionFields | typeof reportFields)[number][],
): Markup {
  return html`<table>
<thead><tr><th scope="col">${say(language, 'public.data_column')}</th><th scope="col">${say(language, 'public.data_meaning')}</th></tr></thead>
<tbody>${fields.map(
    (field) =>
      html`<tr><td><code>${field}</code></td><td>${say(language, `public.field.${field}`)}</td></tr>`,
  )}</tbody></table>`;
}
