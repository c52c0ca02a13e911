/**
 * The rest of the work with blanks, each act by whoever does it and approved by somebody else. Runs after the tests
 * that look at the blanks and before the round (vitest.config.ts).
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Documents } from '#contract/ledger-schema.ts';
import type { StatementForm } from '#contract/statement-schema.ts';
import { sayNumber } from '#contract/words/say-quantity.ts';
import { axeFindings, testBrowser } from '../support/browser.ts';
import { act, readerOf, readPaper } from '../support/journey.ts';

const { openPage } = testBrowser();

const id = readerOf('id');
const garut = { login: 'operator-3205' } as const;

const balanceOf = (page: Page, account: string) => totalOf(page, `account=${account}`);

async function totalOf(page: Page, filter: string): Promise<number> {
  const answer = await page.request.get(`/api/documents?${filter}&limit=1`);
  const { total }: Documents = await answer.json();
  return total ?? Number.NaN;
}

/** Opens what waits for a decision, from the list. */
async function openProposal(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Setujui usulan ini' }).waitFor();
}

async function approve(page: Page): Promise<void> {
  await act(page, id, 'approvals.approve_verb');
  await page.getByText('Disetujui.').waitFor();
}

// First: an adjustment closes the days before it.
describe('a statement of an earlier day', () => {
  it('is undone and replaced only after a second person', async () => {
    const page = await openPage('/my-office/statement?day=2017-11-22', garut);
    const printed = page.getByLabel('KTP-el dicetak');
    const counted = page.getByLabel('Sisa, dihitung dengan tangan');
    const path = '/api/statements/form?office=3205&day=2017-11-22';
    const before: StatementForm = await (await page.request.get(path)).json();
    const right = (before.stated?.printed ?? 0) + 1;
    await printed.fill(String(right));
    await counted.fill(String((before.stated?.counted ?? 1) - 1));
    await page.getByLabel('Mengapa diperbaiki').fill('Satu kartu terlewat.');
    await act(page, id, 'statement.next');
    await page.getByText(/^Perbaikan laporan Rabu, 22 November menunggu/).waitFor();

    const approver = await openPage('/approvals', { role: 'approver' });
    await openProposal(approver, /putuskan : Pembatalan dokumen, Kabupaten Garut/);
    await approver.getByText('Satu kartu terlewat.').waitFor();
    await approve(approver);
    const after: StatementForm = await (await page.request.get(path)).json();
    expect(after.stated).toMatchObject({ printed: right, corrects: before.stated?.id });
  });
});

describe('a count that differs', () => {
  it('opens a question, and its answer moves the ledger only after a second person', async () => {
    const page = await openPage('/my-office/stock', garut);
    const before = await balanceOf(page, 'on_hand:3205');
    await page.getByLabel('Blangko dihitung').fill(String(before - 12));
    await act(page, id, 'stock.count_next');
    await page.getByText(/^Hitungan .* Jawab selisihnya di bawah\.$/).waitFor();

    const question = page.getByRole('article').filter({ hasText: sayNumber('id', before - 12) });
    await question.getByLabel('Jawaban').selectOption('adjustment');
    await question.getByLabel('Alasan').selectOption('lost');
    await question.getByRole('button', { name: 'Jawab' }).click();
    await question.getByText('Isi bagian ini.').waitFor();
    await question.getByLabel('Penjelasan').fill('Satu bungkus jatuh ke air.');
    await act(question, id, 'stock.answer_next');
    await question.getByText(/menunggu/i).waitFor();
    expect(await balanceOf(page, 'on_hand:3205')).toBe(before);

    const approver = await openPage('/approvals', { login: 'penyetuju-32' });
    await openProposal(approver, /putuskan : Koreksi hitungan, Kabupaten Garut/);
    await approver
      .getByRole('heading', { level: 1, name: /^Buku Kabupaten Garut .* −12 / })
      .waitFor();
    await approver.getByText('Satu bungkus jatuh ke air.').waitFor();
    await approveAfterProof(approver);
    expect(await balanceOf(page, 'on_hand:3205')).toBe(before - 12);
  });
});

/** As five minutes after the sign-in: the first answer asks for a fresh proof. */
async function approveAfterProof(page: Page): Promise<void> {
  let asked = 0;
  await page.route('**/api/proposals/*/decision', (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const problem = { type: 'x', title: 'x', status: 403, code: 'step_up_needed', detail: 'x' };
    const contentType = 'application/problem+json';
    return route.fulfill({ status: 403, contentType, body: JSON.stringify(problem) });
  });
  await act(page, id, 'approvals.approve_verb');
  const dialog = page.getByRole('dialog', { name: 'Tunjukkan bahwa ini Anda' });
  await dialog.getByLabel('Kata sandi').fill('keliru-2017');
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByLabel('Kata sandi').fill('setuju-2017');
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByText('Disetujui.').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(asked).toBe(2);
}

describe('a destruction', () => {
  it('has two witnesses, a second person, and minutes to print', async () => {
    const page = await openPage('/my-office/destroy', garut);
    const spoiled = await balanceOf(page, 'spoiled:3205');
    await page.getByLabel('Nomor berita acara').fill('BAP/3205/99/2017');
    await page.getByLabel('Nama saksi 1').fill('Asep Saepudin');
    await page.getByLabel('Instansi saksi 1').fill('Inspektorat');
    await page.getByRole('button', { name: 'Ajukan pemusnahan' }).click();
    expect(await page.getByText('Isi bagian ini.').count()).toBe(2);
    await page.getByLabel('Nama saksi 2').fill('Dedi Mulyana');
    await page.getByLabel('Instansi saksi 2').fill('Satpol PP');
    await act(page, id, 'destroy.next');
    await page.getByText('Diajukan. Setelah disetujui, berita acara dapat dicetak.').waitFor();

    const approver = await openPage('/approvals', { role: 'approver' });
    await openProposal(approver, /putuskan : Pemusnahan, Kabupaten Garut/);
    await approver.getByText('Asep Saepudin, Inspektorat').waitFor();
    await approve(approver);

    await page.reload();
    const line = page.getByRole('row', { name: /BAP\/3205\/99\/2017/ });
    await line.getByText('Dimusnahkan').waitFor();
    const { text, facts } = await readPaper(line.getByRole('link'));
    expect(facts).toMatchObject({ kind: 'destruction', blanks: spoiled });
    expect(text).toContain('DediMulyana');
    expect(await balanceOf(page, 'spoiled:3205')).toBe(0);
  });
});

describe('a right', () => {
  it('is proposed by the administrator and granted by somebody else', async () => {
    const admin = await openPage('/admin/people/halo', { role: 'administrator' });
    await admin.getByLabel('Peran').selectOption('auditor');
    await act(admin, id, 'people.grant');
    await admin.getByText('Usulan peran menunggu persetujuan.').waitFor();
    const approver = await openPage('/approvals', { role: 'approver' });
    await openProposal(approver, /putuskan : Pemberian hak/);
    await approver
      .getByRole('heading', { level: 1, name: /^Halo Dukcapil bertindak sebagai Pemeriksa/ })
      .waitFor();
    await approve(approver);
    await admin.reload();
    await admin.getByRole('listitem').filter({ hasText: 'Pemeriksa' }).first().waitFor();
  });
});

describe('a loan', () => {
  const karawang = { login: 'operator-3215', language: 'en', width: 390 } as const;
  const en = readerOf('en');

  it('moves when both agreed and the borrower counted, and comes back by the lender’s count', async () => {
    const lender = await openPage('/my-office/loans', garut);
    const before = await balanceOf(lender, 'on_hand:3205');
    await lender.getByLabel('Arah').selectOption('lend');
    await lender.getByLabel('Kode kantor lain (empat angka)').fill('3215');
    await lender.getByLabel('Jumlah (keping)').fill('300');
    await lender.getByLabel('Kembali paling lambat').fill('2017-12-01');
    await lender.locator('form').getByLabel('Alasan').first().fill('Karawang kosong.');
    await act(lender, id, 'loans.propose');
    await lender.getByText('Pinjaman diajukan; menunggu kantor lain.').waitFor();
    expect(await balanceOf(lender, 'on_hand:3205')).toBe(before);

    const borrower = await openPage('/my-office/loans', karawang);
    const asked = borrower.getByRole('article').filter({ hasText: '300 blanks' });
    await asked.getByRole('button', { name: 'Agree' }).click();
    await act(asked, en, 'loans.hand_over');
    await asked.getByText('300 blanks outstanding.').waitFor();
    expect(await balanceOf(lender, 'on_hand:3205')).toBe(before - 300);
    const minutes = await readPaper(asked.getByRole('link', { name: 'Print Loan minutes' }));
    expect(minutes.facts).toMatchObject({ kind: 'loan', blanks: 300 });

    await lender.reload();
    const lent = lender.getByRole('article').filter({ hasText: '300 keping' });
    await act(lent, id, 'loans.take_back');
    await lent.getByText('Sudah kembali.').waitFor();
    const back = lent.getByRole('link', { name: 'Cetak Berita acara pengembalian' });
    expect((await readPaper(back)).facts).toMatchObject({ kind: 'loan_return', blanks: 300 });
    expect(await balanceOf(lender, 'on_hand:3205')).toBe(before);
  });
});

describe('the store', () => {
  it('receives what an office gives back, a delivery of the maker, and counts the reserve', async () => {
    const office = await openPage('/my-office/loans', garut);
    await office.getByLabel('Blangko baik').fill('40');
    await office.locator('form').getByLabel('Alasan').last().fill('Tidak terpakai.');
    await act(office, id, 'loans.return_next');
    await office.getByText('Pengembalian diumumkan.').waitFor();

    const page = await openPage('/counter/store', { role: 'warehouse_keeper' });
    const before = await balanceOf(page, 'reserve');
    await page
      .getByRole('heading', { level: 1, name: /^1 pengembalian menunggu .* 40 keping/ })
      .waitFor();
    await act(page.getByRole('article'), id, 'store.receive_verb');
    await page.getByRole('heading', { level: 1, name: /^Tidak ada pengembalian/ }).waitFor();

    const fields = {
      'Nomor surat jalan pabrik': 'SJ-77/2017',
      'Nomor lot': 'A17-77',
      Pabrik: 'Perum Peruri',
      Kontrak: 'KTR-77/2017',
      'Harga satuan (rupiah)': '9500',
      'Keping, dihitung di gerbang': '200',
    };
    for (const [label, value] of Object.entries(fields)) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    const scanner = page.getByLabel(/^Dus/);
    for (const scan of ['D77', 'A17-770000001', 'A17-770000200']) {
      await scanner.fill(scan);
      await scanner.press('Enter');
    }
    await page.getByRole('cell', { name: 'A17-770000200' }).waitFor();
    await act(page, id, 'delivery.verb');
    await page.getByText('200 keping lot A17-77 ada di cadangan.').waitFor();

    // What is promised and not yet fetched lies on the same shelf.
    const promised = await totalOf(page, 'accountKind=allocated');
    await page.getByLabel('Blangko dihitung').fill(String(before + promised + 240));
    await act(page, id, 'stock.count_next');
    await page.getByText(/^Hitungan sama dengan buku: /).waitFor();
  });
});
