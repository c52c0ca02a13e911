/** The form for a report as a page that runs no script, filled with what was sent when something is to mend. */
import { type Language, say } from '#contract/words/words.ts';
import { addDays, type PlainDate } from '#core/calendar.ts';
import { citizenAnswers, ownWordsMax, wantedCards } from '#core/citizen-report/citizen-report.ts';
import { html, type Markup } from './markup.ts';
import { plainPageStyle } from './plain-page-style.ts';
import type { PublicPage } from './public-frame.ts';
import { plainAddress } from './public-place.ts';

/** Each as it was typed; '' is nothing. */
export interface PlainReportFields {
  readonly eventId: string;
  readonly officeId: string;
  readonly subPointId: string;
  readonly day: string;
  readonly said: string;
  readonly wanted: string;
  readonly ownWords: string;
  readonly phone: string;
}

export interface PlainReportPlace {
  readonly id: string;
  readonly name: string;
  readonly provinceName: string;
  readonly subPoints: readonly { readonly id: string; readonly name: string }[];
}

export interface PlainReportForm {
  readonly fields: PlainReportFields;
  /** What is to mend, in words. */
  readonly problems: Readonly<Partial<Record<keyof PlainReportFields, string>>>;
  /** What stands in the way of the whole; null for nothing. */
  readonly notice: string | null;
  /** The office that the address names; null: one is chosen from `places`. */
  readonly office: PlainReportPlace | null;
  /** By code, so that those of a province stand together. */
  readonly places: readonly PlainReportPlace[];
  readonly today: PlainDate;
}

const daysAgoMax = 30;
/** In the order of the page. */
const mendable = ['officeId', 'subPointId', 'said', 'wanted', 'day', 'ownWords', 'phone'] as const;

export function plainReportPage(language: Language, form: PlainReportForm): PublicPage {
  const { fields, office, notice, problems } = form;
  const action = plainAddress(language, 'report', office?.id);
  const title = say(language, 'report.title');
  const isWrong = notice !== null || Object.keys(problems).length > 0;
  const content = html`<section><h1>${title}</h1><p class="big">${say(language, 'report.lead')}</p></section>
${isWrong && wrongPart(language, form)}
<form class="fields" method="post" action="${action}" accept-charset="utf-8">
<input type="hidden" name="eventId" value="${fields.eventId}">
${officeField(language, form)}
${choices(language, form, 'said', citizenAnswers, (one) => say(language, `answer.${one}`))}
${choices(language, form, 'wanted', wantedCards, (one) => say(language, `wanted.${one}`))}
${dayField(language, form)}
${field(
  form,
  'ownWords',
  say(language, 'report.own_words'),
  say(language, 'plain_report.own_words_hint'),
  (marks) => html`<textarea ${marks} maxlength="${ownWordsMax}" rows="4">
${fields.ownWords}</textarea>`,
)}
${field(form, 'phone', say(language, 'report.phone'), say(language, 'report.phone_hint'), (marks) => html`<input ${marks} type="tel" autocomplete="tel" maxlength="20" value="${fields.phone}">`)}
<button class="button">${say(language, 'report.send')}</button>
</form>
<section class="small"><p>${say(language, 'plain_report.by_phone')} <a href="tel:1500537">${say(language, 'public.call')}</a></p>
<p class="gap"><a href="${plainAddress(language, 'receipt')}">${say(language, 'plain_report.receipt')}</a></p></section>`;
  return {
    language,
    place: 'lapor',
    addressIn: (of) => plainAddress(of, 'report', office?.id),
    title: isWrong ? say(language, 'plain_report.error_title', { title }) : title,
    content,
    style: plainPageStyle,
    isListed: false,
  };
}

/** First of all what is to mend, each with the way to its field. */
function wrongPart(language: Language, { problems, notice }: PlainReportForm): Markup {
  const wrong = mendable.filter((name) => problems[name] !== undefined);
  return html`<section class="alert" role="alert"><h2>${say(language, 'plain_report.error')}</h2>
${notice !== null && html`<p>${notice}</p>`}
${
  wrong.length > 0 &&
  html`<ul>${wrong.map((name) => html`<li><a href="#${name}">${say(language, labels[name])}</a>: ${problems[name] ?? ''}</li>`)}</ul>`
}</section>`;
}

const labels = {
  officeId: 'report.office',
  subPointId: 'report.point',
  said: 'report.said',
  wanted: 'report.wanted',
  day: 'report.day',
  ownWords: 'report.own_words',
  phone: 'report.phone',
} as const;

function officeField(language: Language, form: PlainReportForm): Markup {
  const { office, fields, places } = form;
  const label = say(language, 'report.office');
  if (office !== null) {
    return html`<div id="officeId" tabindex="-1"><p><b>${label}</b></p>${problemOf(form, 'officeId')}
<input type="hidden" name="officeId" value="${office.id}"><p>${office.name}, ${office.provinceName}</p>
<p class="hint"><a href="${plainAddress(language, 'report')}">${say(language, 'report.office_change')}</a></p></div>
${pointField(language, form, office)}`;
  }
  return field(
    form,
    'officeId',
    label,
    null,
    (
      marks,
    ) => html`<select ${marks} required><option value="">${say(language, 'plain_report.choose')}</option>
${byProvince(places).map(
  ([provinceName, offices]) =>
    html`<optgroup label="${provinceName}">${offices.map(({ id, name }) => option(id, name, fields.officeId))}</optgroup>\n`,
)}</select>`,
  );
}

function pointField(
  language: Language,
  form: PlainReportForm,
  { subPoints }: PlainReportPlace,
): Markup | null {
  if (subPoints.length === 0) return null;
  const chosen = form.fields.subPointId;
  return field(
    form,
    'subPointId',
    say(language, 'report.point'),
    null,
    (marks) => html`<select ${marks}>${option('', say(language, 'report.point_office'), chosen)}
${subPoints.map(({ id, name }) => option(id, name, chosen))}</select>`,
  );
}

function dayField(language: Language, form: PlainReportForm): Markup {
  const { today, fields } = form;
  return field(
    form,
    'day',
    say(language, 'report.day'),
    null,
    (marks) =>
      html`<input ${marks} type="date" required min="${addDays(today, -daysAgoMax)}" max="${today}" value="${fields.day}" placeholder="${today}">`,
  );
}

function option(value: string, name: string, chosen: string): Markup {
  return html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`;
}

function byProvince(places: readonly PlainReportPlace[]): [string, PlainReportPlace[]][] {
  const provinces = new Map<string, PlainReportPlace[]>();
  for (const place of places) {
    provinces.set(place.provinceName, [...(provinces.get(place.provinceName) ?? []), place]);
  }
  return [...provinces];
}

function choices<Choice extends string>(
  language: Language,
  form: PlainReportForm,
  name: 'said' | 'wanted',
  among: readonly Choice[],
  word: (choice: Choice) => string,
): Markup {
  return html`<fieldset id="${name}" tabindex="-1"><legend>${say(language, labels[name])}</legend>${problemOf(form, name)}
${among.map(
  (choice) =>
    html`<label class="choice"><input type="radio" name="${name}" value="${choice}" required${choice === form.fields[name] && html` checked`}${describedBy(form, name)}>${word(choice)}</label>`,
)}</fieldset>`;
}

function field(
  form: PlainReportForm,
  name: keyof PlainReportFields,
  label: string,
  hint: string | null,
  control: (marks: Markup) => Markup,
): Markup {
  const marks = html`id="${name}" name="${name}"${describedBy(form, name, hint)}`;
  return html`<div><label for="${name}">${label}</label>${problemOf(form, name)}
${control(marks)}
${hint !== null && html`<p class="hint" id="${name}-hint">${hint}</p>`}</div>`;
}

function problemOf({ problems }: PlainReportForm, name: keyof PlainReportFields): Markup | null {
  const problem = problems[name];
  return problem === undefined ? null : html`<p class="wrong" id="${name}-wrong">${problem}</p>`;
}

/** Read out with the field: what is wrong, then what it is for. */
function describedBy(
  { problems }: PlainReportForm,
  name: keyof PlainReportFields,
  hint: string | null = null,
): Markup | null {
  const isWrong = problems[name] !== undefined;
  const ids = [isWrong && `${name}-wrong`, hint !== null && `${name}-hint`].filter(Boolean);
  if (ids.length === 0) return null;
  return html` aria-describedby="${ids.join(' ')}"${isWrong && html` aria-invalid="true"`}`;
}
