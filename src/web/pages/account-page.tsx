/** The own account: as what one acts, how one signs in, and where one is signed in. */
import { useState } from 'react';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { SecretField, TextField } from '../parts/form-field.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { Done, WorkPart } from '../parts/work-page.tsx';
import { makePasskey } from '../passkey.ts';
import { useAct } from '../use-act.ts';
import { callApi, useChangeSession, useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function AccountPage() {
  const { say } = useWords();
  const account = useSession().data?.account;
  if (!account) return <LoadingState />;
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <header>
        <h1 className="text-xl font-semibold">{account.name}</h1>
        <p className="mt-1 text-soft">
          {say('account.acting_as', { role: say(`role.${account.role}`) })}
          {account.officeName !== null && ` · ${account.officeName}`}
        </p>
      </header>
      <Roles />
      <WorkPart title={say('account.factors')}>
        <Passkeys />
        <RecoveryCodes />
        <PasswordForm />
      </WorkPart>
      <WorkPart title={say('account.sessions')}>
        <Sessions />
      </WorkPart>
    </div>
  );
}

function Roles() {
  const { say } = useWords();
  const account = useSession().data?.account;
  const changeSession = useChangeSession();
  if (!account || account.assignments.length < 2) return null;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 text-sm font-medium">{say('account.choose')}</legend>
      {account.assignments.map(({ id, role, placeName }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === account.assignmentId}
          className="button aria-pressed:border-accent aria-pressed:bg-accent-wash"
          onClick={() =>
            changeSession(() => callApi('chooseAssignment', { body: { assignmentId: id } }))
          }
        >
          {say(`role.${role}`)}
          {placeName !== null && ` · ${placeName}`}
        </button>
      ))}
    </fieldset>
  );
}

function Passkeys() {
  const { say } = useWords();
  const factors = useReading('readOwnFactors');
  const start = useAct('startPasskey', 'plain');
  const add = useAct('addPasskey', 'plain');
  const remove = useAct('removePasskey', 'plain');
  const [label, setLabel] = useState('');
  if (factors.error) return <RefusedState error={factors.error} />;
  if (!factors.data) return <LoadingState />;
  const { passkeys } = factors.data;
  const register = async () => {
    const started = await start.send({ body: {} });
    if (!started) return;
    const response = await makePasskey(started.options).catch(() => null);
    if (response && (await add.send({ body: { response, label: label.trim() } }))) setLabel('');
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{say('account.passkeys', { count: passkeys.length })}</p>
      <ul className="border-t empty:hidden">
        {passkeys.map(({ id, label: name }) => (
          <li key={id} className="flex items-center justify-between gap-4 border-b py-2 text-sm">
            {name}
            <button
              type="button"
              className="button"
              disabled={remove.isSending}
              onClick={() => remove.send({ params: { passkeyId: id }, body: {} })}
            >
              {say('account.passkey_remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void register();
        }}
      >
        <TextField
          name="label"
          label={say('account.passkey_label')}
          maxLength={60}
          value={label}
          onChange={setLabel}
        />
        <button type="submit" className="button" disabled={label.trim() === ''}>
          {say('account.passkey_add')}
        </button>
      </form>
      {add.error !== null && <ActRefused act={add} />}
      {start.error !== null && <ActRefused act={start} />}
      {remove.error !== null && <ActRefused act={remove} />}
    </div>
  );
}

function RecoveryCodes() {
  const { say } = useWords();
  const left = useReading('readOwnFactors').data?.recoveryCodesLeft ?? 0;
  const renew = useAct('renewRecoveryCodes');
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="figures text-sm">{say('account.recovery_left', { count: left })}</p>
      {renew.answer && <CodesOnce codes={renew.answer.recoveryCodes} />}
      <button
        type="button"
        className="button"
        disabled={renew.isSending}
        onClick={() => renew.send({ body: {} })}
      >
        {say('account.recovery_renew')}
      </button>
      {renew.error !== null && <ActRefused act={renew} />}
    </div>
  );
}

/** Recovery codes, shown once. */
export function CodesOnce({ codes }: { readonly codes: readonly string[] }) {
  const { say } = useWords();
  return (
    <Done>
      {say('account.recovery_once')}
      <span className="figures mt-2 grid select-all grid-cols-2 gap-x-8 font-medium">
        {codes.map((code) => (
          <code key={code}>{code}</code>
        ))}
      </span>
    </Done>
  );
}

function PasswordForm() {
  const { say } = useWords();
  const act = useAct('changePassword', 'plain');
  const [password, setPassword] = useState('');
  return (
    <>
      {act.answer && <Done>{say('account.password_done')}</Done>}
      <ActForm
        act={act}
        verb={say('account.password_change')}
        check={() => (password === '' ? { password: say('act.needed') } : {})}
        consequence={() => say('account.password_consequence')}
        send={async () => {
          if (await act.send({ body: { password } })) setPassword('');
        }}
      >
        <SecretField
          name="password"
          label={say('account.password_new')}
          value={password}
          onChange={setPassword}
        />
      </ActForm>
    </>
  );
}

function Sessions() {
  const { say, language } = useWords();
  const { data, error } = useReading('readSessions');
  const end = useAct('endSession', 'plain');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <ul className="border-t">
        {data.sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-2 border-b py-2 text-sm"
          >
            <span>
              {session.device}
              {session.isThisOne && <strong> · {say('account.this_session')}</strong>}
              <span className="block text-soft">
                {say('account.last_seen', { moment: sayMoment(language, session.lastSeenAt) })}
              </span>
            </span>
            {!session.isThisOne && (
              <button
                type="button"
                className="button"
                disabled={end.isSending}
                onClick={() => end.send({ params: { sessionId: session.id }, body: {} })}
              >
                {say('account.end_session')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.error !== null && <ActRefused act={end} />}
    </>
  );
}
