/**
 * A rule under trial: a live policy with what the policy leaves to practice: who is served when,
 * and in which order. The numbers of the built-in rules are written out, so that a reader sees what
 * is compared with what.
 */
import { defaultPolicy } from '#core/policy/default-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import { blanksMax, type Days } from '#core/quantity.ts';

export interface TrialRule {
  readonly id: string;
  readonly policy: Policy;
  /**
   * How a reserve that is too small is divided: in the order of arrival, in proportion to what was
   * asked, or by the level.
   */
  readonly sharing: 'first_come' | 'pro_rata' | 'level';
  /** Rounds at fixed intervals, or every morning for those at their reorder point. */
  readonly rhythm:
    | { readonly kind: 'round'; readonly everyWorkingDays: Days }
    | { readonly kind: 'reorder_point' };
  /**
   * Whether stock is believed as stated by the office, or derived from what it was given and used.
   */
  readonly facts: 'stated' | 'derived';
  /** Whether blanks are also moved from office to office, before each round. */
  readonly redistributes: boolean;
}

const weekly = { kind: 'round', everyWorkingDays: 5 } as const;
/** Two national working days of 20.4 million records a year. */
const twoNationalDays = 166_000;

const withoutLimit: Policy = {
  ...defaultPolicy,
  capByPrintCapacity: false,
  capByBacklogAndDemand: false,
  maximumPerGrant: blanksMax,
};
const capOnly: Policy = { ...defaultPolicy, capByBacklogAndDemand: false };
const flat: Policy = { ...withoutLimit, maximumPerGrant: 500 };
const forecast: Policy = {
  ...defaultPolicy,
  horizon: { kind: 'lead_time_plus_review', reviewWorkingDays: 5 },
};

const firstCome = {
  sharing: 'first_come',
  rhythm: weekly,
  facts: 'derived',
  redistributes: false,
} as const;
const byLevel = { ...firstCome, sharing: 'level' } as const;
const daily = { ...byLevel, rhythm: { kind: 'reorder_point' } } as const;

export const builtInRules: readonly TrialRule[] = [
  { id: 'as-asked', policy: withoutLimit, ...firstCome, facts: 'stated' },
  { id: 'article-cap', policy: capOnly, ...firstCome, facts: 'stated' },
  { id: 'cap-and-forecast', policy: forecast, ...firstCome },
  { id: 'flat-500', policy: flat, ...firstCome, facts: 'stated' },
  { id: 'pro-rata', policy: forecast, ...firstCome, sharing: 'pro_rata' },
  { id: 'level-weekly', policy: forecast, ...byLevel },
  {
    id: 'level-hold-back',
    policy: { ...forecast, reserveHeldBack: twoNationalDays },
    ...byLevel,
  },
  { id: 'reorder-level', policy: forecast, ...daily },
  { id: 'reorder-level-redistribution', policy: forecast, ...daily, redistributes: true },
];

/**
 * A policy as the live system runs it: every morning the offices at their reorder point are called,
 * and a reserve that is too small is shared by the level, on derived facts.
 */
export function ruleOfPolicy(policy: Policy): TrialRule {
  return { id: policy.id, policy, ...daily };
}
