/** Two kept results side by side, and whether they are of the same years. */
import { Link } from '@tanstack/react-router';
import type { Trial, TrialResultShown, Trials } from '#contract/trial-schema.ts';
import { type TrialMeasure, trialMeasures } from '#contract/trial-terms.ts';
import { useMeasureText } from '../use-measure-text.ts';
import { useRuleNames } from '../use-rule-names.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';

export interface FinishedTrial {
  readonly trial: Trial;
  readonly result: TrialResultShown;
}

interface TrialComparisonProps {
  readonly open: FinishedTrial;
  readonly beside: FinishedTrial;
  readonly rules: Trials['rules'];
}

export function TrialComparison({ open, beside, rules }: TrialComparisonProps) {
  const { say } = useWords();
  const nameOf = useRuleNames(rules);
  const text = useMeasureText();
  const columns = [open, beside].flatMap(({ trial, result }, which) =>
    [trial.choice.first, trial.choice.second].map((ref, rule) => ({
      heading: `${which === 0 ? say('trial.this') : say('trial.other')}: ${nameOf(ref)}`,
      isQuantity: true,
      cell: (measure: TrialMeasure) => text.mean(measure, result.means[rule]![measure]!),
    })),
  );
  return (
    <section aria-labelledby="compared" className="flex flex-col gap-3 border-t pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="compared" className="text-lg font-semibold">
          {say('trial.compared')}
        </h2>
        <Link
          to="/trials"
          search={{ trial: open.trial.id }}
          resetScroll={false}
          className="button print:hidden"
        >
          {say('trial.compare_end')}
        </Link>
      </div>
      <p className="figures max-w-prose text-sm text-soft">
        <YearsOf which={say('trial.this')} trial={open.trial} />.{' '}
        <YearsOf which={say('trial.other')} trial={beside.trial} />.{' '}
        {say(areSameYears(open.trial, beside.trial) ? 'trial.alike' : 'trial.not_alike')}
      </p>
      <PlainTable
        name={say('trial.compared_table')}
        rows={trialMeasures}
        keyOf={(measure) => measure}
        columns={[
          {
            heading: say('trial.measure'),
            cell: (measure) => (
              <span className="inline-block min-w-36">{say(`trial.measure.${measure}`)}</span>
            ),
          },
          ...columns,
        ]}
      />
    </section>
  );
}

function YearsOf({ which, trial }: { readonly which: string; readonly trial: Trial }) {
  const { say } = useWords();
  const { seed, worlds, supply } = trial.choice;
  return say('trial.compared_of', {
    which,
    from: String(seed),
    until: String(seed + worlds - 1),
    percent: Math.round(supply * 100),
  });
}

/** Years of the ledger differ from day to day, as it does. */
function areSameYears({ choice: one }: Trial, { choice: other }: Trial): boolean {
  const keys = ['seed', 'worlds', 'supply', 'start', 'offices'] as const;
  return one.offices === 'drawn' && keys.every((key) => one[key] === other[key]);
}
