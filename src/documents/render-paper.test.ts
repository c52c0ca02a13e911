import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPaperCode, fieldsAreAsSigned } from '#contract/check-paper-code.ts';
import type { PaperValue, PaperView } from '#contract/paper-code.ts';
import { type PaperKind, paperKinds } from '#core/paper-kind.ts';
import { type ReadPdf, readPdf, withoutSpace } from '../../tests/support/read-pdf.ts';
import { otherSamples, samplePapers } from '../../tests/support/sample-papers.ts';
import { paperRenderer } from './render-paper.ts';
import { paperSigner, signPaper } from './sign-paper.ts';

const signer = newSigner();
const keys = [{ id: signer.keyId, publicKey: signer.publicKey }];
const renderer = paperRenderer(1);

/** Parts of each sample, from the top of the page to its end. */
const orderOf: Record<PaperKind, readonly string[]> = {
  budget_request: [
    'Kementerian',
    'Usulan anggaran',
    'UAB/2017-11-23/2018-12-31',
    '12.735.708 keping',
    'Perhitungan',
    '25.620.880',
    'tanggal itu sudah lewat',
    'Tanpa pembelian',
    'Lot 3/2017',
    'Yang mengusulkan',
  ],
  allocation_letter: [
    'Kementerian',
    'SA/0142/2017',
    'Kabupaten Garut',
    '20.000',
    'Kantor meminta 100.000',
    '24.400',
    'Aturan',
    'Satu kolom',
    'Dewi Lestari',
  ],
  handover: [
    'Kementerian',
    'Berita acara',
    'Kamis tanggal dua puluh tiga',
    'Pihak pertama',
    '27.500 keping',
    'A17-01200001',
    'Kota Bandung',
    'Jumlah',
    'Pihak kedua, yang menerima',
  ],
  receipt: [
    'Pemerintah Kabupaten Garut',
    'Tanda terima',
    'BAST/0412/2017',
    'Diterima baik',
    '19.456',
    'Ditolak, basah',
    'Jumlah',
    'Siti Nurhaliza',
  ],
  loan: [
    'Pemerintah Kabupaten Garut',
    'Kota Bandung',
    'dua ribu keping',
    'A17-01200001',
    '29 Desember 2017',
    'Pihak pertama, yang menyerahkan',
  ],
  redistribution: [
    'Pemerintah Kabupaten Garut',
    'Kota Bandung',
    '1.990 keping',
    'A17-01200001',
    '10 keping',
    'Pihak pertama, yang menyerahkan',
  ],
  loan_return: [
    'Pemerintah Kota Bandung',
    '1.111 keping',
    'A17-01200001',
    'BAPJ/0007/2017',
    '889 keping',
    'Siti Nurhaliza',
  ],
  destruction: [
    'Berita acara pemusnahan',
    'Gagal cetak',
    '212',
    'Gagal encode',
    '96',
    'Jumlah',
    '826',
    'Saksi 1',
    'Saksi 2',
    'Saksi 3',
  ],
  stock_card: [
    'Kartu stok',
    'November 2017',
    '1 Nov',
    '23 Nov',
    'Sebulan',
    'Stok awal',
    'Stok akhir',
    'Petugas stok',
  ],
  usage_statement: [
    'Laporan pemakaian',
    'Rabu, 1 November',
    'Kamis, 23 November',
    'Sebulan',
    'Terpakai',
    'Yang melaporkan',
  ],
};
afterAll(() => renderer.close());

describe.each(paperKinds)('a paper of kind %s', (kind) => {
  const paper = samplePapers[kind];
  let pdf: Uint8Array;
  let read: ReadPdf;
  beforeAll(async () => {
    pdf = await renderer.render(paper, signer);
    read = await readPdf(pdf);
  }, 60_000);

  it('prints everything it signs', () => {
    const { text } = read;
    const missing = texts(paper.view).filter((part) => !text.includes(withoutSpace(part)));
    // The day stands in the properties of the file, the text of the picture in its structure.
    const elsewhere = [paper.day, paper.view.levelAlt];
    expect(missing.filter((part) => !elsewhere.includes(part))).toEqual([]);
  });

  it('carries a code that a scanner reads and anyone checks', async () => {
    const { code } = read;
    const checked = await checkPaperCode(code ?? '', keys);
    expect(checked.outcome).toBe('genuine');
    if (checked.outcome !== 'genuine') return;
    const { number, seq, day, blanks } = paper;
    expect(checked.facts).toMatchObject({ kind, number, seq, day, blanks });
    expect(await fieldsAreAsSigned(checked.facts, paper.view)).toBe(true);
    for (const changed of withOneDigitChanged(paper.view)) {
      expect(await fieldsAreAsSigned(checked.facts, changed)).toBe(false);
    }
  });

  it('is archived and read aloud: PDF/A-2a, tagged, Indonesian', () => {
    const { metadata, structure, pages, text } = read;
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(metadata).toContain('id-ID');
    expect(metadata).toContain(`${paper.view.title} ${paper.number}`);
    expect(structure).toContain('H1');
    expect(structure).toEqual(expect.arrayContaining(['Table', 'TH', 'TD', 'P']));
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Halaman${page}dari${pages}`);
  });

  it('is the same to the last byte when it is printed again', async () => {
    const again = await renderer.render(paper, signer);
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
  }, 60_000);

  it('is read in the order of the eye', () => {
    let from = 0;
    for (const part of orderOf[kind]) {
      const at = read.text.indexOf(withoutSpace(part), from);
      expect(at, part).not.toBe(-1);
      from = at;
    }
  });

  it('shows its pictures to who cannot see them', () => {
    const { levelAlt } = paper.view;
    const pictures = [`Kode keaslian ${paper.number}`, ...(levelAlt ? [levelAlt] : [])];
    expect(read.structure.filter((role) => role.startsWith('Figure'))).toEqual(
      pictures.map((words) => `Figure: ${words}`),
    );
  });
});

describe.each(Object.entries(otherSamples))('%s', (_what, paper) => {
  it('prints all it signs, and carries a code that anyone checks', async () => {
    const { text, code, structure, metadata } = await readPdf(await renderer.render(paper, signer));
    const elsewhere = [paper.day, paper.view.levelAlt];
    const missing = texts(paper.view).filter((part) => !text.includes(withoutSpace(part)));
    expect(missing.filter((part) => !elsewhere.includes(part))).toEqual([]);
    const checked = await checkPaperCode(code ?? '', keys);
    expect(checked.outcome).toBe('genuine');
    if (checked.outcome !== 'genuine') return;
    const { kind, number, seq, day, blanks } = paper;
    expect(checked.facts).toMatchObject({ kind, number, seq, day, blanks });
    expect(await fieldsAreAsSigned(checked.facts, paper.view)).toBe(true);
    expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(structure).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'TD', 'P']));
  }, 60_000);
});

describe('a key', () => {
  it('is known by its id; another one is no match', async () => {
    const code = signPaper(samplePapers.loan, newSigner());
    expect(await checkPaperCode(code, keys)).toEqual({ outcome: 'unknown_key' });
    const stolenId = [{ id: signer.keyId, publicKey: newSigner().publicKey }];
    const own = signPaper(samplePapers.loan, signer);
    expect(await checkPaperCode(own, stolenId)).toEqual({ outcome: 'forged' });
  });

  it('that is not Ed25519 is refused', () => {
    const { privateKey } = generateKeyPairSync('x25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(() => paperSigner(String(pem))).toThrow('Ed25519');
  });
});

function newSigner() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return paperSigner(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
}

function texts(value: PaperValue): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Object.values(value).flatMap(texts);
}

/** The view as often as it has texts with a digit, each time with the last digit of one text changed. */
function withOneDigitChanged(view: PaperView): PaperView[] {
  const count = texts(view).filter((text) => /\d/.test(text)).length;
  return Array.from({ length: count }, (_, wanted) => {
    let at = 0;
    const change = (value: PaperValue): PaperValue => {
      if (typeof value !== 'string') {
        return Array.isArray(value)
          ? value.map(change)
          : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
      }
      if (!/\d/.test(value) || at++ !== wanted) return value;
      return value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    };
    return change(view) as PaperView;
  });
}
