/** What stands behind an invitation's link: a password, an authenticator, and the codes for a bad day. */
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActForm } from '../parts/act-form.tsx';
import { SecretField, TextField } from '../parts/form-field.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { CodesOnce } from './account-page.tsx';

export function InvitationPage() {
  const { say } = useWords();
  // Behind the #, so that it is in no log of any server.
  const { hash: token } = useLocation();
  const { send, answer, error } = useAct('readInvitation', 'plain');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each link
  useEffect(() => {
    if (token !== '') void send({ body: { token } });
  }, [token]);
  return (
    <main className="mx-auto flex w-full max-w-lg flex-col gap-6 px-4 py-12 sm:px-8">
      {token === '' && <p>{say('invitation.no_token')}</p>}
      {error !== null && <RefusedState error={error} />}
      {token !== '' && error === null && !answer && <LoadingState />}
      {answer && <Acceptance token={token} invitation={answer} />}
    </main>
  );
}

interface AcceptanceProps {
  readonly token: string;
  readonly invitation: OutputOf<'readInvitation'>;
}

function Acceptance({ token, invitation }: AcceptanceProps) {
  const { say, language } = useWords();
  const act = useAct('acceptInvitation', 'plain');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { name, login, expiresAt, totpSecret, passwordLengthMin } = invitation;
  if (act.answer) {
    return (
      <>
        <h1 className="text-xl font-semibold">{say('invitation.done')}</h1>
        <CodesOnce codes={act.answer.recoveryCodes} />
        <Link to="/sign-in" className="button button-main w-fit">
          {say('sign_in.title')}
        </Link>
      </>
    );
  }
  return (
    <>
      <header>
        <h1 className="text-xl font-semibold">
          {say(invitation.purpose === 'recovery' ? 'invitation.recovery' : 'invitation.title')}
        </h1>
        <p className="mt-1 text-soft">
          {say('invitation.for', { name, login, until: sayMoment(language, expiresAt) })}
        </p>
      </header>
      <ActForm
        act={act}
        verb={say('invitation.accept')}
        check={() => ({
          ...(password.length < passwordLengthMin && {
            password: say('field.password_short', { limit: passwordLengthMin }),
          }),
          ...(invitation.secondFactorRequired && code.trim() === '' && { code: say('act.needed') }),
        })}
        consequence={() => say('invitation.accept')}
        send={() =>
          act.send({
            body: { token, password, ...(code.trim() !== '' && { code: code.trim() }) },
          })
        }
      >
        <SecretField
          name="password"
          label={say('invitation.password', { length: passwordLengthMin })}
          value={password}
          onChange={setPassword}
        />
        <p className="text-sm">
          {say('invitation.authenticator')}{' '}
          <a href={invitation.totpAddress} className="link">
            <code className="select-all break-all">{totpSecret}</code>
          </a>
        </p>
        <TextField
          name="code"
          label={say('sign_in.code')}
          maxLength={30}
          value={code}
          onChange={setCode}
        />
      </ActForm>
    </>
  );
}
