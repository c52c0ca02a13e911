/** The national outlook of a world: its demand, its purchases, the standing scenarios and one's own. */
import type { PlainDate } from '#core/calendar.ts';
import { type BudgetNeed, budgetNeed } from '#core/outlook/budget-need.ts';
import { nationalDemand } from '#core/outlook/national-demand.ts';
import {
  nationalOutlook,
  type OutlookInput,
  outlookDaysMax,
  type ScenarioOutlook,
} from '#core/outlook/national-outlook.ts';
import type { Purchase } from '#core/outlook/purchase.ts';
import type { NationalUse } from '#core/outlook/reserve-target.ts';
import { type Scenario, standingScenarios } from '#core/outlook/scenario.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { CountryWorld } from '../round/allocation-world.ts';

export interface OutlookAsked {
  /** The last day of the budget; the end of next year if left out. */
  readonly until?: PlainDate | undefined;
  readonly later?: Days | undefined;
  readonly surge?: number | undefined;
}

export interface OutlookOfWorld {
  readonly asOf: PlainDate;
  readonly reserve: Blanks;
  readonly until: PlainDate;
  readonly use: NationalUse;
  readonly outlooks: readonly ScenarioOutlook[];
  readonly need: BudgetNeed;
}

/** The same luck for everybody who looks. */
const seed = 1;

/** How a tender goes where none is planned: three months to the store, three more late. */
const usualPurchase = { leadWorkingDays: 61, days95: 61 };

/** Many look at the same, few ask for something of their own. */
const rememberedMax = 20;
const remembered = new WeakMap<CountryWorld, Map<string, OutlookOfWorld>>();

/**
 * A budget that is over, or lies beyond three years, is looked at as far as can be. Worked out once
 * for each world and question: another purchase makes another question.
 */
export function outlookOf(
  world: CountryWorld,
  purchases: readonly Purchase[],
  asked: OutlookAsked,
): OutlookOfWorld {
  const ofWorld = remembered.get(world) ?? new Map<string, OutlookOfWorld>();
  remembered.set(world, ofWorld);
  const question = JSON.stringify([purchases, asked.until, asked.later, asked.surge]);
  const outlook = ofWorld.get(question) ?? workOut(world, purchases, asked);
  if (ofWorld.size >= rememberedMax) ofWorld.clear();
  ofWorld.set(question, outlook);
  return outlook;
}

function workOut(
  world: CountryWorld,
  purchases: readonly Purchase[],
  asked: OutlookAsked,
): OutlookOfWorld {
  const { asOf, calendar, figures, holidays, offices, policyInForce } = world;
  const demand = nationalDemand(
    offices.map((office) => ({
      id: office.id,
      provinceCode: office.provinceCode,
      dailyInflow: office.dailyInflow ?? 0,
      varianceToMeanRatio: office.varianceToMeanRatio ?? policyInForce.varianceToMeanRatio,
    })),
    world.drivers,
    world.weekdayFactors,
  );
  const { factorOn, ...use } = demand;
  const wanted = asked.until ?? `${Number(asOf.slice(0, 4)) + 1}-12-31`;
  const daysAhead = calendar.workingDaysBetween(asOf, wanted);
  const workingDays = Math.min(outlookDaysMax, Math.max(1, daysAhead));
  const until = daysAhead < 0 ? asOf : wanted;
  const input: OutlookInput = {
    ...use,
    asOf,
    reserve: figures.reserve,
    purchases,
    calendar,
    workingDays,
    factorOn,
    seed,
  };
  const scenarios = standingScenarios(asOf, holidays, calendar, workingDays);
  const own = ownScenario(asOf, until, asked);
  const outlooks = [...scenarios, ...own].map((scenario) => nationalOutlook(input, scenario));
  const withoutPurchase = outlooks.find(({ scenario }) => scenario.code === 'no_purchase');
  const need = budgetNeed({
    asOf,
    until,
    reserve: figures.reserve,
    use,
    purchases,
    usual: usualPurchase,
    t10: withoutPurchase?.t10 ?? null,
    factorOn,
    calendar,
  });
  return { asOf, reserve: figures.reserve, until, use, outlooks, need };
}

function ownScenario(
  from: PlainDate,
  until: PlainDate,
  { later, surge }: OutlookAsked,
): Scenario[] {
  if (later === undefined && surge === undefined) return [];
  return [
    {
      code: 'custom',
      withoutPurchases: false,
      laterDays: later ?? 0,
      surge: surge === undefined ? null : { from, until, share: 1, factor: surge },
    },
  ];
}
