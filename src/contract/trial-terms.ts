/** The names that trials use on the wire and on the screen. */

/** In working days unless the name says otherwise; of all of them less is better. */
export const trialMeasures = [
  'meanWait',
  'waitP95',
  'waitP99',
  'worstTwentieth',
  'worstTenth',
  'gini',
  'stockOutDays',
  'idleBlanks',
  'idleDays',
  'trips',
  'cardKilometres',
  'lateralMoves',
] as const;
export type TrialMeasure = (typeof trialMeasures)[number];

/** The rules that come with the twin; every other one is a policy of the system. */
export const builtInRuleRefs = [
  'as-asked',
  'article-cap',
  'cap-and-forecast',
  'flat-500',
  'pro-rata',
  'level-weekly',
  'level-hold-back',
  'reorder-level',
  'reorder-level-redistribution',
] as const;
