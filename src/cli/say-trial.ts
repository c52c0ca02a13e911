/** A trial in plain words and tables, for people on a terminal. */
import type { WorldOutcome } from '#sim/twin/live-world.ts';
import type { PairedDifference } from '#sim/twin/paired-difference.ts';
import {
  type ComparedMeasure,
  differencesOf,
  meanLimits,
  meansOf,
} from '#sim/twin/summarise-trial.ts';
import type { TrialRule } from '#sim/twin/trial-rule.ts';
import { printTable, printWhole } from './print-table.ts';

export interface SaidTrial {
  readonly rules: readonly TrialRule[];
  /** The rule that all others are held against. */
  readonly against: number;
  readonly outcomes: readonly WorldOutcome[];
  readonly supply: number;
  /** What the worlds are made from, in words. */
  readonly madeFrom: string;
}

const shownMeasures: readonly (readonly [ComparedMeasure, string, number])[] = [
  ['meanWait', 'wait', 2],
  ['waitP95', 'p95', 1],
  ['waitP99', 'p99', 1],
  ['worstTwentieth', 'worst 5 %', 1],
  ['worstTenth', 'worst 10 %', 1],
  ['gini', 'Gini', 2],
  ['stockOutDays', 'stock-outs', 0],
  ['idleBlanks', 'idle', 0],
  ['idleDays', 'idle days', 1],
  ['trips', 'trips', 0],
  ['cardKilometres', 'million card-km', 0],
  ['lateralMoves', 'moves', 0],
];

const comparedShown: readonly (readonly [ComparedMeasure, string, number])[] = [
  ['meanWait', 'waiting, days', 2],
  ['worstTwentieth', 'waiting in the worst 5 % of offices, days', 2],
  ['stockOutDays', 'stock-out office-days', 0],
  ['idleBlanks', 'idle blanks in offices', 0],
  ['trips', 'trips', 0],
];

export function sayTrial(trial: SaidTrial): string {
  const { outcomes, supply, madeFrom } = trial;
  const seeds = outcomes.map(({ seed }) => seed);
  const from = seeds[0]!;
  const until = seeds.at(-1)!;
  const said = [
    `${seeds.length} synthetic years ${madeFrom}, seeds ${from} to ${until}, supply ${decimal(supply, 2)} of what is needed.`,
    'Means over the years; waiting in working days, an office-day counts as a stock-out when blanks alone kept somebody waiting.',
    '',
    means(trial),
    ...limits(trial),
    ...differences(trial),
    'The figures describe these made-up years, not Indonesia: they show which rule is better under the same luck, and by how much, not how long anybody will wait.',
  ];
  return `${said.join('\n')}\n`;
}

function means({ rules, outcomes }: SaidTrial): string {
  return printTable(
    [
      { heading: 'policy', align: 'left' },
      ...shownMeasures.map(([, heading]) => ({ heading, align: 'right' }) as const),
    ],
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

function limits({ outcomes }: SaidTrial): string[] {
  const found = meanLimits(outcomes);
  if (found === null) return [];
  return [
    'What no rule can better in these years, mean wait in days:',
    `  ${decimal(found.capacityOnly, 2)}  if blanks were never short (printers alone)`,
    `  ${decimal(found.pooled, 2)}  knowing the whole year, all blanks in one heap and everywhere at once`,
    `  ${decimal(found.withLeadTimes, 2)}  knowing the whole year, with the ways from the centre and no moves between offices`,
    '',
  ];
}

function differences({ rules, against, outcomes }: SaidTrial): string[] {
  const base = rules[against]!;
  return rules.flatMap((rule, index) => {
    if (index === against) return [];
    const found = differencesOf(outcomes, against, index);
    const lines = comparedShown.map(([measure, name, places]) =>
      [`  ${name}:`, inWords(found[measure], places)].join(' '),
    );
    return [`${rule.id} against ${base.id}:`, ...lines, ''];
  });
}

/** Above 0 the rule has less of it than the one it is held against. */
function inWords(difference: PairedDifference, places: number): string {
  const { mean, halfWidth, isSignificant, secondLower, pairs } = difference;
  if (halfWidth === null) return `${amount(mean, places)}; one year proves nothing`;
  if (mean === 0 && halfWidth === 0) return 'the same in every year';
  const interval = `${amount(mean, places)} (± ${decimal(halfWidth, places)}, less in ${secondLower} of ${pairs} years)`;
  return isSignificant ? interval : `${interval}: not significant`;
}

function amount(mean: number, places: number): string {
  return `${decimal(Math.abs(mean), places)} ${mean >= 0 ? 'less' : 'more'}`;
}

function decimal(value: number, places: number): string {
  if (places === 0) return printWhole(value);
  return value.toLocaleString('id-ID', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

/** The same as data, for programs. */
export function trialAsData({ rules, against, outcomes, supply, madeFrom }: SaidTrial) {
  return {
    madeFrom,
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
