/** Where the government's sign-in sends the browser back to: its answer is checked, then the work goes on. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useRefusalText } from '../parts/page-state.tsx';
import { callApi, useChangeSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function SignInReturnPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const [error, setError] = useState<unknown>(null);
  const refusal = useRefusalText(error);
  const isAsked = useRef(false);

  useEffect(() => {
    // An answer is good once, and asking twice would refuse it.
    if (isAsked.current) return;
    isAsked.current = true;
    const query = location.search.slice(1);
    changeSession(() => callApi('signInWithOidc', { body: { query } }))
      .then(() => navigate({ to: '/', replace: true }))
      .catch(setError);
  }, [changeSession, navigate]);

  return (
    <main className="mx-auto flex w-full max-w-lg flex-col gap-4 px-4 py-12 sm:px-8">
      {error === null ? (
        <p role="status">{say('sign_in.oidc_busy')}</p>
      ) : (
        <>
          <p role="alert" className="border-l-4 border-danger pl-4">
            {refusal}
          </p>
          <Link to="/sign-in" className="button w-fit">
            {say('sign_in.title')}
          </Link>
        </>
      )}
    </main>
  );
}
