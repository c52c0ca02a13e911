/** Every version of every policy with the circular it follows; a planner proposes the next version. */
import { useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { AdminFrame } from '../parts/admin-frame.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PolicyFigures } from '../parts/policy-figures.tsx';
import { PolicyForm } from '../parts/policy-form.tsx';
import { WarningRulePart } from '../parts/warning-rule-part.tsx';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

type Version = OutputOf<'readPolicies'>['policies'][number];

export function PoliciesPage() {
  const { say } = useWords();
  const { data, error } = useReading('readPolicies');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return (
    <AdminFrame title={say('admin.policies')}>
      <div className="border-t">
        {data.policies.map((version) => (
          <PolicyLine key={`${version.policy.id} ${version.policy.version}`} version={version} />
        ))}
      </div>
      <WarningRulePart />
    </AdminFrame>
  );
}

function PolicyLine({ version: { policy, isInForce } }: { version: Version }) {
  const { say, date, language } = useWords();
  const isPlanner = useSession().data?.account?.role === 'planner';
  const [isProposing, setProposing] = useState(false);
  return (
    <details className="border-b">
      <summary className="figures flex cursor-pointer flex-wrap justify-between gap-x-4 py-3">
        <span>
          <strong className="font-semibold">{policy.name[language]}</strong>{' '}
          <span className="text-sm text-soft">
            {say('policies.version', { version: policy.version })}
          </span>
        </span>
        <span className="text-sm">
          {isInForce && <strong className="text-accent">{say('policies.in_force')}</strong>}{' '}
          {say('policies.from', { day: date(policy.validFrom) })}
        </span>
      </summary>
      <div className="flex max-w-3xl flex-col gap-4 pb-4">
        <p className="text-sm">
          <span className="text-soft">{say('policies.reference')}:</span> {policy.reference}
        </p>
        <PolicyFigures policy={policy} />
        {isPlanner && !isProposing && (
          <button type="button" className="button w-fit" onClick={() => setProposing(true)}>
            {say('policies.new_version')}
          </button>
        )}
        {isProposing && <PolicyForm policy={policy} />}
      </div>
    </details>
  );
}
