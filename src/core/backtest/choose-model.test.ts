import { describe, expect, it } from 'vitest';
import { chooseModel, scaledLoss } from './choose-model.ts';
import type { ForecastModel } from './forecast-models.ts';
import type { BacktestScore } from './rolling-origin.ts';

const score = (
  office: string,
  model: ForecastModel,
  pinball: number,
  covered = 2,
): BacktestScore => ({
  office,
  model,
  horizon: 'protection',
  workingDays: 7,
  origins: 2,
  pinball: 2 * pinball,
  crps: 0,
  bias: 0,
  absoluteError: 0,
  seen: 100,
  covered,
  pitTenths: [],
  step: 10,
});

/** Losses of the models at offices a, b, c ... */
const table = (of: Partial<Record<ForecastModel, readonly number[]>>): BacktestScore[] =>
  Object.entries(of).flatMap(([model, losses]) =>
    losses.map((loss, at) => score(`office ${at}`, model as ForecastModel, loss)),
  );

describe('chooseModel', () => {
  it('goes up one model at a time, each against the last that won', () => {
    const choice = chooseModel(
      table({
        same_weekday: [9, 9, 9, 9],
        mean_of_eight: [8, 8.1, 7.9, 8],
        pooled: [8.5, 8.6, 8.7, 8.5],
        calendar: [7, 7.1, 7.2, 7],
        uncertain_rate: [6.5, 7.5, 6.6, 7.4],
      }),
      'protection',
    );
    expect(choice).toMatchObject({ bar: 'mean_of_eight', chosen: 'calendar' });
    expect(choice!.steps.map(({ model, against, outcome }) => [model, against, outcome])).toEqual([
      ['pooled', 'mean_of_eight', 'loses'],
      ['calendar', 'mean_of_eight', 'wins'],
      ['uncertain_rate', 'calendar', 'within_chance'],
    ]);
  });

  it('keeps the baseline where nothing wins', () => {
    const choice = chooseModel(
      table({ adjusted_mean: [5, 6, 7], uncertain_rate: [5, 6, 7] }),
      'protection',
    );
    expect(choice).toMatchObject({ bar: 'adjusted_mean', chosen: 'adjusted_mean' });
  });

  it('takes the one that holds its interval where both lose alike', () => {
    const offices = ['a', 'b', 'c', 'd', 'e', 'f'];
    const losses = [5, 5.2, 4.8, 5.1, 4.9, 5];
    const lines = offices.flatMap((office, at) => [
      score(office, 'mean_of_eight', 5, at === 0 ? 2 : 1),
      score(office, 'uncertain_rate', losses[at]! - 0.01, 2),
    ]);
    const choice = chooseModel(lines, 'protection');
    expect(choice).toMatchObject({ bar: 'mean_of_eight', chosen: 'uncertain_rate' });
    expect(choice!.steps[0]!.outcome).toBe('covers');
  });

  it('needs two offices', () => {
    expect(chooseModel(table({ adjusted_mean: [5], pooled: [4] }), 'protection')).toBeNull();
    expect(chooseModel([], 'month')).toBeNull();
  });
});

it('scaledLoss is a mean a Monday, in steps of the naive forecast', () => {
  expect(scaledLoss(score('a', 'pooled', 5))).toBeCloseTo(0.5, 12);
  expect(scaledLoss({ ...score('a', 'pooled', 5), step: null })).toBeNull();
});
