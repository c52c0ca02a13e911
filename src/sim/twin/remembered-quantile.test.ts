import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negativeBinomialQuantile } from '#core/forecast/negative-binomial.ts';
import { rememberedQuantile } from './remembered-quantile.ts';

describe('rememberedQuantile', () => {
  it('is the quantile of the core, whatever was asked before', () => {
    const quantile = rememberedQuantile();
    const probability = fc.constantFrom(0.3, 0.5, 0.69, 0.9, 0.95, 0.999);
    const theta = fc.constantFrom(0, 0.5, 3, 8);
    const mean = fc.oneof(
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.double({ min: 0, max: 30_000, noNaN: true }),
    );
    fc.assert(
      fc.property(probability, mean, theta, (p, mu, th) => {
        expect(quantile(p, mu, th)).toBe(negativeBinomialQuantile(p, mu, th));
      }),
      { numRuns: 3_000 },
    );
  });

  it('remembers within the steps of one office, near the edges too', () => {
    const quantile = rememberedQuantile();
    for (let step = 0; step < 20_000; step++) {
      const mean = 50 + ((step * 7919) % 4_000) / 1_000;
      expect(quantile(0.9, mean, 3)).toBe(negativeBinomialQuantile(0.9, mean, 3));
    }
  });
});
