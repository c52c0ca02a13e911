import { describe, expect, it } from 'vitest';
import {
  keepLowSince,
  type PublicCountry,
  type PublicOffice,
  publicCountry,
} from './public-country.ts';
import type { PublicState } from './public-status.ts';
import { noReports } from './report-tally.ts';

const office = (id: string, name: string, state: PublicState, since: string | null) =>
  ({
    ...{ id, name, code: id, provinceCode: id.slice(0, 2), provinceName: `Province ${id[0]}` },
    ...{ tally: { ...noReports, received: 2 }, freshness: { rank: 1, workingDays: 0 } },
    answer: { state, since },
  }) as unknown as PublicOffice;

function countryOf(offices: readonly PublicOffice[]): PublicCountry {
  return publicCountry(
    {
      asOf: '2017-11-23',
      ledgerSeq: 7,
      isDemo: false,
      figures: { reserve: 0, inTransit: 0, atOffices: 0, printedThisYear: 0 },
      reports: { since: '2017-08-26', quarantined: 5 },
    },
    offices,
  );
}

describe('the country as the public pages tell it', () => {
  const country = countryOf([
    office('3205', 'Kabupaten Garut', 'low', null),
    office('3273', 'Kota Bandung', 'empty', '2017-11-20'),
    office('3204', 'Kabupaten Bandung', 'low', null),
    office('1101', 'Kabupaten Simeulue', 'silent', null),
  ]);

  it('lists provinces by name and offices by the name people look for', () => {
    expect(country.provinces.map(({ name }) => name)).toEqual(['Province 1', 'Province 3']);
    expect(country.provinces[1]!.offices.map(({ id }) => id)).toEqual(['3204', '3273', '3205']);
  });

  it('counts each state, and all reports', () => {
    expect(country.counts).toMatchObject({ low: 2, empty: 1, silent: 1, available: 0 });
    expect(country.reports).toMatchObject({ tally: { received: 8 }, quarantined: 5 });
  });

  it.each([
    // what was told of Garut last, low since
    [undefined, '2017-11-23'],
    [{ state: 'low', since: '2017-11-16' }, '2017-11-16'],
    [{ state: 'empty', since: '2017-11-16' }, '2017-11-23'],
    [{ state: 'low', since: null }, '2017-11-23'],
  ] as const)('told %o: low since %s', (last, since) => {
    const before = new Map(last ? [['3205', last]] : []);
    const sinceOf = (id: string) =>
      keepLowSince(country, before)
        .provinces.flatMap(({ offices }) => offices)
        .find((one) => one.id === id)!.answer.since;
    expect([sinceOf('3205'), sinceOf('3273')]).toEqual([since, '2017-11-20']);
  });
});
