/** The steps of a grant as lines of a sum: what each is called, what it is made from, what it comes to. */
import type { AllocationDetail } from '#contract/round-schema.ts';
import type { ReasonCode } from '#core/allocation/allocation.ts';
import { useWords } from '../use-words.tsx';

export interface ArithmeticStep {
  readonly name: string;
  readonly how?: string;
  /** null where the step has no figure; then `instead` says why. */
  readonly result: number | null;
  readonly instead?: string;
  /** The step that set the grant. */
  readonly isBinding?: boolean;
  /** A line under which the steps above are brought together. */
  readonly isResult?: boolean;
  readonly isTakenOff?: boolean;
}

export function useArithmeticSteps(detail: AllocationDetail): ArithmeticStep[] {
  const words = useWords();
  const { say, share } = words;
  const { allocation, policy, situation } = detail;
  const { arithmetic } = allocation;
  const isBinding = (...codes: ReasonCode[]) => codes.includes(allocation.binding);
  const notUsed = say('sum.not_used');

  return [
    { name: say('sum.asked'), result: allocation.asked, isBinding: isBinding('asked') },
    {
      name: say('sum.print_capacity'),
      how: say('sum.print_capacity_how', {
        perDay: arithmetic.printCapacity / arithmetic.horizonWorkingDays,
        days: arithmetic.horizonWorkingDays,
      }),
      result: policy.capByPrintCapacity ? arithmetic.printCapacity : null,
      instead: notUsed,
      isBinding: isBinding('print_capacity'),
    },
    {
      name: say('sum.backlog_and_demand'),
      how: say('sum.backlog_and_demand_how', {
        backlog: situation.backlog,
        demand: arithmetic.demandQuantile,
        quantile: share(policy.demandQuantile),
      }),
      result: policy.capByBacklogAndDemand ? arithmetic.backlogAndDemand : null,
      instead: notUsed,
      isBinding: isBinding('backlog_and_demand'),
    },
    {
      name: say('sum.policy_maximum'),
      result: arithmetic.policyMaximum,
      instead: say('sum.policy_maximum_none'),
      isBinding: isBinding('policy_maximum'),
    },
    { name: say('sum.need'), how: say('sum.need_how'), result: allocation.need, isResult: true },
    {
      name: say('sum.position'),
      how: say('sum.position_how', {
        onHand: situation.onHand,
        inTransit: situation.inTransit,
      }),
      result: arithmetic.position,
      isTakenOff: true,
      isBinding: isBinding('on_hand', 'in_transit'),
    },
    {
      name: say('sum.ceiling'),
      how: say('sum.ceiling_how'),
      result: allocation.ceiling,
      isResult: true,
    },
    levelStep(detail, words),
    ...boxStep(detail, words),
    {
      name: say('sum.granted'),
      how: say('sum.granted_how'),
      result: allocation.granted,
      isResult: true,
    },
  ];
}

type Words = ReturnType<typeof useWords>;

function levelStep(detail: AllocationDetail, { say, share }: Words): ArithmeticStep {
  const { level, allocation } = detail;
  const name = say('sum.level');
  if (level === null) return { name, result: null, instead: say('sum.level_enough') };
  const cut = allocation.reasons.find(
    (reason) => reason.code === 'shared_shortage' || reason.code === 'reserve_held_back',
  );
  return {
    name,
    how: say('sum.level_how', {
      level: share(level.numerator / level.denominator),
      need: allocation.need,
      position: allocation.arithmetic.position,
    }),
    result: cut && 'leaves' in cut ? cut.leaves : null,
    instead: say('sum.level_not_binding'),
    isBinding: allocation.binding === cut?.code,
  };
}

function boxStep({ policy, allocation }: AllocationDetail, { say }: Words): ArithmeticStep[] {
  if (policy.boxSize === 1) return [];
  return [
    {
      name: say('sum.boxes'),
      how: say('sum.boxes_how', { size: policy.boxSize }),
      result: allocation.granted,
      isBinding: allocation.binding === 'rounded_to_boxes',
    },
  ];
}
