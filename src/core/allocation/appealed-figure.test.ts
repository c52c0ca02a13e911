import { describe, expect, it } from 'vitest';
import { appealedFigure, isCut } from './appealed-figure.ts';

/** 1,000 cards a day over 20 days; 100,000 wait, 18,900 more are expected; 250 on hand and on the road. */
const arithmetic = {
  horizonWorkingDays: 20,
  printCapacity: 20_000,
  demandQuantile: 18_900,
  backlogAndDemand: 118_900,
  policyMaximum: null,
  position: 250,
  coverageBefore: null,
  coverageAfter: null,
};

describe('what the round had', () => {
  it.each([
    ['capacity_higher', 1_000],
    ['backlog_higher', 100_000],
    ['stock_lower', 250],
    ['shipment_not_received', null],
    ['event_coming', null],
  ] as const)('%s', (claim, figure) => {
    expect(appealedFigure(claim, { arithmetic })).toBe(figure);
  });

  it.each([
    [100_000, 20_000, true],
    [20_000, 20_000, false],
  ])('asked %i, given %i: cut %s', (asked, granted, expected) => {
    expect(isCut({ asked }, granted)).toBe(expected);
  });
});
