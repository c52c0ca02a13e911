/**
 * Which forecast to trust: the simplest that loses least, and a richer one only where it wins over
 * the offices by more than chance. The choice is kept with its reasons.
 */
import type { ForecastModel } from './forecast-models.ts';
import { baselineModels, forecastModels } from './forecast-models.ts';
import type { PairedTest } from './paired-test.ts';
import { pairedTest } from './paired-test.ts';
import type { BacktestHorizon, BacktestScore } from './rolling-origin.ts';

/** One comparison on the way up, and what came of it. */
export interface ChoiceStep {
  readonly model: ForecastModel;
  readonly against: ForecastModel;
  /**
   * `wins`: loses less, and less by more than chance. `covers`: less, though that may be luck, and
   * its 80 % interval holds what it says where the other's holds less by more than chance
   * (sharpness counts only among the calibrated: Gneiting, Balabdaoui & Raftery 2007).
   * `within_chance`: less, but that may be luck. `loses`: not less.
   */
  readonly outcome: 'wins' | 'covers' | 'within_chance' | 'loses';
  readonly test: PairedTest;
}

export interface ModelChoice {
  readonly horizon: BacktestHorizon;
  /** The baseline with the least loss: the bar. */
  readonly bar: ForecastModel;
  readonly chosen: ForecastModel;
  readonly steps: readonly ChoiceStep[];
}

/** A difference is taken for real when it would come by chance less than once in twenty. */
const chanceMax = 0.05;

/**
 * By the pinball loss in steps of the naive forecast (`scaledLoss`), so that every office counts
 * alike. null with fewer than two offices that can be judged.
 */
export function chooseModel(
  scores: readonly BacktestScore[],
  horizon: BacktestHorizon,
): ModelChoice | null {
  const losses = byModel(scores, horizon, scaledLoss);
  const shares = byModel(scores, horizon, coveredShare);
  const covers = (model: ForecastModel): boolean => holdsItsInterval(shares.get(model)!);
  const meanOf = (model: ForecastModel): number => {
    const of = losses.get(model) ?? [];
    return of.reduce((sum, loss) => sum + loss, 0) / of.length;
  };
  const tried = forecastModels.filter((model) => (losses.get(model)?.length ?? 0) >= 2);
  const bars = baselineModels.filter((model) => tried.includes(model));
  if (bars.length === 0) return null;
  const bar = bars.reduce((best, model) => (meanOf(model) < meanOf(best) ? model : best));
  const isBaseline = (model: ForecastModel) => (bars as readonly ForecastModel[]).includes(model);
  let chosen: ForecastModel = bar;
  const steps: ChoiceStep[] = [];
  for (const model of tried.filter((of) => !isBaseline(of))) {
    const test = pairedTest(losses.get(model)!, losses.get(chosen)!);
    const outcome = outcomeOf(test, covers(model) && !covers(chosen));
    steps.push({ model, against: chosen, outcome, test });
    if (outcome === 'wins' || outcome === 'covers') chosen = model;
  }
  return { horizon, bar, chosen, steps };
}

/** The mean pinball loss of an office over the step of its naive forecast; null without a step. */
export function scaledLoss({ pinball, origins, step }: BacktestScore): number | null {
  return step === null || origins === 0 ? null : pinball / origins / step;
}

function coveredShare({ covered, origins, step }: BacktestScore): number | null {
  return step === null || origins === 0 ? null : covered / origins;
}

/** Whether the offices' shares do not lie below 80 % by more than chance. */
function holdsItsInterval(shares: readonly number[]): boolean {
  const test = pairedTest(
    shares,
    shares.map(() => 0.8),
  );
  return test.meanDifference >= 0 || test.tChance >= chanceMax;
}

function outcomeOf(
  { meanDifference, tChance }: PairedTest,
  coversBetter: boolean,
): ChoiceStep['outcome'] {
  if (meanDifference >= 0) return 'loses';
  if (tChance < chanceMax) return 'wins';
  return coversBetter ? 'covers' : 'within_chance';
}

/** In the same order of offices for every model. */
function byModel(
  scores: readonly BacktestScore[],
  horizon: BacktestHorizon,
  figureOf: (score: BacktestScore) => number | null,
): Map<ForecastModel, number[]> {
  const figures = new Map<ForecastModel, number[]>();
  const byOffice = [...scores].sort((a, b) => (a.office < b.office ? -1 : 1));
  for (const score of byOffice) {
    const figure = figureOf(score);
    if (score.horizon !== horizon || figure === null) continue;
    const of = figures.get(score.model);
    if (of) of.push(figure);
    else figures.set(score.model, [figure]);
  }
  return figures;
}
