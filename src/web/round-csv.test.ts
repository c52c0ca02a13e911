import { describe, expect, it } from 'vitest';
import { roundCsv } from './round-csv.ts';

const garut = {
  code: '32.05',
  name: 'Kabupaten Garut',
  asked: 29_000,
  need: 16_286,
  ceiling: 10_436,
  granted: 10_436,
  grantedInForce: 10_000,
  binding: 'backlog_and_demand',
} as const;

describe('a round as CSV', () => {
  it('has a heading, and a line for each office', () => {
    expect(roundCsv([garut])).toBe(
      '\uFEFFcode,name,asked,need,ceiling,granted,grantedInForce,binding\r\n' +
        '"32.05","Kabupaten Garut",29000,16286,10436,10436,10000,"backlog_and_demand"\r\n',
    );
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['-2', `"'-2"`],
    ['Kota "Baru"', '"Kota ""Baru"""'],
    ['Kota, Baru', '"Kota, Baru"'],
  ])('writes the name %s so that a spreadsheet reads it as text', (name, written) => {
    expect(roundCsv([{ ...garut, name }])).toContain(`"32.05",${written},29000`);
  });
});
