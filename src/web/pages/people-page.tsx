/** Who may sign in and as what; inviting somebody new. */
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { ActForm } from '../parts/act-form.tsx';
import { AdminFrame, useIsAdministrator } from '../parts/admin-frame.tsx';
import { ChoiceField, TextField } from '../parts/form-field.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Done, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

export function PeoplePage() {
  const { say } = useWords();
  const isAdministrator = useIsAdministrator();
  const [typed, setTyped] = useState('');
  const find = useDeferredValue(typed.trim());
  const people = usePages('readPeople', find === '' ? {} : { find });
  return (
    <AdminFrame title={say('admin.people')}>
      <SearchField label={say('admin.find')} value={typed} onChange={setTyped} />
      {people.error && <RefusedState error={people.error} />}
      {!people.error && !people.items && <LoadingState />}
      {people.items?.length === 0 && <EmptyState>{say('admin.none_found')}</EmptyState>}
      {people.items && people.items.length > 0 && (
        <PlainTable
          name={say('admin.people')}
          rows={people.items}
          keyOf={({ login }) => login}
          columns={[
            {
              heading: say('people.name'),
              cell: ({ login, name }) => (
                <>
                  <Link to="/admin/people/$login" params={{ login }} className="link">
                    {name}
                  </Link>
                  <span className="block text-xs text-soft">{login}</span>
                </>
              ),
            },
            {
              heading: say('people.roles'),
              cell: ({ assignments }) =>
                assignments.map(({ id, role, placeName }) => (
                  <span key={id} className="block">
                    {say(`role.${role}`)}
                    {placeName !== null && <span className="text-soft"> · {placeName}</span>}
                  </span>
                )),
            },
            { heading: say('people.state'), cell: ({ state }) => say(`person_state.${state}`) },
          ]}
        />
      )}
      <MoreButton isLoading={people.isLoading} onMore={people.onMore} />
      {isAdministrator && (
        <WorkPart title={say('people.invite')}>
          <InviteForm />
        </WorkPart>
      )}
    </AdminFrame>
  );
}

function InviteForm() {
  const { say } = useWords();
  const act = useAct('invitePerson');
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [kind, setKind] = useState<'person' | 'machine'>('person');
  if (act.answer) {
    return (
      <Done>
        {say('people.created')}{' '}
        {act.answer.link !== null && (
          <>
            {say('people.link_once')}{' '}
            <code className="select-all break-all">{act.answer.link}</code>
          </>
        )}
      </Done>
    );
  }
  return (
    <div className="max-w-2xl">
      <ActForm
        act={act}
        verb={say('people.invite')}
        check={() => ({
          ...(login.trim().length < 2 && { login: say('act.needed') }),
          ...(name.trim() === '' && { name: say('act.needed') }),
        })}
        consequence={() => say('people.invite_consequence', { login: login.trim() })}
        send={() =>
          act.send({
            body: {
              login: login.trim().toLowerCase(),
              name: name.trim(),
              email: email.trim() || null,
              kind,
            },
          })
        }
      >
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            name="login"
            label={say('people.login')}
            maxLength={60}
            value={login}
            onChange={setLogin}
          />
          <TextField
            name="name"
            label={say('people.name')}
            maxLength={100}
            value={name}
            onChange={setName}
          />
          <TextField
            name="email"
            label={say('people.email')}
            maxLength={200}
            value={email}
            onChange={setEmail}
          />
          <ChoiceField
            name="kind"
            label={say('people.kind')}
            value={kind}
            choices={(['person', 'machine'] as const).map((value) => ({
              value,
              label: say(`people.kind_${value}`),
            }))}
            onChange={setKind}
          />
        </div>
      </ActForm>
    </div>
  );
}
