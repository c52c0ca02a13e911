import { describe, expect, it } from 'vitest';
import { addScan, blanksIn, nothingScanned } from './scanned-boxes.ts';

const scan = (...texts: readonly string[]) => texts.reduce(addScan, nothingScanned);

describe('what a scanner has read', () => {
  it('takes two serial numbers as a range, and a single one as its beginning', () => {
    expect(scan('a17-000000001')).toMatchObject({ ranges: [], begun: 'A17-000000001' });
    expect(scan('A17-000000001', 'A17-000000500')).toEqual({
      boxes: [],
      ranges: [{ from: 'A17-000000001', to: 'A17-000000500' }],
      begun: null,
    });
  });

  it('takes a range typed by hand', () => {
    expect(scan('A17-000000001 .. A17-000000500').ranges).toEqual([
      { from: 'A17-000000001', to: 'A17-000000500' },
    ]);
  });

  it('takes anything else as the label of a box, once', () => {
    expect(scan('DUS-0042', '', ' dus-0042 ', 'DUS-0043').boxes).toEqual(['DUS-0042', 'DUS-0043']);
  });

  it('counts the blanks of ranges, both ends included', () => {
    const { ranges } = scan('A17-000000001..A17-000000500', 'A17-000001001..A17-000001001');
    expect(blanksIn(ranges)).toBe(501);
  });
});
