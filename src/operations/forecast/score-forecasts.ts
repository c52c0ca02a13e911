/** Tries the forecasts on the past once a week, and keeps how they did and which is to be trusted. */
import { setImmediate } from 'node:timers/promises';
import { chooseModel } from '#core/backtest/choose-model.ts';
import {
  type BacktestScore,
  backtestHorizons,
  rollingOriginSteps,
} from '#core/backtest/rolling-origin.ts';
import { daysBetween, type PlainDate } from '#core/calendar.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import { seededRandom } from '#core/random.ts';
import { defaultWarningRule } from '#core/requisition/warning-rule.ts';
import type { Database } from '#storage/db.ts';
import { loadScoredOn, saveScores } from '#storage/score-store.ts';
import { loadWarningRules } from '#storage/warning-rule-store.ts';
import { runOperation } from '../run-operation.ts';
import { loadHistories } from './load-histories.ts';

/** Each Monday adds one trial: a newer look would say the same. */
const daysKept = 7;

/** Throws only the places of counts within their jumps: the same for everybody who looks. */
const seed = 1;

/**
 * null when the last trial is not a week old; otherwise the number of offices judged. Rests often,
 * so that others are served meanwhile.
 */
export async function scoreForecasts(database: Database, asOf: PlainDate): Promise<number | null> {
  const last = await loadScoredOn(database.db);
  if (last !== null && last <= asOf && daysBetween(last, asOf) < daysKept) return null;
  const { offices, policy, calendar } = await loadHistories(database, asOf);
  const rule = policyAt(await loadWarningRules(database.db), asOf) ?? defaultWarningRule;
  const steps = rollingOriginSteps({
    offices: offices.map((office) => ({
      ...office,
      protectionWorkingDays: Math.max(
        1,
        rule.decisionWorkingDays + office.leadTimeDays + rule.reviewWorkingDays,
      ),
    })),
    policy,
    calendar,
    random: seededRandom(seed),
  });
  let scores: readonly BacktestScore[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      scores = step.value;
      break;
    }
    await setImmediate();
  }
  const choices = backtestHorizons.flatMap((horizon) => chooseModel(scores, horizon) ?? []);
  await runOperation(database, (tx) => saveScores(tx, asOf, scores, choices));
  return new Set(scores.map(({ office }) => office)).size;
}
