/**
 * The full arithmetic of one grant, step by step, for a clerk with a pocket calculator. Every result
 * is the server's; the page only writes down what it was made from.
 */
import { Link } from '@tanstack/react-router';
import type { AllocationDetail, RoundQuery } from '#contract/round-schema.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { type ArithmeticStep, useArithmeticSteps } from './arithmetic-steps.ts';
import { RefusedState } from './page-state.tsx';

interface ArithmeticPanelProps {
  readonly officeId: string;
  /** The policy as tried; the one in force when left out. */
  readonly query?: Partial<RoundQuery>;
  /** Left out on the office's own page. */
  readonly linksToOffice?: boolean;
}

export function ArithmeticPanel({ officeId, query, linksToOffice = true }: ArithmeticPanelProps) {
  const { say } = useWords();
  const { data, error } = useReading('readAllocation', {
    params: { officeId },
    ...(query && { query }),
  });
  if (error) return <RefusedState error={error} />;
  if (!data) {
    return <div role="status" aria-label={say('round.loading_detail')} className="skeleton h-96" />;
  }
  return (
    <div className="figures max-w-3xl text-sm">
      <Steps detail={data} />
      <Outcome detail={data} />
      {linksToOffice && (
        <Link to="/offices/$officeId" params={{ officeId }} className="link mt-3 inline-block">
          {say('round.to_office')}
        </Link>
      )}
    </div>
  );
}

function Steps({ detail }: { detail: AllocationDetail }) {
  const steps = useArithmeticSteps(detail);
  return (
    <ol>
      {steps.map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: ArithmeticStep }) {
  const { say, number } = useWords();
  const rim = step.isBinding ? 'border-l-accent bg-accent-wash' : 'border-l-transparent';
  return (
    <li
      className={`grid grid-cols-[1fr_auto] gap-x-4 border-l-4 border-t py-1.5 pl-3 pr-2 sm:grid-cols-[15rem_1fr_auto] ${rim} ${step.isResult ? 'border-t-ink' : ''}`}
    >
      <span className={step.isResult || step.isBinding ? 'font-semibold' : undefined}>
        {step.name}
        {step.isBinding && (
          <span className="ml-2 whitespace-nowrap text-xs text-accent">◂ {say('sum.binding')}</span>
        )}
      </span>
      <span className="text-soft max-sm:col-span-2 max-sm:row-start-2">{step.how}</span>
      <span className={`text-right ${step.isResult ? 'font-semibold' : ''}`}>
        {step.result === null ? (
          <span className="text-soft">{step.instead}</span>
        ) : (
          <>
            {step.isTakenOff && '− '}
            {number(step.result)}
          </>
        )}
      </span>
    </li>
  );
}

/** What the grant does to the office and to the reserve, and that asking for more changes nothing. */
function Outcome({ detail }: { detail: AllocationDetail }) {
  const { say, share, number, date } = useWords();
  const { allocation, reserve, level, grantedHadItAskedAMillion: granted } = detail;
  const { coverageBefore, coverageAfter } = allocation.arithmetic;
  const isSame = granted === allocation.granted;
  return (
    <div className="mt-3 flex flex-col gap-1 pl-4">
      <p className="font-semibold">
        {say(isSame ? 'sum.million_same' : 'sum.million_other', { granted })}
      </p>
      {coverageBefore !== null && coverageAfter !== null && (
        <p>
          {say('sum.coverage')}:{' '}
          {say('sum.from_to', { from: share(coverageBefore), to: share(coverageAfter) })}.
        </p>
      )}
      <p>
        {say('sum.reserve')}:{' '}
        {say('sum.from_to', { from: number(reserve.before), to: number(reserve.after) })}.
      </p>
      {allocation.collectBy && (
        <p>{say('sum.collect', { date: date(allocation.collectBy, 'full') })}</p>
      )}
      {level && <p className="text-xs text-soft">{say('sum.level_exact', { ...level })}</p>}
    </div>
  );
}
