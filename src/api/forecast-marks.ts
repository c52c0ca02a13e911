/** The scores of a trial as its readers want them: by horizon and model, and by office. */
import type { ForecastQuality, OfficeForecastMarks } from '#contract/forecast-schema.ts';
import { type ModelChoice, scaledLoss } from '#core/backtest/choose-model.ts';
import {
  baselineModels,
  type ForecastModel,
  forecastModels,
  modelInUse,
} from '#core/backtest/forecast-models.ts';
import {
  type BacktestHorizon,
  type BacktestScore,
  backtestHorizons,
} from '#core/backtest/rolling-origin.ts';

export function horizonMarks(
  scores: readonly BacktestScore[],
  choices: readonly ModelChoice[],
): ForecastQuality['horizons'] {
  return backtestHorizons.flatMap((horizon) => {
    const of = scores.filter((score) => score.horizon === horizon);
    const own = of.filter(({ model }) => model === modelInUse);
    if (own.length === 0) return [];
    const choice = choices.find((one) => one.horizon === horizon);
    return {
      horizon,
      mondays: Math.max(...own.map(({ origins }) => origins)),
      offices: own.length,
      trials: own.reduce((sum, { origins }) => sum + origins, 0),
      bar: choice?.bar ?? null,
      chosen: choice?.chosen ?? null,
      steps: (choice?.steps ?? []).map(({ model, against, outcome, test }) => ({
        model,
        against,
        outcome,
        pairs: test.pairs,
        firstLower: test.firstLower,
        tChance: test.tChance,
        signChance: test.signChance,
      })),
      models: forecastModels.map((model) => modelMarks(of, model)),
      pitTenths: pitShares(own),
    };
  });
}

/** The offices where the forecast in use errs most beside their size. */
export function worstOffices(scores: readonly BacktestScore[], limit: number) {
  return scores
    .filter(({ model, horizon }) => model === modelInUse && horizon === 'protection')
    .flatMap((score) => {
      const loss = scaledLoss(score);
      return loss === null ? [] : [{ score, loss }];
    })
    .sort((a, b) => b.loss - a.loss)
    .slice(0, limit)
    .map(({ score, loss }) => ({
      officeId: score.office,
      scaledLoss: loss,
      bias: score.seen === 0 ? 0 : score.bias / score.seen,
      coverage: score.covered / score.origins,
    }));
}

/** Of the scores of one office. */
export function officeMarks(scores: readonly BacktestScore[]): OfficeForecastMarks['horizons'] {
  return backtestHorizons.flatMap((horizon) => {
    const own = scoreOf(scores, horizon, modelInUse);
    if (!own) return [];
    const simple = baselineModels
      .flatMap((model) => {
        const score = scoreOf(scores, horizon, model);
        return score ? [{ model, error: score.absoluteError / score.origins }] : [];
      })
      .sort((a, b) => a.error - b.error)[0];
    if (!simple) return [];
    return {
      horizon,
      workingDays: own.workingDays,
      mondays: own.origins,
      seen: own.seen / own.origins,
      error: own.absoluteError / own.origins,
      bias: own.bias / own.origins,
      covered: own.covered,
      simple,
    };
  });
}

function scoreOf(scores: readonly BacktestScore[], horizon: BacktestHorizon, model: ForecastModel) {
  return scores.find((score) => score.horizon === horizon && score.model === model);
}

function modelMarks(scores: readonly BacktestScore[], model: ForecastModel) {
  const of = scores.filter((score) => score.model === model);
  const sum = (figure: (score: BacktestScore) => number): number =>
    of.reduce((total, score) => total + figure(score), 0);
  const mondays = Math.max(
    1,
    sum(({ origins }) => origins),
  );
  const losses = of.flatMap((score) => scaledLoss(score) ?? []);
  const mases = of.flatMap(({ absoluteError, origins, workingDays, step }) =>
    step === null ? [] : [absoluteError / origins / workingDays / step],
  );
  return {
    model,
    isBaseline: (baselineModels as readonly ForecastModel[]).includes(model),
    scaledLoss: mean(losses),
    pinball: sum(({ pinball }) => pinball) / mondays,
    crps: sum(({ crps }) => crps) / mondays,
    mase: mean(mases),
    bias:
      sum(({ bias }) => bias) /
      Math.max(
        1,
        sum(({ seen }) => seen),
      ),
    coverage: sum(({ covered }) => covered) / mondays,
  };
}

function pitShares(scores: readonly BacktestScore[]): number[] {
  const tenths = Array.from({ length: 10 }, (_, at) =>
    scores.reduce((sum, { pitTenths }) => sum + pitTenths[at]!, 0),
  );
  const all = Math.max(
    1,
    tenths.reduce((sum, count) => sum + count, 0),
  );
  return tenths.map((count) => count / all);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
