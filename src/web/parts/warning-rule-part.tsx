/** When offices are warned and who is reminded, in words; the administrator changes it from a day on. */
import { useState } from 'react';
import type { WarningRule } from '#core/requisition/warning-rule.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { useIsAdministrator } from './admin-frame.tsx';
import { type Fact, FactList } from './fact-list.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { WarningRuleForm } from './warning-rule-form.tsx';
import { hoursAt, ladderKindsOf, ladderPlaces, waits, waysAt } from './warning-rule-typed.ts';
import { Done, WorkPart } from './work-page.tsx';

export function WarningRulePart() {
  const { say, date } = useWords();
  const isAdministrator = useIsAdministrator();
  const [step, setStep] = useState<'read' | 'change' | 'changed'>('read');
  const { data, error } = useReading('readWarningRules');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  const { inForce, newest } = data;
  const isAhead = newest.version !== inForce.version;
  return (
    <WorkPart title={say('warnings.title')}>
      <div className="flex max-w-3xl flex-col gap-4">
        <RuleInWords rule={inForce} />
        {step === 'changed' && <Done>{say('places.saved')}</Done>}
        {isAhead && (
          <details className="border-b pb-3" open={step === 'changed'}>
            <summary className="cursor-pointer py-2 font-medium">
              {say('warnings.next', { day: date(newest.validFrom, 'full') })}
            </summary>
            <RuleInWords rule={newest} />
          </details>
        )}
        {isAdministrator && step !== 'change' && (
          <button
            type="button"
            className="button w-fit print:hidden"
            onClick={() => setStep('change')}
          >
            {say('warnings.change')}
          </button>
        )}
        {step === 'change' && <WarningRuleForm rule={newest} onDone={() => setStep('changed')} />}
      </div>
    </WorkPart>
  );
}

function RuleInWords({ rule }: { rule: WarningRule }) {
  const { say, date } = useWords();
  const facts: Fact[] = waits.map((name) => [
    say(`warnings.${name}`),
    say('warnings.days', { days: rule[name] }),
  ]);
  return (
    <>
      <p className="text-sm text-soft">
        {say('policies.version', { version: rule.version })} ·{' '}
        {say('policies.from', { day: date(rule.validFrom, 'long') })} · {rule.reference}
      </p>
      <FactList facts={facts} />
      <h3 className="mt-2 font-semibold">{say('warnings.ladder')}</h3>
      <p className="text-sm text-soft">{say('warnings.ladder_what')}</p>
      <PlainTable
        name={say('warnings.ladder')}
        rows={ladderKindsOf(rule)}
        keyOf={(kind) => kind}
        columns={[
          { heading: say('warnings.about'), cell: (kind) => say(`message_kind.${kind}`) },
          ...ladderPlaces.map((place) => ({
            heading: say(`warnings.to_${place}`),
            cell: (kind: ReturnType<typeof ladderKindsOf>[number]) => {
              const hours = hoursAt(rule, kind, place);
              if (hours === null) return '–';
              const ways = waysAt(rule, kind, place).map((way) => say(`channel.${way}`));
              return (
                <>
                  <span className="block">{say('warnings.hours', { hours })}</span>
                  <span className="block text-soft">
                    {ways.length === 0 ? say('warnings.inbox_only') : ways.join(', ')}
                  </span>
                </>
              );
            },
          })),
        ]}
      />
    </>
  );
}
