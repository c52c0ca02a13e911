/** The door: name and password, and in the demo world one button for each account. */
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { Brand, LanguageButton, ThemeButton } from '../parts/page-layout.tsx';
import { useRefusalText } from '../parts/page-state.tsx';
import { noProof, type Proof, ProofFields, proofOf } from '../parts/proof-fields.tsx';
import { answerWithPasskey } from '../passkey.ts';
import { callApi, Refused, useChangeSession, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/sign-in');

/** Files of their own, not pages of this program. */
const publicHome = { id: '/publik/', en: '/publik/en/' } as const;

export function SignInPage() {
  const { say, language } = useWords();
  const session = useSession();
  const { signIn, signInByPasskey, goToOidc, isBusy, problem, wantsCode } = useSignIn();

  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-lg flex-col px-4 sm:px-8">
      <header className="flex items-center py-2">
        <Brand />
        <div className="ml-auto flex gap-1">
          <LanguageButton />
          <ThemeButton />
        </div>
      </header>
      <main className="grow py-12">
        <h1 className="text-xl font-semibold">{say('app.what')}</h1>
        {problem && (
          <p role="alert" className="mt-6 border-l-4 border-danger py-1 pl-4 text-sm">
            {problem}
          </p>
        )}
        {session.data?.demoAccounts && (
          <section className="mt-8" aria-labelledby="demo-title">
            <h2 id="demo-title" className="text-base font-semibold">
              {say('sign_in.demo')}
            </h2>
            <p className="mt-1 text-sm text-soft">{say('sign_in.demo_what')}</p>
            <ul className="mt-4 border-t">
              {session.data.demoAccounts.map((account) => (
                <li key={account.login} className="border-b">
                  <button
                    type="button"
                    disabled={isBusy}
                    onClick={() =>
                      signIn(account.login, { ...noProof, password: account.password })
                    }
                    className="group flex w-full items-center gap-4 py-3 text-left hover:bg-sunken"
                  >
                    <span className="grow">
                      <span className="block text-base font-medium">
                        {say(`role.${account.role}`)}
                      </span>
                      {account.name !== say(`role.${account.role}`) && (
                        <span className="block text-sm text-soft">{account.name}</span>
                      )}
                    </span>
                    <ArrowRight size={18} aria-hidden className="text-accent" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <PasswordForm
          isBusy={isBusy}
          wantsCode={wantsCode || session.data?.secondFactorRequired === true}
          onSignIn={signIn}
        />
        <div className="mt-6 flex flex-wrap gap-2 border-t pt-6">
          <button type="button" className="button" disabled={isBusy} onClick={signInByPasskey}>
            {say('sign_in.passkey')}
          </button>
          {session.data?.oidcName != null && (
            <button type="button" className="button" disabled={isBusy} onClick={goToOidc}>
              {say('sign_in.oidc', { name: session.data.oidcName })}
            </button>
          )}
        </div>
        <p className="mt-6 border-t pt-6 text-sm">
          <a className="text-accent underline underline-offset-4" href={publicHome[language]}>
            {say('public.question')}
          </a>
        </p>
      </main>
    </div>
  );
}

interface PasswordFormProps {
  readonly isBusy: boolean;
  readonly wantsCode: boolean;
  readonly onSignIn: (login: string, proof: Proof) => void;
}

function PasswordForm({ isBusy, wantsCode, onSignIn }: PasswordFormProps) {
  const { say } = useWords();
  const [login, setLogin] = useState('');
  const [proof, setProof] = useState(noProof);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSignIn(login, proof);
  };
  return (
    <form className="mt-12 flex flex-col gap-4" aria-labelledby="form-title" onSubmit={submit}>
      <h2 id="form-title" className="text-base font-semibold">
        {say('sign_in.title')}
      </h2>
      <label className="flex flex-col gap-1 text-sm">
        {say('sign_in.login')}
        <input
          className="field text-base"
          autoComplete="username"
          required
          maxLength={100}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </label>
      <ProofFields proof={proof} wantsCode={wantsCode} onChange={setProof} />
      <button type="submit" className="button button-main self-start" disabled={isBusy}>
        {say('sign_in.submit')}
      </button>
    </form>
  );
}

function useSignIn() {
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const { to } = route.useSearch();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refusal = useRefusalText(error);

  const enter = async (prove: () => Promise<OutputOf<'readSession'>>) => {
    setBusy(true);
    setError(null);
    try {
      const { account } = await changeSession(prove);
      // Whoever answers the telephone has a citizen waiting.
      await navigate({ to: to ?? (account?.role === 'call_agent' ? '/calls' : '/') });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const signIn = (login: string, proof: Proof) =>
    enter(() => callApi('signIn', { body: { login, ...proofOf(proof) } }));
  const signInByPasskey = () =>
    enter(async () => {
      const { options } = await callApi('startPasskeySignIn');
      return callApi('signInWithPasskey', {
        body: { response: await answerWithPasskey(options) },
      });
    });
  const goToOidc = async () => {
    try {
      location.assign((await callApi('startOidcSignIn')).address);
    } catch (refused) {
      setError(refused);
    }
  };
  const wantsCode = error instanceof Refused && error.problem?.code === 'second_factor_needed';
  const problem = error === null ? null : refusal;
  return { signIn, signInByPasskey, goToOidc, isBusy, problem, wantsCode };
}
