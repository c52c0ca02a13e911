import { describe, expect, it } from 'vitest';
import { readBoxes, type SaidBox } from './delivery-boxes.ts';
import { serialText } from './serial-range.ts';

type Said = SaidBox & { inner: SaidBox[] };

const box = (label: string, first: number, last: number, inner: SaidBox[] = []): Said => ({
  label,
  first: `A17-${first}`,
  last: `A17-${last}`,
  inner,
});

describe('the boxes of a delivery', () => {
  it('are read with those inside them', () => {
    const read = readBoxes([box('d-1', 1, 2_000, [box('d-1a', 1, 500)]), box('D-2', 2_001, 4_000)]);
    expect(read).toEqual({
      boxes: [
        { label: 'D-1', outerLabel: null, prefix: 'A17', first: 1, last: 2_000 },
        { label: 'D-1A', outerLabel: 'D-1', prefix: 'A17', first: 1, last: 500 },
        { label: 'D-2', outerLabel: null, prefix: 'A17', first: 2_001, last: 4_000 },
      ],
      ranges: [{ prefix: 'A17', first: 1, last: 4_000 }],
    });
  });

  it('may be none', () => {
    expect(readBoxes([])).toEqual({ boxes: [], ranges: [] });
  });

  it.each([
    ['two boxes with the same numbers', [box('A', 1, 9), box('B', 9, 20)], 'A17-000000009'],
    [
      'inner boxes with the same numbers',
      [box('A', 1, 9, [box('a1', 1, 5), box('a2', 4, 9)])],
      'A17-000000004..A17-000000005',
    ],
  ])('%s overlap', (_what, said, range) => {
    const read = readBoxes(said);
    expect('range' in read && [read.code, serialText(read.range)]).toEqual([
      'serials_overlap',
      range,
    ]);
  });

  it.each([
    ['an inner box outside its outer one', [box('A', 1, 9, [box('a1', 5, 10)])], 'A1'],
    ['a label twice', [box('A', 1, 9), box(' a ', 10, 20)], 'A'],
    ['an inner label twice', [box('A', 1, 9, [box('A', 1, 5)])], 'A'],
  ])('%s', (_what, said, label) => {
    expect(readBoxes(said)).toEqual({ code: 'box_elsewhere', label });
  });

  it.each([
    ['outer', [box('A', 1, 9), box('B', 20, 10)]],
    ['inner', [box('A', 1, 9), box('B', 10, 20, [box('b1', 20, 10)])]],
  ])('an %s box that cannot be read is named by its place', (_what, said) => {
    expect(readBoxes(said)).toEqual({ code: 'serial_unreadable', at: 1 });
  });
});
