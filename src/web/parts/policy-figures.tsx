/** The numbers of one version of a policy. */
import type { Policy } from '#core/policy/policy.ts';
import { useWords } from '../use-words.tsx';
import { PolicyMoveFigures } from './policy-move-fields.tsx';

export function PolicyFigures({ policy }: { policy: Policy }) {
  const { say, number } = useWords();
  const yes = (value: boolean): string => say(value ? 'policies.yes' : 'policies.no');
  const optional = (value: number | null): string => (value === null ? '–' : number(value));
  const { horizon } = policy;
  const rows: [string, string][] = [
    horizon.kind === 'fixed'
      ? [say('policies.horizon'), number(horizon.workingDays)]
      : [say('policies.horizon_review'), number(horizon.reviewWorkingDays)],
    [say('policies.quantile'), number(policy.demandQuantile, 2)],
    [say('policies.cap_capacity'), yes(policy.capByPrintCapacity)],
    [say('policies.cap_demand'), yes(policy.capByBacklogAndDemand)],
    [say('policies.months'), optional(policy.maximumMonthsOfUse)],
    [say('policies.per_grant'), optional(policy.maximumPerGrant)],
    [say('policies.box'), number(policy.boxSize)],
    [say('policies.held_back'), number(policy.reserveHeldBack)],
    [say('policies.collect_within'), number(policy.collectWithinWorkingDays)],
    [say('policies.public_figures'), say(`policies.public_figures.${policy.publicFigures}`)],
  ];
  return (
    <>
      <dl className="figures grid gap-x-8 text-sm sm:grid-cols-2">
        {rows.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 border-b py-1">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PolicyMoveFigures moves={policy.moves} />
    </>
  );
}
