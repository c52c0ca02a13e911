/** A trial in plain words and tables, for people on a terminal. */
import type { TerminalKey } from '#contract/words/id-terminal.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import type { WorldOutcome } from '#sim/twin/live-world.ts';
import type { PairedDifference } from '#sim/twin/paired-difference.ts';
import {
  type ComparedMeasure,
  differencesOf,
  meanLimits,
  meansOf,
} from '#sim/twin/summarise-trial.ts';
import type { TrialRule } from '#sim/twin/trial-rule.ts';
import { columnsIn, printTable, printWhole } from './print-table.ts';

/** What the worlds are made from, to be said in any language. */
export interface MadeFrom {
  readonly key: TerminalKey;
  readonly values?: Readonly<Record<string, string>>;
}

export interface SaidTrial {
  readonly rules: readonly TrialRule[];
  /** The rule that all others are held against. */
  readonly against: number;
  readonly outcomes: readonly WorldOutcome[];
  readonly supply: number;
  readonly madeFrom: MadeFrom;
}

const shownMeasures: readonly (readonly [ComparedMeasure, TerminalKey, number])[] = [
  ['meanWait', 'terminal.wait', 2],
  ['waitP95', 'terminal.p95', 1],
  ['waitP99', 'terminal.p99', 1],
  ['worstTwentieth', 'terminal.worst_5', 1],
  ['worstTenth', 'terminal.worst_10', 1],
  ['gini', 'terminal.gini', 2],
  ['stockOutDays', 'terminal.stock_outs', 0],
  ['idleBlanks', 'terminal.idle', 0],
  ['idleDays', 'terminal.idle_days', 1],
  ['trips', 'terminal.trips', 0],
  ['cardKilometres', 'terminal.million_card_km', 0],
  ['lateralMoves', 'terminal.moves', 0],
];

const comparedShown: readonly (readonly [ComparedMeasure, TerminalKey, number])[] = [
  ['meanWait', 'terminal.wait_long', 2],
  ['worstTwentieth', 'terminal.worst_5_long', 2],
  ['stockOutDays', 'terminal.stock_outs_long', 0],
  ['idleBlanks', 'terminal.idle_long', 0],
  ['trips', 'terminal.trips', 0],
];

export function sayTrial(language: Language, trial: SaidTrial): string {
  const { outcomes, supply, madeFrom } = trial;
  const seeds = outcomes.map(({ seed }) => seed);
  const said = [
    sayTerminal(language, 'terminal.trial', {
      years: seeds.length,
      madeFrom: sayTerminal(language, madeFrom.key, madeFrom.values),
      from: seeds[0]!,
      until: seeds.at(-1)!,
      supply: decimal(supply, 2),
    }),
    sayTerminal(language, 'terminal.trial_means'),
    '',
    means(language, trial),
    ...limits(language, trial),
    ...differences(language, trial),
    sayTerminal(language, 'terminal.trial_plainly'),
  ];
  return `${said.join('\n')}\n`;
}

function means(language: Language, { rules, outcomes }: SaidTrial): string {
  const { left, right } = columnsIn(language);
  return printTable(
    [left('terminal.policy'), ...shownMeasures.map(([, name]) => right(name))],
    rules.map(({ id }, rule) => {
      const figures = meansOf(outcomes, rule);
      return [
        id,
        ...shownMeasures.map(([measure, , places]) => {
          const scale = measure === 'cardKilometres' ? 1e6 : 1;
          return decimal(figures[measure].mean / scale, places);
        }),
      ];
    }),
  );
}

function limits(language: Language, { outcomes }: SaidTrial): string[] {
  const found = meanLimits(outcomes);
  if (found === null) return [];
  const limit = (value: number, key: TerminalKey) =>
    `  ${decimal(value, 2)}  ${sayTerminal(language, key)}`;
  return [
    sayTerminal(language, 'terminal.limits'),
    limit(found.capacityOnly, 'terminal.limit_printers'),
    limit(found.pooled, 'terminal.limit_pooled'),
    limit(found.withLeadTimes, 'terminal.limit_ways'),
    '',
  ];
}

function differences(language: Language, { rules, against, outcomes }: SaidTrial): string[] {
  const base = rules[against]!.id;
  return rules.flatMap(({ id: rule }, index) => {
    if (index === against) return [];
    const found = differencesOf(outcomes, against, index);
    const lines = comparedShown.map(
      ([measure, name, places]) =>
        `  ${sayTerminal(language, name)}: ${inWords(language, found[measure], places)}`,
    );
    return [sayTerminal(language, 'terminal.against', { rule, base }), ...lines, ''];
  });
}

/** Above 0 the rule has less of it than the one it is held against. */
function inWords(language: Language, difference: PairedDifference, places: number): string {
  const { mean, halfWidth, isSignificant, secondLower: years, pairs } = difference;
  if (mean === 0 && halfWidth === 0) return sayTerminal(language, 'terminal.same');
  const amount = sayTerminal(language, mean >= 0 ? 'terminal.less' : 'terminal.more', {
    amount: decimal(Math.abs(mean), places),
  });
  if (halfWidth === null) return sayTerminal(language, 'terminal.one_year', { amount });
  const said = sayTerminal(language, 'terminal.difference', {
    amount,
    halfWidth: decimal(halfWidth, places),
    years,
    pairs,
  });
  if (isSignificant) return said;
  return sayTerminal(language, 'terminal.not_significant', { difference: said });
}

function decimal(value: number, places: number): string {
  if (places === 0) return printWhole(value);
  return value.toLocaleString('id-ID', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

/** The same as data, for programs: alike whatever the terminal speaks. */
export function trialAsData({ rules, against, outcomes, supply, madeFrom }: SaidTrial) {
  return {
    madeFrom: sayTerminal('en', madeFrom.key, madeFrom.values),
    supply,
    seeds: outcomes.map(({ seed }) => seed),
    limits: meanLimits(outcomes),
    rules: rules.map((rule, index) => ({ ...rule, means: meansOf(outcomes, index) })),
    against: rules[against]!.id,
    differences: rules.flatMap((rule, index) =>
      index === against ? [] : [{ rule: rule.id, ...differencesOf(outcomes, against, index) }],
    ),
    worlds: outcomes,
  };
}
