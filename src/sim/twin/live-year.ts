/** One rule through one synthetic year, day by day. */
import type { CountQuantile } from '#core/forecast/negative-binomial.ts';
import { grantBlanks } from './grant-blanks.ts';
import { type YearFigures, YearMeasure } from './measure-year.ts';
import { moveBlanks, type PastMove } from './move-blanks.ts';
import { OfficeState } from './office-state.ts';
import type { TrialRule } from './trial-rule.ts';
import type { TwinWorld } from './twin-world.ts';
import { workOneDay } from './work-one-day.ts';

/**
 * Lives the year: deliveries and receipts in the morning, then the decision on what was stated the
 * evening before, then the records of the day, then printing. Asserts every evening that no blank
 * appeared or vanished. `quantile` carries what was worked out before from year to year.
 */
export function liveYear(world: TwinWorld, rule: TrialRule, quantile: CountQuantile): YearFigures {
  const state = new OfficeState(world);
  const measure = new YearMeasure(world);
  const moves: PastMove[] = [];
  for (let day = 0; day < world.days; day++) {
    state.receive(day);
    if (rule.redistributes) moveBlanks(world, state, rule, day, moves);
    grantBlanks(world, state, rule, day, quantile);
    for (let office = 0; office < world.offices.count; office++) {
      workOneDay(world, state, measure, office, day);
    }
    state.assertWhole();
    measure.closeDay();
  }
  return measure.close(state);
}
