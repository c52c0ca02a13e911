import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsToBePlace, placeNames } from './place-name.ts';

const offices = readFileSync(new URL('../../data/offices.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id, code2017, codeNow, kind, name2017, nameNow] = line.split(',') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { id, code2017, codeNow, kind, name2017, nameNow };
  });
const places = placeNames(
  offices.flatMap(({ id, code2017, codeNow, name2017, nameNow }) => [
    { officeId: id, code: code2017, name: name2017 },
    { officeId: id, code: codeNow, name: nameNow },
  ]),
);

describe('the office that a text means', () => {
  it.each([
    ['Kabupaten Garut', '3205'],
    ['KABUPATEN GARUT', '3205'],
    ['Kab. Garut', '3205'],
    ['KAB GARUT', '3205'],
    ['kab.garut', '3205'],
    ['Garut, Kab.', '3205'],
    ['Garut (Kabupaten)', '3205'],
    ['  Kab.\u00a0 Garut ', '3205'],
    ['Disdukcapil Kab. Garut', '3205'],
    ['Dinas Kependudukan dan Pencatatan Sipil Kabupaten Garut', '3205'],
    ['Pemkab Garut', '3205'],
    ['Garut', '3205'],
    ['32.05', '3205'],
    ['3205', '3205'],
    ['32.05 Kabupaten Garut', '3205'],
    ['3205 - Kab. Garut', '3205'],
    ['Kota Adm. Jakarta Selatan', '3174'],
    ['Kota Administrasi Jakarta Selatan', '3174'],
    ['Kota Jakarta Selatan', '3174'],
    ['JAKARTA SELATAN', '3174'],
    ['Kab. Adm. Kep. Seribu', '3101'],
    ['Kab. Kep. Mentawai', '1309'],
    ['Pangkajene & Kepulauan', '7310'],
    ['Kab. Lima Puluh Kota', '1307'],
    ['Lima Puluh Kota', '1307'],
    ['Labuhan Batu', '1210'],
    ['Kota Tidore Kepulauan', '8272'],
    ['Bandung, Kota', '3273'],
    ['Kota Bandung', '3273'],
    ['Kab Bandung', '3204'],
    ['32.1', '3210'],
    ['91.01', '9101'],
    ['93.01', '9101'],
    ['Kabupaten Toba Samosir', '1212'],
    ['Kab. Toba', '1212'],
  ])('%s is %s', (text, office) => {
    expect(places.officesCalled(text)).toEqual([office]);
  });

  it.each([
    'A',
    'office-1',
    'X',
    '',
    '-',
    '00.00',
    '0',
    '12345',
    'Kab. Garutt',
    '32.05 Kab. Bogor',
  ])('%j is no office', (text) => {
    expect(places.officesCalled(text)).toEqual([]);
  });

  it('a name that a regency and a city share may be either', () => {
    expect(places.officesCalled('Bandung')).toEqual(['3204', '3273']);
    expect(places.officesCalled('Disdukcapil Sorong')).toEqual(['9201', '9271']);
  });

  it('knows all 514 by each of their codes and names, however written', () => {
    expect(offices).toHaveLength(514);
    for (const { id, code2017, codeNow, name2017, nameNow } of offices) {
      for (const code of [code2017, codeNow]) {
        expect(places.officesCalled(code), code).toEqual([id]);
        expect(places.officesCalled(code.replace('.', '')), code).toEqual([id]);
      }
      for (const name of [name2017, nameNow]) {
        const short = name
          .replace('Kabupaten', 'Kab.')
          .replace('Administrasi', 'Adm.')
          .replace('Kepulauan', 'Kep.');
        const [kind, ...rest] = short.replace(' Adm.', '').split(' ');
        const turned = `${rest.join(' ')}, ${kind}`;
        for (const text of [name, name.toUpperCase(), short, turned, `Disdukcapil ${short}`]) {
          expect(places.officesCalled(text), text).toEqual([id]);
        }
      }
    }
  });
});

describe('a text that claims to be a place', () => {
  it.each([
    ['Kab. Atlantis', true],
    ['Kota Baru Sekali', true],
    ['99.99', true],
    ['A', false],
    ['office-1', false],
    ['Kotabaru', false],
    ['12', false],
  ])('%s: %s', (text, claims) => {
    expect(claimsToBePlace(text)).toBe(claims);
  });
});
