import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingContent, openingPosting } from './opening-posting.ts';

const document = {
  eventId: '00000000-0000-8000-8000-000000000001',
  actor: 'admin',
  occurredAt: '2026-11-01T00:00:00.000Z',
  reference: '3205/2026-11-01',
};

describe('an opening', () => {
  it.each([
    // office, on hand, spoiled -> entries
    [
      'an office with both',
      '3205',
      4_000,
      120,
      ['maker -4120', 'on_hand:3205 4000', 'spoiled:3205 120'],
    ],
    ['without spoiled ones', '3205', 4_000, 0, ['maker -4000', 'on_hand:3205 4000']],
    ['with spoiled ones only', '3205', 0, 120, ['maker -120', 'spoiled:3205 120']],
    ['the reserve', null, 800_000, 0, ['maker -800000', 'reserve 800000']],
    ['of nothing', '3205', 0, 0, null],
  ])('%s', (_what, officeId, onHand, spoiled, entries) => {
    const posting = openingPosting({ officeId, onHand, spoiled }, document);
    const said = posting?.entries.map(({ account, amount }) => `${account} ${amount}`) ?? null;
    expect(said).toEqual(entries);
  });

  it('adds up to zero and opens each account that it fills', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.option(fc.constant('3205')), count, count, (officeId, onHand, spoiled) => {
        const posting = openingPosting({ officeId, onHand, spoiled }, document);
        if (!posting) return;
        expect(posting.entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
        expect(posting.opens?.map(({ code }) => code)).toEqual(
          posting.entries.map(({ account }) => account),
        );
      }),
    );
  });
});

it('what is proposed carries its sums', () => {
  const office = (officeId: string, onHand: number, spoiled: number) => ({
    officeId,
    officeName: `Office ${officeId}`,
    day: '2026-11-01',
    occurredAt: document.occurredAt,
    onHand,
    spoiled,
  });
  expect(openingContent('ab', [office('3205', 100, 3), office('3206', 40, 0)])).toMatchObject({
    onHand: 140,
    spoiled: 3,
  });
});
