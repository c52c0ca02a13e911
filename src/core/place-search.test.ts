import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerNames } from './place-abbreviation.ts';
import { placeSearch, type SearchedPlace } from './place-search.ts';
import { slipsBetween } from './slips-between.ts';

const rows = readFileSync(new URL('../../data/offices.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const offices = rows.map((row): SearchedPlace => {
  const [id, code2017, codeNow, , name2017, nameNow, seat] = row as [string, ...string[]];
  return {
    kind: 'office',
    id,
    name: name2017!,
    codes: [...new Set([code2017!, codeNow!])],
    otherNames: [nameNow!, seat!, ...(formerNames[id] ?? [])].filter((name) => name !== name2017),
  };
});
const provinces = [...new Map(rows.map((row) => [row[7]!, row[8]!]))].map(
  ([code, name]): SearchedPlace => ({
    kind: 'province',
    id: code,
    name,
    codes: [code],
    otherNames: [],
  }),
);
const search = placeSearch([...offices, ...provinces]);
const firstOf = (text: string) => search.find(text, 5).map(({ place }) => place.id);

describe('the place that is meant', () => {
  it.each([
    // as it is written
    ['Kab. Garut', '3205'],
    ['garut', '3205'],
    ['KOTA BANDUNG', '3273'],
    ['kab bandung', '3204'],
    ['bandung barat', '3217'],
    ['disdukcapil kota bandung', '3273'],
    ['Dinas Kependudukan dan Pencatatan Sipil Kabupaten Klaten', '3310'],
    ['kota adm jakarta selatan', '3174'],
    // slips of the finger
    ['garutt', '3205'],
    ['gaurt', '3205'],
    ['karawamg', '3215'],
    ['sukoharo', '3311'],
    ['labuan batu', '1210'],
    ['labuhan batu', '1210'],
    ['pekan baru', '1471'],
    ['palangka raya', '6271'],
    ['jogyakarta', '3471'],
    ['banjar masin', '6371'],
    ['surabya', '3578'],
    ['tasikmlaya kota', '3278'],
    // in part
    ['gar', '3205'],
    ['purwak', '3214'],
    // shortened
    ['bdg kota', '3273'],
    ['jaksel', '3174'],
    ['sby', '3578'],
    ['tangsel', '3674'],
    ['kep seribu', '3101'],
    ['solo', '3372'],
    ['grt', '3205'],
    // codes
    ['32.05', '3205'],
    ['3205', '3205'],
    ['32-73', '3273'],
    // old, new and other names
    ['toba samosir', '1212'],
    ['kabupaten toba', '1212'],
    ['mamuju utara', '7601'],
    ['pasangkayu', '7601'],
    ['maluku tenggara barat', '8103'],
    ['kepulauan tanimbar', '8103'],
    ['ujung pandang', '7371'],
    ['tanjung karang', '1871'],
    // the town where the office is
    ['cibinong', '3201'],
    // provinces
    ['jabar', '32'],
    ['jawa barat', '32'],
    ['provinsi riau', '14'],
    ['ntt', '53'],
    ['32', '32'],
  ])('%s', (text, id) => {
    expect(firstOf(text)[0]).toBe(id);
  });

  it('both where a regency and a city share the name', () => {
    expect(firstOf('bandung').slice(0, 2).sort()).toEqual(['3204', '3273']);
    expect(firstOf('bdg').slice(0, 2).sort()).toEqual(['3204', '3273']);
  });

  it('says by which other name it was found', () => {
    expect(search.find('ujung pandang', 1)[0]).toMatchObject({ by: 'Ujung Pandang' });
    expect(search.find('makassar', 1)[0]).toMatchObject({ by: null, score: 1 });
  });

  it.each([[''], ['   '], ['?!'], ['qqqqqq'], ['xyzzy plugh'], ['99'], ['9999']])(
    'offers nothing for "%s"',
    (text) => {
      expect(firstOf(text)).toEqual([]);
    },
  );

  it('finds every office by its own name first, and by its code', () => {
    const missed = offices.filter(
      ({ id, name, codes }) => firstOf(name)[0] !== id || firstOf(codes[0]!)[0] !== id,
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('takes any text, and gives no more than is asked for, best first', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        const found = search.find(text, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('slips between two words', () => {
  it.each([
    ['garut', 'garut', 0],
    ['garutt', 'garut', 1],
    ['gaurt', 'garut', 1],
    ['grut', 'garut', 1],
    ['gorot', 'garut', 2],
    ['garut', 'klaten', 3],
  ])('%s, %s: %d of at most 2', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
    expect(slipsBetween(other, one, 2)).toBe(slips);
  });
});
