/** What a page shows while it has nothing yet, when it was refused, and when there is nothing to show. */
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProblemCode } from '#contract/problem.ts';
import { Refused } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

/** Grey shapes where the page will be: a line, a strip of figures, a list. */
export function LoadingState() {
  const { say } = useWords();
  return (
    <div role="status" aria-label={say('state.loading')} className="flex flex-col gap-6">
      <div className="skeleton h-24 max-w-3xl" />
      <div className="skeleton h-20" />
      <div className="skeleton h-80" />
    </div>
  );
}

/** Says what to do about an error, and offers the way out: to try again, or to leave where that is no use. */
export function RefusedState({ error, reset }: { error: unknown; reset?: () => void }) {
  const { say } = useWords();
  const router = useRouter();
  const retry = async () => {
    reset?.();
    await router.invalidate();
  };
  return (
    <div role="alert" className="max-w-xl border-l-4 border-danger py-2 pl-4">
      <p>{useRefusalText(error)}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        {isFinal(error) ? (
          <Link to="/" className="button">
            {say('state.home')}
          </Link>
        ) : (
          <button type="button" className="button" onClick={retry}>
            {say('state.retry')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Asked again, the answer would be the same. */
function isFinal(error: unknown): boolean {
  const code = error instanceof Refused ? error.problem?.code : undefined;
  return code === 'not_found' || code === 'not_allowed';
}

/** The sentence for a refusal of the server, or for a server out of reach. */
export function useRefusalText(error: unknown): string {
  const { say } = useWords();
  const problem = error instanceof Refused ? error.problem : null;
  if (error instanceof Refused && !problem) return say('problem.unreachable');
  const code: ProblemCode = problem?.code ?? 'internal';
  return say(`problem.${code}`, { requestId: problem?.requestId ?? '–' });
}

export function NotFoundState() {
  const { say } = useWords();
  return (
    <div className="page-column py-8">
      <h1 className="text-xl font-semibold">{say('state.not_found_title')}</h1>
      <p className="mt-2">
        <Link to="/" className="link">
          {say('nav.control_room')}
        </Link>
        . {say('state.not_found')}
      </p>
    </div>
  );
}

/** Says what will appear here and when. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return (
    <p className="rounded-md border border-dashed border-edge px-4 py-8 text-center text-sm text-soft">
      {children}
    </p>
  );
}
