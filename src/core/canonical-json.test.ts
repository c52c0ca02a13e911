import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test.each([
  [{ b: 1, a: [2, 1] }, '{"a":[2,1],"b":1}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  [{ é: 'x', z: { d: 0.1, c: -0 } }, '{"z":{"c":0,"d":0.1},"é":"x"}'],
  ['dua "ribu"', '"dua \\"ribu\\""'],
  [[], '[]'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('the order in which fields were written makes no difference, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const reversed = Object.fromEntries(Object.entries(content).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(content));
      const read = JSON.parse(canonicalJson(content));
      expect(read).toEqual(JSON.parse(JSON.stringify(content)));
    }),
    { numRuns: 500 },
  );
});
