/** Two rules and the years to race them over. */
import { useState } from 'react';
import type { Trial, TrialChoice, Trials } from '#contract/trial-schema.ts';
import { builtInRuleRefs } from '#contract/trial-terms.ts';
import { useAct } from '../use-act.ts';
import { useRuleNames } from '../use-rule-names.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused, ProblemsFrame } from './act-form.tsx';
import { ChoiceList } from './choice-list.tsx';
import { CountField, countOf, isCount } from './form-field.tsx';
import { RangeField } from './range-field.tsx';
import { RuleField } from './rule-field.tsx';

interface TrialFormProps {
  readonly rules: Trials['rules'];
  readonly usualOffices: Trials['usualOffices'];
  /** While another trial runs nobody starts one. */
  readonly isBusy: boolean;
  readonly onStarted: (trial: Trial) => void;
}

const usual: Omit<TrialChoice, 'seed' | 'offices'> = {
  first: 'article-cap',
  second: 'reorder-level',
  worlds: 20,
  supply: 1,
  start: 'even',
};
const seedMax = 2_000_000_000;

export function TrialForm({ rules, usualOffices, isBusy, onStarted }: TrialFormProps) {
  const { say } = useWords();
  const act = useAct('startTrial');
  const nameOf = useRuleNames(rules);
  const [choice, setChoice] = useState({ ...usual, offices: usualOffices });
  const [seed, setSeed] = useState('1');
  const change = (changed: Partial<typeof choice>) => setChoice({ ...choice, ...changed });
  const isSeed = isCount(seed) && countOf(seed) <= seedMax;
  const problems = isSeed ? act.problems : { ...act.problems, seed: say('trial.seed_problem') };
  const percent = Math.round(choice.supply * 100);

  const start = async () => {
    if (!isSeed) return;
    const trial = await act.send({ body: { ...choice, seed: countOf(seed) } });
    if (trial !== null) onStarted(trial);
  };
  return (
    <ProblemsFrame problems={problems}>
      <form
        noValidate
        className="flex flex-col gap-6 print:hidden"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
          <RuleField
            name="first"
            label={say('trial.first')}
            value={choice.first}
            builtIn={builtInRuleRefs}
            policies={rules.flatMap(({ ref, name }) => (name === null ? [] : [ref]))}
            nameOf={nameOf}
            onChange={(first) => change({ first })}
          />
          <RuleField
            name="second"
            label={say('trial.second')}
            value={choice.second}
            builtIn={builtInRuleRefs}
            policies={rules.flatMap(({ ref, name }) => (name === null ? [] : [ref]))}
            nameOf={nameOf}
            onChange={(second) => change({ second })}
          />
          <RangeField
            label={say('trial.supply')}
            value={percent}
            min={50}
            max={150}
            step={5}
            said={say('trial.supply_said', { percent })}
            onChange={(value) => change({ supply: value / 100 })}
          />
          <RangeField
            label={say('trial.worlds')}
            value={choice.worlds}
            min={2}
            max={50}
            step={1}
            said={say('trial.worlds_said', { count: choice.worlds })}
            onChange={(worlds) => change({ worlds })}
          >
            {say('trial.worlds_hint')}
          </RangeField>
          <ChoiceList
            name="start"
            label={say('trial.start')}
            value={choice.start}
            choices={(['even', 'uneven'] as const).map((value) => ({
              value,
              label: say(`trial.start.${value}`),
            }))}
            onChange={(value) => change({ start: value })}
          />
          <ChoiceList
            name="offices"
            label={say('trial.offices')}
            value={choice.offices}
            choices={(['ledger', 'drawn'] as const).map((value) => ({
              value,
              label: say(`trial.offices.${value}`),
            }))}
            onChange={(offices) => change({ offices })}
          />
        </div>
        <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
          <div className="w-full sm:w-80">
            <CountField
              name="seed"
              label={say('trial.seed')}
              hint={say('trial.seed_hint')}
              value={seed}
              onChange={setSeed}
            />
          </div>
          <button
            type="submit"
            className="button button-main w-full sm:mt-6 sm:w-fit"
            disabled={act.isSending || isBusy}
          >
            {say('trial.run')}
          </button>
        </div>
        {act.error !== null && <ActRefused act={act} />}
      </form>
    </ProblemsFrame>
  );
}
