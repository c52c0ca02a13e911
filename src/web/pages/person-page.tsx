/** One person: roles, ways to sign in, open sessions; and what an administrator may do about them. */
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { Person } from '#contract/people-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { useIsAdministrator } from '../parts/admin-frame.tsx';
import { GrantForm } from '../parts/grant-form.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { Done, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function PersonPage() {
  const { say } = useWords();
  const { login } = useParams({ from: '/signed-in/admin/people/$login' });
  const isAdministrator = useIsAdministrator();
  const { data, error } = useReading('readPerson', { params: { login } });
  if (error) return <RefusedState error={error} />;
  if (!data || data.login !== login) return <LoadingState />;
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <header>
        <Link to="/admin/people" className="link inline-flex items-center gap-1 text-sm">
          <ArrowLeft size={16} aria-hidden />
          {say('admin.people')}
        </Link>
        <h1 className="mt-2 text-xl font-semibold">{data.name}</h1>
        <p className="figures mt-1 text-sm text-soft">
          {[
            data.login,
            data.email,
            say(`person_state.${data.state}`),
            say('people.factors', {
              password: say(data.hasPassword ? 'people.yes' : 'people.no'),
              authenticator: say(data.hasAuthenticator ? 'people.yes' : 'people.no'),
              passkeys: data.passkeys,
            }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <WorkPart title={say('people.roles')}>
        <Roles person={data} mayEnd={isAdministrator} />
        {isAdministrator && <GrantForm login={data.login} name={data.name} kind={data.kind} />}
      </WorkPart>
      <WorkPart title={say('account.sessions')}>
        <Sessions person={data} mayEnd={isAdministrator} />
      </WorkPart>
      {isAdministrator && <Links person={data} />}
      {isAdministrator && <StateForm person={data} />}
    </div>
  );
}

function Roles({ person, mayEnd }: { person: Person; mayEnd: boolean }) {
  const { say, date } = useWords();
  const end = useAct('endAssignment', 'plain');
  return (
    <>
      <ul className="border-t">
        {person.assignments.map(({ id, role, placeName, validFrom, validUntil }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 border-b py-2">
            <span className="text-sm">
              {say(`role.${role}`)}
              {placeName !== null && ` · ${placeName}`}{' '}
              <span className="text-soft">
                {validUntil === null
                  ? say('people.since', { day: date(validFrom) })
                  : say('people.between', { from: date(validFrom), until: date(validUntil) })}
              </span>
            </span>
            {mayEnd && validUntil === null && (
              <button
                type="button"
                className="button"
                disabled={end.isSending}
                onClick={() => end.send({ params: { assignmentId: id }, body: {} })}
              >
                {say('people.end_role')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.error !== null && <ActRefused act={end} />}
    </>
  );
}

function Sessions({ person, mayEnd }: { person: Person; mayEnd: boolean }) {
  const { say, language } = useWords();
  const end = useAct('endPersonSessions');
  return (
    <>
      <p className="figures text-sm">
        {say('people.open_sessions', { count: person.sessions.length })}
      </p>
      <ul className="text-sm">
        {person.sessions.map(({ id, device, lastSeenAt }) => (
          <li key={id}>
            {device},{' '}
            <span className="text-soft">
              {say('account.last_seen', { moment: sayMoment(language, lastSeenAt) })}
            </span>
          </li>
        ))}
      </ul>
      {mayEnd && person.sessions.length > 0 && (
        <button
          type="button"
          className="button w-fit"
          disabled={end.isSending}
          onClick={() => end.send({ params: { login: person.login }, body: {} })}
        >
          {say('people.end_sessions')}
        </button>
      )}
      {end.error !== null && <ActRefused act={end} />}
    </>
  );
}

/** New links and keys, each shown once; recovery of an account wants a second person. */
function Links({ person }: { person: Person }) {
  const { say } = useWords();
  const link = useAct('renewLink');
  const key = useAct('issueMachineKey');
  const recovery = useAct('proposeRecovery');
  const params = { login: person.login };
  const mayRenew = person.state === 'invited' || person.recoveryApprovedUntil !== null;
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {person.kind === 'person' && mayRenew && (
          <button
            type="button"
            className="button"
            disabled={link.isSending}
            onClick={() => link.send({ params, body: {} })}
          >
            {say('people.renew_link')}
          </button>
        )}
        {person.kind === 'person' && person.state === 'active' && (
          <button
            type="button"
            className="button"
            disabled={recovery.isSending}
            onClick={() => recovery.send({ params, body: {} })}
          >
            {say('people.recovery')}
          </button>
        )}
        {person.kind === 'machine' && (
          <button
            type="button"
            className="button"
            disabled={key.isSending}
            onClick={() => key.send({ params, body: {} })}
          >
            {say('people.new_key')}
          </button>
        )}
      </div>
      {link.answer?.link != null && (
        <Done>
          {say('people.link_once')} <code className="select-all break-all">{link.answer.link}</code>
        </Done>
      )}
      {key.answer && (
        <Done>
          {say('people.key_once')} <code className="select-all break-all">{key.answer.key}</code>
          <br />
          {say('people.webhook_once')}{' '}
          <code className="select-all break-all">{key.answer.webhookSecret}</code>
        </Done>
      )}
      {recovery.answer && <Done>{say('people.recovery_proposed')}</Done>}
      {[link, key, recovery].map(
        (act, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: three acts in a fixed order
          act.error !== null && <ActRefused key={at} act={act} />,
      )}
    </section>
  );
}

function StateForm({ person }: { person: Person }) {
  const { say } = useWords();
  const act = useAct('setPersonState');
  const isDisabled = person.state === 'disabled';
  return (
    <ActForm
      act={act}
      isDanger={!isDisabled}
      verb={say(isDisabled ? 'people.enable' : 'people.disable')}
      consequence={() =>
        say(isDisabled ? 'people.enable_consequence' : 'people.disable_consequence', {
          name: person.name,
        })
      }
      send={() =>
        act.send({
          params: { login: person.login },
          body: { state: isDisabled ? 'active' : 'disabled' },
        })
      }
    >
      {null}
    </ActForm>
  );
}
