import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { appealClaims } from '../requisition/requisition.ts';
import type { OfficeSituation } from './allocation.ts';
import { estimateNeed } from './estimate-need.ts';
import { type AppealedCut, decideSupplement, supplementTerms } from './supplement.ts';

/** Prints 100 a day, so 2,000 in the 20 working days of the policy; 5,000 records wait. */
const garut: OfficeSituation = {
  office: '3205',
  onHand: 300,
  inTransit: 1_700,
  backlog: 5_000,
  capacityPerDay: 100,
  dailyInflow: 0,
  varianceToMeanRatio: 4,
  leadTimeDays: 3,
  asked: 0,
  printersWorking: null,
  cannotPrintCause: null,
  lastReport: '2017-11-22',
};

/** Asked 5,000, was given 1,700 (2,000 less 300 on hand), says it needs 4,000. */
const cut: AppealedCut = {
  claim: 'capacity_higher',
  claimedFigure: 150,
  figureOfRound: 100,
  claimedQuantity: 4_000,
  granted: 1_700,
};

describe('what an appeal may win', () => {
  it.each([
    // claim, figure, by the round, reserve -> ceiling, most
    ['two more printers: 150 a day', 'capacity_higher', 150, 100, 90_000, 1_000, 1_000],
    ['no more than the round had', 'capacity_higher', 100, 100, 90_000, 0, 0],
    ['so many that records run out first', 'capacity_higher', 900, 100, 90_000, 3_000, 2_300],
    [
      'more records do not help who cannot print them',
      'backlog_higher',
      9_000,
      5_000,
      90_000,
      0,
      0,
    ],
    ['200 fewer on the shelf', 'stock_lower', 100, 300, 90_000, 200, 200],
    ['a shipment of 500 that never came', 'shipment_not_received', 500, null, 90_000, 500, 500],
    ['more than was on the road', 'shipment_not_received', 1_800, null, 90_000, 1_800, 1_800],
    ['an event that it cannot print for', 'event_coming', 4_000, null, 90_000, 0, 0],
    ['the reserve holds less', 'capacity_higher', 150, 100, 400, 1_000, 400],
  ] as const)('%s', (_what, claim, claimedFigure, figureOfRound, reserve, ceiling, most) => {
    const terms = supplementTerms(
      { ...cut, claim, claimedFigure, figureOfRound },
      garut,
      defaultPolicy,
      reserve,
    );
    expect([terms.ceiling, terms.most]).toEqual([ceiling, most]);
    expect(terms.mostHeld).toBe(2_000 + ceiling);
  });

  it('a new printer opens what an old statement closed', () => {
    const broken = { ...garut, cannotPrintCause: 'printer' as const, printersWorking: 0 };
    expect(supplementTerms(cut, broken, defaultPolicy, 90_000).ceiling).toBe(1_000);
  });

  it('what is held back stays', () => {
    const policy = { ...defaultPolicy, reserveHeldBack: 89_900 };
    expect(supplementTerms(cut, garut, policy, 90_000).most).toBe(100);
  });

  it('never beyond what the claimed figure lets it print, the claim, or the reserve', () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    const of = fc.record({
      claim: fc.constantFrom(...appealClaims),
      claimedFigure: count,
      figureOfRound: fc.option(count),
      claimedQuantity: count,
      granted: count,
    });
    const office = fc.record({ onHand: count, inTransit: count, backlog: count });
    fc.assert(
      fc.property(of, office, count, (appeal, held, reserve) => {
        const situation = { ...garut, ...held };
        const { most } = supplementTerms(appeal, situation, defaultPolicy, reserve);
        expect(most).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(reserve);
        expect(most).toBeLessThanOrEqual(Math.max(0, appeal.claimedQuantity - appeal.granted));
        const perDay = appeal.claim === 'capacity_higher' ? appeal.claimedFigure : 100;
        expect(most).toBeLessThanOrEqual(perDay * 20);
        if (appeal.claim === 'capacity_higher') return;
        const { ceiling, printCapacity } = estimateNeed(situation, defaultPolicy);
        expect(most).toBeLessThanOrEqual(Math.max(ceiling, printCapacity));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what may be given in whole boxes', () => {
  it.each([
    // box, reserve, claimed in all -> least, most
    ['boxes that fit', 250, 90_000, 4_000, 1_000, 1_000],
    ['the ceiling ends within a box', 300, 90_000, 4_000, 1_000, 900],
    ['the reserve ends within a box', 250, 620, 4_000, 620, 500],
    ['the claim ends within a box', 250, 90_000, 2_010, 310, 250],
    ['no whole box in the reserve', 250, 249, 4_000, 249, 0],
    ['single blanks', 1, 621, 4_000, 621, 621],
  ] as const)('%s', (_what, boxSize, reserve, claimedQuantity, least, most) => {
    const policy = { ...defaultPolicy, boxSize };
    const terms = supplementTerms({ ...cut, claimedQuantity }, garut, policy, reserve);
    expect([terms.least, terms.most]).toEqual([least, most]);
  });
});

describe('an answer', () => {
  const inBoxes = (boxSize: number, leaves: number) => [
    { code: 'rounded_to_boxes', boxSize, leaves },
  ];
  it.each([
    // answer, quantity, box -> supplement, reasons
    ['upheld', 1_000, 1, 1_000, []],
    ['partly_upheld', 1, 1, 1, []],
    ['dismissed', null, 1, null, []],
    ['dismissed', null, 250, null, []],
    ['upheld', 750, 250, 750, []],
    ['upheld', 1_000, 300, 900, inBoxes(300, 900)],
    ['partly_upheld', 749, 250, 500, inBoxes(250, 500)],
    ['partly_upheld', 250, 250, 250, []],
  ] as const)('%s with %s in boxes of %s: %s', (answer, quantity, boxSize, supplement, reasons) => {
    const terms = { least: 1_000, boxSize };
    expect(decideSupplement(answer, quantity, terms)).toEqual({ supplement, reasons });
  });

  it.each([
    ['upheld', null, 1, 'quantity_does_not_fit'],
    ['dismissed', 1, 1, 'quantity_does_not_fit'],
    ['upheld', 1_001, 1, 'above_ceiling'],
    // Though the boxes in it would fit.
    ['upheld', 1_001, 300, 'above_ceiling'],
    ['partly_upheld', 249, 250, 'less_than_a_box'],
    ['upheld', 1_000, 1_001, 'less_than_a_box'],
  ] as const)('%s with %s in boxes of %s is refused: %s', (answer, quantity, boxSize, refusal) => {
    expect(decideSupplement(answer, quantity, { least: 1_000, boxSize })).toBe(refusal);
  });

  it('gives whole boxes, within what was written and what may be given, and says when it cut', () => {
    const count = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 600 }), (quantity, reserve, boxSize) => {
        const policy = { ...defaultPolicy, boxSize };
        const terms = supplementTerms(cut, garut, policy, reserve);
        const decided = decideSupplement('partly_upheld', quantity, terms);
        if (typeof decided === 'string') {
          const isMore = quantity > Math.min(terms.ceiling, terms.claimedMore, reserve);
          expect(decided).toBe(isMore ? 'above_ceiling' : 'less_than_a_box');
          return;
        }
        const given = decided.supplement!;
        expect(given % boxSize).toBe(0);
        expect(given).toBeGreaterThan(quantity - boxSize);
        expect(given).toBeLessThanOrEqual(Math.min(quantity, terms.most, terms.ceiling, reserve));
        expect(decided.reasons.map(({ code }) => code)).toEqual(
          given === quantity ? [] : ['rounded_to_boxes'],
        );
      }),
      { numRuns: 500 },
    );
  });
});
