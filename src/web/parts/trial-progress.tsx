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
      <progress
        className="h-2 w-full accent-accent"
        aria-label={say('trial.progress')}
        value={yearsDone}
        max={choice.worlds}
      />
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
