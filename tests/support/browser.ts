/** A browser for the tests, with pages signed in as the demo accounts. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Session } from '#contract/session-schema.ts';
import type { Role } from '#core/access/role.ts';
import { launchChromium } from './launch-chromium.ts';

export interface PageOptions {
  readonly role?: Role;
  /** Which of several accounts of a role. */
  readonly login?: string;
  readonly language?: 'id' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** Whether the browser runs scripts; true when left out. */
  readonly runsScripts?: boolean;
}

/** Theme, width and language: each value of each at least once, wide and narrow. */
export const looks = [
  ['light', 1280, 'id'],
  ['dark', 1280, 'en'],
  ['light', 320, 'en'],
  ['dark', 320, 'id'],
] as const;

/** Opens the browser before the tests of a file and closes it after them. */
export function testBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  // Pages left open would slow down those that follow; of a failed test they say what was there instead.
  afterEach(async ({ task }) => {
    for (const context of browser?.contexts() ?? []) {
      if (task.result?.state === 'fail') await tellPages(context.pages());
      await context.close();
    }
  });
  afterAll(() => browser?.close());

  /** A page in a context of its own, signed in as the demo account that is named, if any. */
  const openPage = async (path: string, options: PageOptions = {}): Promise<Page> => {
    if (!browser) throw new Error('the browser is open only inside tests');
    const context = await browser.newContext(contextOptions(options));
    const { language = 'id' } = options;
    await context.addInitScript(
      `localStorage.getItem('blanko.language') ?? localStorage.setItem('blanko.language', '${language}')`,
    );
    const page = await context.newPage();
    if (options.role || options.login) await signIn(page, options);
    await page.goto(path);
    return page;
  };
  return { openPage };
}

async function tellPages(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const said = await page.locator('body').ariaSnapshot({ timeout: 2_000 }).catch(String);
    process.stderr.write(`${page.url()}\n${said.slice(-6_000)}\n\n`);
  }
}

function contextOptions({
  theme = 'light',
  width = 1280,
  runsScripts = true,
}: PageOptions): BrowserContextOptions {
  return {
    baseURL: inject('demoUrl'),
    viewport: { width, height: 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: runsScripts,
  };
}

async function signIn(page: Page, { role, login }: PageOptions): Promise<void> {
  const session: Session = await (await page.request.get('/api/session')).json();
  const account = session.demoAccounts?.find((candidate) =>
    login ? candidate.login === login : candidate.role === role,
  );
  if (!account) throw new Error(`no demo account is ${login ?? role}`);
  const answer = await page.request.post('/api/sign-in', {
    data: { login: account.login, password: account.password },
  });
  expect(answer.ok()).toBe(true);
}

/** What axe finds against WCAG 2.2 A and AA, as one line each: an empty list is a clean page. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** How far the page reaches beyond the right edge of the window, in CSS pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
