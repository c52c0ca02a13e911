/** What all journeys through the screens do: press, confirm, and read the paper that comes of it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkPaperCode } from '#contract/check-paper-code.ts';
import type { PaperFacts } from '#contract/paper-code.ts';
import type { WordKey } from '#contract/words/id.ts';
import { type Language, say, type WordValues } from '#contract/words/words.ts';
import { readPdf } from './read-pdf.ts';

export interface Reader {
  readonly language: Language;
  readonly t: (key: WordKey, values?: WordValues) => string;
}

export function readerOf(language: Language): Reader {
  return { language, t: (key, values) => say(language, key, values) };
}

/**
 * The first step of an act, and the second, which names the consequence. By keyboard: while a page still loads, its
 * buttons move away from under a mouse.
 */
export async function act(part: Page | Locator, { t }: Reader, verb: WordKey): Promise<void> {
  await part.getByRole('button', { name: t(verb), exact: true }).press('Enter');
  await part.getByRole('button', { name: t('act.confirm'), exact: true }).press('Enter');
}

/** Opens the paper of a link as whoever sees the link, and checks its code as whoever holds it. */
export async function readPaper(
  link: Locator,
): Promise<{ readonly text: string; readonly facts: PaperFacts }> {
  const { request } = link.page();
  const pdf = await request.get((await link.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const { text, code } = await readPdf(await pdf.body());
  const { keys } = await (await request.get('/api/paper-keys')).json();
  const checked = await checkPaperCode(code ?? '', keys);
  if (checked.outcome !== 'genuine') throw new Error(`the code of the paper is ${checked.outcome}`);
  return { text, facts: checked.facts };
}

/** Scrolls down a long table, which keeps only the rows in sight in the page, until its row is there. */
export async function openRow(row: Locator): Promise<void> {
  const page = row.page();
  await page.getByRole('row').nth(1).waitFor();
  for (let screens = 0; screens < 60 && (await row.count()) === 0; screens++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await row.click();
}
