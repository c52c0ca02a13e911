import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '#contract/words/words.ts';
import { numberForm, type ReadNumber, readDecimal, readWhole } from './read-number.ts';

describe('a count', () => {
  it.each([
    ['0', 0],
    ['20000', 20_000],
    ['20.000', 20_000],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(readWhole(text)).toEqual({ value });
  });

  it.each([
    ['-1', 'below zero'],
    ['- 20.000', 'below zero'],
    ['1.5', 'not a whole number'],
    ['12,5', 'not a whole number'],
    ['20.00', 'not a whole number'],
    ['20,000', 'write 20000'],
    ['2.00.000', 'not a number'],
    ['1e309', 'not a number'],
    ['1e3', 'not a number'],
    ['NaN', 'not a number'],
    ['Infinity', 'not a number'],
    ['0x10', 'not a number'],
    ['+5', 'not a number'],
    ['banyak', 'not a number'],
    ['1 000', 'not a number'],
    ['٣', 'not a number'],
    ['9007199254740992', 'too large'],
    ['9.007.199.254.740.993', 'too large'],
    ['9'.repeat(400), 'too large'],
  ])('%s is refused: %s', (text, problem) => {
    expect(problemIn(readWhole(text))).toContain(problem);
  });

  it('reads back what Indonesian Intl writes', () => {
    const format = new Intl.NumberFormat('id-ID');
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(readWhole(format.format(value))).toEqual({ value });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a decimal', () => {
  it.each([
    ['12', 'mixed', 12],
    ['12.5', 'mixed', 12.5],
    ['12,5', 'mixed', 12.5],
    ['0.125', 'mixed', 0.125],
    ['0,125', 'mixed', 0.125],
    ['1.234,5', 'mixed', 1234.5],
    ['1.234.567', 'mixed', 1_234_567],
    ['1234.567', 'mixed', 1234.567],
    ['1.234', 'indonesian', 1234],
    ['1,234', 'indonesian', 1.234],
    ['1.234', 'point', 1.234],
    ['1e-05', 'point', 0.00001],
    ['2.5E+2', 'indonesian', 250],
  ] as const)('%s in a file of form %s is %d', (text, form, value) => {
    expect(readDecimal(text, form)).toEqual({ value });
  });

  it.each([
    ['1.234', 'mixed', 'can mean 1234 or 1.2340'],
    ['1,234', 'mixed', 'can mean 1234 or 1.2340'],
    ['1,234', 'point', 'can mean 1234 or 1.2340'],
    ['1,234.5', 'point', 'not a number'],
    ['-0.5', 'point', 'below zero'],
    ['1e309', 'point', 'not a number'],
    ['NaN', 'point', 'not a number'],
    ['.5', 'point', 'not a number'],
    ['5.', 'point', 'not a number'],
  ] as const)('%s in a file of form %s is refused: %s', (text, form, problem) => {
    expect(problemIn(readDecimal(text, form))).toContain(problem);
  });
});

describe('how a file writes its decimals', () => {
  it.each([
    ['a decimal comma', [], ['12,5', '1.234'], ',', 'indonesian'],
    ['several groups', [], ['1.234.567'], '\t', 'indonesian'],
    ['counts with dots, after semicolons', ['20.000'], ['1.234'], ';', 'indonesian'],
    ['semicolons alone', ['20'], ['1.234'], ';', 'indonesian'],
    ['a decimal point', ['20'], ['12.5', '1.234'], ';', 'point'],
    ['commas alone', ['20'], ['33.333'], ',', 'point'],
    ['counts with dots, between commas', ['20.000'], ['33.333'], ',', 'mixed'],
    ['counts with dots beside a decimal point', ['20.000'], ['12.5'], ';', 'mixed'],
    ['both signs', [], ['12,5', '12.5'], ';', 'mixed'],
    ['nothing at all', [], ['1.234'], '\t', 'mixed'],
    ['nothing in a workbook', [], ['1.234'], null, 'mixed'],
  ] as const)('%s', (_, counts, decimals, separator, form) => {
    expect(numberForm(counts, decimals, separator)).toBe(form);
  });
});

function problemIn(read: ReadNumber): string | null {
  return 'problem' in read ? say('en', read.problem.key, read.problem.values) : null;
}
