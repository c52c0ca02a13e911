/** How far a running trial is, and the way to stop it. */
import type { Trial } from '#contract/trial-schema.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused } from './act-form.tsx';

export function TrialProgress(props: { readonly trial: Trial; readonly mayCancel: boolean }) {
  const { say } = useWords();
  const { id, yearsDone, choice } = props.trial;
  const act = useAct('cancelTrial');
  const said =
    yearsDone === 0
      ? say('trial.running_starts')
      : say('trial.running', { done: yearsDone, all: choice.worlds });
  return (
    <section
      aria-label={say('trial.progress')}
      className="flex max-w-3xl flex-col gap-3 rounded-md border border-accent bg-accent-wash p-4"
    >
      <p role="status" className="figures font-medium">
        {said}
      </p>
      <div
        role="progressbar"
        aria-label={say('trial.progress')}
        aria-valuenow={yearsDone}
        aria-valuemin={0}
        aria-valuemax={choice.worlds}
        className="h-2 w-full overflow-hidden rounded-full border border-accent bg-paper"
      >
        <div
          className="h-full bg-accent transition-[width] motion-reduce:transition-none"
          style={{ width: `${(100 * yearsDone) / choice.worlds}%` }}
        />
      </div>
      {props.mayCancel && (
        <button
          type="button"
          className="button w-fit print:hidden"
          disabled={act.isSending}
          onClick={() => act.send({ params: { trialId: id }, body: {} })}
        >
          {say('trial.cancel')}
        </button>
      )}
      {act.error !== null && <ActRefused act={act} />}
    </section>
  );
}
