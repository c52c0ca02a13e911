/** The addresses to which the messages of an office or a province are sent, besides the inbox. */
import { useState } from 'react';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { ChoiceField, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';

const addressed = ['email', 'whatsapp', 'sms'] as const;

/** Whose addresses: the own office's, or the own province's. */
interface Place {
  readonly officeId: string | null;
  readonly provinceCode: string | null;
}

export function ContactsPage() {
  const { say } = useWords();
  const account = useSession().data?.account;
  if (!account) return <LoadingState />;
  const { officeId, provinceCode } = account;
  return (
    <WorkPage title={say('contacts.title')}>
      <Contacts place={{ officeId, provinceCode }} />
      <WorkPart title={say('contacts.add')}>
        <ContactForm place={{ officeId, provinceCode }} />
      </WorkPart>
    </WorkPage>
  );
}

function queryOf({ officeId, provinceCode }: Place) {
  return {
    ...(officeId !== null && { officeId }),
    ...(provinceCode !== null && { provinceCode }),
  };
}

function Contacts({ place }: { place: Place }) {
  const { say, date } = useWords();
  const end = useAct('endContact');
  const today = useToday();
  const { data, error } = useReading('readContacts', { query: queryOf(place) });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  if (data.contacts.length === 0) return <EmptyState>{say('contacts.none')}</EmptyState>;
  return (
    <>
      <PlainTable
        name={say('contacts.title')}
        rows={data.contacts}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say('contacts.address'),
            cell: ({ channel, address }) => (
              <>
                <span className="break-all">{address}</span>
                <span className="block text-xs text-soft">{say(`channel.${channel}`)}</span>
              </>
            ),
          },
          {
            heading: say('people.from'),
            cell: ({ validFrom, validUntil }) =>
              validUntil === null
                ? say('people.since', { day: date(validFrom) })
                : say('people.between', { from: date(validFrom), until: date(validUntil) }),
          },
          {
            heading: say('contacts.end'),
            cell: ({ id, validUntil }) =>
              validUntil === null && (
                <button
                  type="button"
                  className="button"
                  disabled={end.isSending}
                  onClick={() =>
                    end.send({ params: { contactId: id }, body: { validUntil: today } })
                  }
                >
                  {say('contacts.end')}
                </button>
              ),
          },
        ]}
      />
      {end.error !== null && <ActRefused act={end} />}
    </>
  );
}

function ContactForm({ place }: { place: Place }) {
  const { say } = useWords();
  const act = useAct('saveContact');
  const today = useToday();
  const [channel, setChannel] = useState<(typeof addressed)[number]>('email');
  const [address, setAddress] = useState('');
  return (
    <>
      {act.answer && <Done>{say('places.saved')}</Done>}
      <ActForm
        act={act}
        verb={say('contacts.add')}
        check={() => (address.trim().length < 3 ? { address: say('act.needed') } : {})}
        consequence={() => say('contacts.consequence', { address: address.trim() })}
        send={() =>
          act.send({
            body: {
              ...place,
              channel,
              address: address.trim(),
              kinds: null,
              validFrom: today,
              validUntil: null,
            },
          })
        }
      >
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <ChoiceField
            name="channel"
            label={say('contacts.channel')}
            value={channel}
            choices={addressed.map((value) => ({ value, label: say(`channel.${value}`) }))}
            onChange={setChannel}
          />
          <TextField
            name="address"
            label={say('contacts.address')}
            maxLength={254}
            value={address}
            onChange={setAddress}
          />
        </div>
      </ActForm>
    </>
  );
}
