/** HTML from data: everything that is filled in is escaped, unless it is markup made here. */

export interface Markup {
  readonly markup: string;
}

type Filling = string | number | Markup | null | false | readonly (Markup | null | false)[];

/** null and false say nothing; a list is said one after the other. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  let markup = parts[0]!;
  for (const [at, filling] of fillings.entries()) markup += markupOf(filling) + parts[at + 1]!;
  return { markup };
}

function markupOf(filling: Filling): string {
  if (filling === null || filling === false) return '';
  if (typeof filling === 'number') return String(filling);
  if (typeof filling === 'string') return escaped(filling);
  if ('markup' in filling) return filling.markup;
  return filling.map(markupOf).join('');
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign]!);
}
