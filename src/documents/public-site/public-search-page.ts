/** What the search answers; made on demand, from what was published. */
import { type Language, say } from '#contract/words/words.ts';
import type { PublicAnswer } from '#core/citizen-report/public-status.ts';
import { html } from './markup.ts';
import type { PublicPage } from './public-frame.ts';
import { searchForm, signSheet, stateText } from './public-parts.ts';
import { publicAddress, publicPlace } from './public-place.ts';

export interface SearchLine {
  readonly kind: 'office' | 'province';
  readonly id: string;
  readonly name: string;
  /** The other name by which it was found. */
  readonly by: string | null;
  /** For an office. */
  readonly provinceName: string | null;
  readonly answer: Pick<PublicAnswer, 'state' | 'cause'> | null;
}

/** An empty text asks for one. */
export function publicSearchPage(
  language: Language,
  text: string,
  lines: readonly SearchLine[],
): PublicPage {
  const said =
    text === ''
      ? say(language, 'public.search_empty')
      : lines.length === 0
        ? say(language, 'public.search_none', { text })
        : say(language, 'public.search_found', { count: lines.length, text });
  const place = ({ kind, id }: SearchLine) =>
    kind === 'office' ? publicPlace.office(id) : publicPlace.province(id);
  const title = say(language, 'public.search_title');
  const content = html`<section><h1>${title}</h1>${searchForm(language, text)}</section>
<section><p>${said}</p>${signSheet()}
${
  lines.length > 0 &&
  html`<table aria-label="${title}"><tbody>${lines.map(
    (line) =>
      html`<tr><td><a href="${publicAddress(language, place(line))}">${line.name}</a>${
        line.by !== null &&
        html`<span class="soft small"> ${say(language, 'public.search_by', { name: line.by })}</span>`
      }<br><span class="soft small">${line.provinceName ?? say(language, 'public.province')}</span></td><td>${
        line.answer && stateText(language, line.answer)
      }</td></tr>`,
  )}</tbody></table>`
}</section>`;
  return { language, place: publicPlace.search, title, content, isListed: false };
}
