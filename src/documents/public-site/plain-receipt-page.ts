/** What a citizen without scripts is told: the receipt code, and later what is held under it. */
import type { Receipt } from '#contract/citizen-report-schema.ts';
import { sayDate, sayMoment, sayNumber } from '#contract/words/say-quantity.ts';
import { sayTold } from '#contract/words/say-report.ts';
import { type Language, say } from '#contract/words/words.ts';
import { html, type Markup } from './markup.ts';
import { plainPageStyle } from './plain-page-style.ts';
import type { PublicPage } from './public-frame.ts';
import { plainAddress } from './public-place.ts';

type Told = Pick<Receipt, 'state' | 'verdict' | 'cause' | 'dueOn'>;

export function plainTakenPage(
  language: Language,
  answer: Told & { readonly receiptCode: string },
): PublicPage {
  const title = say(language, 'report.done');
  const receipt = say(language, 'plain_report.receipt');
  const content = html`<section><h1>${title}</h1><p class="big">${sayTold(language, answer)}</p></section>
<section><h2>${say(language, 'report.code')}</h2><p class="code">${answer.receiptCode}</p>
<p>${say(language, 'report.code_keep')}</p>
<p class="gap">${say(language, 'plain_report.follow', { receipt })}</p></section>
<p class="acts"><a class="button" href="${plainAddress(language, 'receipt')}">${receipt}</a>
<a class="button plain" href="${plainAddress(language, 'report')}">${say(language, 'report.another')}</a></p>`;
  return { ...pageAt('report', language), title, content };
}

/** `code`: as it was typed; '' before anything was. `receipt`: null when there is none. */
export function plainReceiptPage(
  language: Language,
  code: string,
  receipt: Receipt | null,
): PublicPage {
  const title = say(language, 'receipt.title');
  const isUnknown = code !== '' && receipt === null;
  const content = html`<section><h1>${title}</h1><p class="big">${say(language, 'receipt.lead')}</p></section>
<form class="fields" method="post" action="${plainAddress(language, 'receipt')}">
<div><label for="receiptCode">${say(language, 'report.code')}</label>
${isUnknown && html`<p class="wrong" role="alert" id="receiptCode-wrong">${say(language, 'plain_report.code_wrong')}</p>`}
<input id="receiptCode" name="receiptCode" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" value="${code}"${
    isUnknown && html` aria-invalid="true" aria-describedby="receiptCode-wrong"`
  }></div>
<button class="button">${say(language, 'receipt.open')}</button></form>
${receipt !== null && heldPart(language, receipt)}`;
  return { ...pageAt('receipt', language), title, content };
}

function heldPart(language: Language, receipt: Receipt): Markup {
  const none = say(language, 'receipt.no_words');
  const facts: [string, string][] = [
    [say(language, 'receipt.filed'), sayMoment(language, receipt.filedAt)],
    [say(language, 'report.day'), sayDate(language, receipt.day, 'full')],
    [say(language, 'report.said'), say(language, `answer.${receipt.said}`)],
    [say(language, 'report.wanted'), say(language, `wanted.${receipt.wanted}`)],
    [say(language, 'report.own_words'), receipt.ownWords ?? none],
    [say(language, 'report.phone'), receipt.hasPhone ? say(language, 'receipt.has_phone') : none],
  ];
  return html`<section><h2>${receipt.officeName}</h2><p class="big">${sayTold(language, receipt)}</p></section>
${
  receipt.answer !== null &&
  html`<section><h2>${say(language, 'receipt.answer')}</h2><p>${receipt.answer}</p>${
    receipt.counted !== null &&
    html`<p>${say(language, 'receipt.counted')}: ${sayNumber(language, receipt.counted)}</p>`
  }</section>`
}
<section><h2>${say(language, 'receipt.held')}</h2><p class="soft">${say(language, 'receipt.held_what')}</p>
<dl class="facts">${facts.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>
<p class="hint small">${say(language, 'plain_report.change')} <a href="/lapor/ikuti">${say(language, 'receipt.title')}</a></p></section>`;
}

function pageAt(place: 'report' | 'receipt', language: Language) {
  return {
    language,
    place: 'lapor',
    addressIn: (of: Language) => plainAddress(of, place),
    style: plainPageStyle,
    isListed: false,
  };
}
