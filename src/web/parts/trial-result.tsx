/** What came of a trial: the answer first, then the picture, then every measure. */
import type { Trial, TrialResultShown, Trials } from '#contract/trial-schema.ts';
import { type TrialMeasure, trialMeasures } from '#contract/trial-terms.ts';
import { useMeasureText } from '../use-measure-text.ts';
import { useRuleNames } from '../use-rule-names.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';
import { TrialPicture } from './trial-picture.tsx';

interface TrialResultProps {
  readonly trial: Trial;
  readonly result: TrialResultShown;
  readonly rules: Trials['rules'];
}

export function TrialResult({ trial, result, rules }: TrialResultProps) {
  const { say, number } = useWords();
  const nameOf = useRuleNames(rules);
  const { choice } = trial;
  const names = [nameOf(choice.first), nameOf(choice.second)] as const;
  const { capacityOnly, pooled, withLeadTimes } = result.limits;
  return (
    <section aria-labelledby="result" className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <ResultSentence result={result} names={names} />
        <MadeOf trial={trial} />
      </div>
      <TrialPicture result={result} names={names} />
      <p className="figures max-w-prose text-sm text-soft">
        {say('trial.limit_lead', {
          printers: number(capacityOnly, 2),
          pooled: number(pooled, 2),
          ways: number(withLeadTimes, 2),
        })}
      </p>
      <MeasureTable result={result} names={names} />
    </section>
  );
}

function ResultSentence(props: {
  readonly result: TrialResultShown;
  readonly names: readonly [string, string];
}) {
  const { say, sayRich, number } = useWords();
  const [first, second] = props.names;
  const { means, differences } = props.result;
  const { mean, halfWidth, isSignificant, secondLower, pairs } = differences.meanWait!;
  const kind = !isSignificant ? 'trial.unclear' : mean > 0 ? 'trial.less' : 'trial.more';
  return (
    <>
      <h2 id="result" className="figures max-w-5xl text-lg font-semibold tracking-tight">
        {sayRich(kind, {
          first,
          second,
          days: number(Math.abs(mean), 2),
          from: number(means[0]!.meanWait!.mean, 2),
          to: number(means[1]!.meanWait!.mean, 2),
          b: (inside) => (
            <strong key={inside.join('')} className="font-semibold text-accent">
              {inside}
            </strong>
          ),
        })}
      </h2>
      {halfWidth !== null && (
        <p className="figures text-sm">
          {say('trial.sure', { width: number(halfWidth, 2), lower: secondLower, pairs })}
        </p>
      )}
    </>
  );
}

function MadeOf({ trial }: { readonly trial: Trial }) {
  const { say, date } = useWords();
  const { seed, worlds, supply, start, offices } = trial.choice;
  return (
    <p className="figures max-w-prose text-sm text-soft">
      {say('trial.made_of', {
        from: String(seed),
        until: String(seed + worlds - 1),
        percent: Math.round(supply * 100),
        start: say(`trial.start.${start}`).toLowerCase(),
        offices: say(`trial.offices.${offices}`).toLowerCase(),
        by: trial.startedBy,
        when: date(trial.startedAt.slice(0, 10), 'full'),
      })}
    </p>
  );
}

function MeasureTable(props: {
  readonly result: TrialResultShown;
  readonly names: readonly [string, string];
}) {
  const { say } = useWords();
  const text = useMeasureText();
  const { means, differences } = props.result;
  const verdict = (measure: TrialMeasure) => {
    const { mean, halfWidth, isSignificant } = differences[measure]!;
    if (mean === 0 && (halfWidth ?? 0) === 0) return say('trial.same');
    if (!isSignificant) return say('trial.not_significant');
    return say(mean > 0 ? 'trial.second_better' : 'trial.first_better');
  };
  return (
    <PlainTable
      name={say('trial.table')}
      rows={trialMeasures}
      keyOf={(measure) => measure}
      columns={[
        {
          heading: say('trial.measure'),
          cell: (measure) => (
            <span className="inline-block min-w-36">{say(`trial.measure.${measure}`)}</span>
          ),
        },
        ...props.names.map((heading, rule) => ({
          heading,
          isQuantity: true,
          cell: (measure: TrialMeasure) => text.mean(measure, means[rule]![measure]!),
        })),
        {
          heading: say('trial.difference'),
          isQuantity: true,
          cell: (measure) => text.difference(measure, differences[measure]!),
        },
        { heading: say('trial.verdict'), cell: verdict },
      ]}
    />
  );
}
