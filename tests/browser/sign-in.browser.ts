/** The door: demo accounts, a wrong password, the way back to the page that was asked for. */
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

describe('sign-in', () => {
  it('one click on a demo account opens the control room, and signing out closes it', async () => {
    const page = await openPage('/');
    await page.waitForURL(/\/sign-in/);
    await page.getByRole('button', { name: /Perencana pusat/ }).click();
    await page.getByRole('heading', { name: 'Putaran hari ini' }).waitFor();

    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Akun contoh' }).waitFor();
    await page.goto('/');
    await page.waitForURL(/\/sign-in/);
    expect(await page.getByRole('heading', { name: 'Putaran hari ini' }).count()).toBe(0);
  });

  it('an operator lands on the page of the own office', async () => {
    const page = await openPage('/sign-in');
    await page
      .getByRole('button', { name: /Operator kantor/ })
      .first()
      .click();
    await page.waitForURL(/\/my-office$/);
    await page.getByRole('link', { name: 'Kantor saya' }).waitFor();
    expect(await page.getByRole('link', { name: 'Ruang kendali' }).count()).toBe(0);
  });

  it('leads to the page that was asked for, and nowhere outside', async () => {
    const page = await openPage('/?status=low');
    await page.waitForURL(/\/sign-in/);
    await page.getByRole('button', { name: /Perencana pusat/ }).click();
    await page.waitForURL(/\/\?status=low$/);

    await page.context().clearCookies();
    await page.goto('/sign-in?to=//example.com/');
    await page.getByRole('button', { name: /Perencana pusat/ }).click();
    await page.getByRole('heading', { name: 'Putaran hari ini' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it.each([
    ['id', 'Nama pengguna', 'Kata sandi', 'Masuk', 'Nama pengguna atau kata sandi salah.'],
    ['en', 'User name', 'Password', 'Sign in', 'The user name or the password is wrong.'],
  ] as const)('refuses a wrong password in words (%s)', async (language, login, word, go, said) => {
    const page = await openPage('/sign-in', { language });
    await page.getByLabel(login).fill(`nobody-${language}`);
    await page.getByLabel(word).fill('wrong');
    await page.getByRole('button', { name: go, exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toBe(said);
    expect(page.url()).toContain('/sign-in');
  });

  it.each(looks)('is clean for axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/sign-in', { theme, width, language });
    await page.getByRole('button').nth(2).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
