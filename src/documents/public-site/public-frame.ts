/** What every public page has around its content. */
import { type Language, languages, say } from '#contract/words/words.ts';
import { html, type Markup } from './markup.ts';
import { publicAddress, publicPlace } from './public-place.ts';
import { publicStyle } from './public-style.ts';

export interface PublicPage {
  readonly language: Language;
  /** As in `public-place.ts`. */
  readonly place: string;
  /** Of a page that is no file under /publik, in each language. */
  readonly addressIn?: (language: Language) => string;
  /** For this page alone, after the sheet that all share. */
  readonly style?: string;
  readonly title: string;
  readonly content: Markup;
  /** Whether a search engine should list it. */
  readonly isListed?: boolean;
}

/** What holds for all pages of one state. */
export interface PublicSite {
  /** `https://...`, for canonical links; null: addresses without it. */
  readonly origin: string | null;
  readonly isDemo: boolean;
}

/** One colour of each theme for the bar of a phone's browser. */
const themes = [
  ['light', '#fbfaf7'],
  ['dark', '#131920'],
] as const;

const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Crect x=%221%22 y=%223%22 width=%2214%22 height=%2210%22 rx=%222%22 fill=%22%230b6e69%22/%3E%3C/svg%3E';

export function publicFrame(page: PublicPage, { origin, isDemo }: PublicSite): string {
  const { language, place, title, content, isListed = true, style } = page;
  const addressIn = page.addressIn ?? ((of: Language) => publicAddress(of, place));
  const at = (to: string) => publicAddress(language, to);
  const other: Language = language === 'id' ? 'en' : 'id';
  const full = (of: Language) => `${origin ?? ''}${addressIn(of)}`;
  const link = (to: string, words: string) =>
    html`<a href="${at(to)}"${place === to && html` aria-current="page"`}>${words}</a>`;
  const { markup } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · ${say(language, 'public.brand')}</title>
${!isListed && html`<meta name="robots" content="noindex">`}
${themes.map(
  ([theme, colour]) =>
    html`<meta name="theme-color" media="(prefers-color-scheme:${theme})" content="${colour}">`,
)}
<link rel="icon" href="${icon}">
<link rel="canonical" href="${full(language)}">
${languages.map((of) => html`<link rel="alternate" hreflang="${of}" href="${full(of)}">`)}
<style>${{ markup: publicStyle }}</style>
${
  style !== undefined &&
  html`<style>${{ markup: style }}</style>
`
}</head>
<body>
<a class="skip" href="#isi">${say(language, 'public.skip')}</a>
<header><nav class="wide" aria-label="${say(language, 'nav.label')}">
<a class="brand" href="${at(publicPlace.home)}">${say(language, 'public.brand')}</a>
${link(publicPlace.list, say(language, 'public.list'))}
${link(publicPlace.reports, say(language, 'public.reports'))}
${link(publicPlace.data, say(language, 'public.data'))}
<a href="${addressIn(other)}" hreflang="${other}" lang="${other}">${say(language, 'public.other_language')}</a>
</nav></header>
<main id="isi" class="wide">
${isDemo && html`<p class="demo">${say(language, 'public.demo')}</p>`}
${content}
</main>
<footer><div class="wide">
<span>${say(language, 'public.data_producer_is')}</span>
<a href="${at(publicPlace.data)}">CC BY 4.0</a>
<a href="/sign-in">${say(language, 'public.sign_in')}</a>
</div></footer>
</body>
</html>
`;
  return markup;
}
