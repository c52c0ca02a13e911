/** The offices with their names over time and lead times; a renamed office stays the same office. */
import { useDeferredValue, useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { ActForm } from '../parts/act-form.tsx';
import { AdminFrame, useIsAdministrator } from '../parts/admin-frame.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { CountField, countOf, DayField, isCount, TextField } from '../parts/form-field.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Done } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

type Place = OutputOf<'readPlaces'>['items'][number];

export function PlacesPage() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const find = useDeferredValue(typed.trim());
  const places = usePages('readPlaces', find === '' ? {} : { find });
  return (
    <AdminFrame title={say('admin.places')}>
      <SearchField label={say('search.placeholder')} value={typed} onChange={setTyped} />
      {places.error && <RefusedState error={places.error} />}
      {!places.error && !places.items && <LoadingState />}
      {places.items?.length === 0 && <EmptyState>{say('admin.none_found')}</EmptyState>}
      <div className="border-t">
        {places.items?.map((place) => (
          <PlaceLine key={place.id} place={place} />
        ))}
      </div>
      <DownloadLinks table="offices" />
      <MoreButton isLoading={places.isLoading} onMore={places.onMore} />
    </AdminFrame>
  );
}

function PlaceLine({ place }: { place: Place }) {
  const { say, date } = useWords();
  const isAdministrator = useIsAdministrator();
  const [isOpen, setOpen] = useState(false);
  const current = place.names.at(-1);
  return (
    <details className="border-b" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="figures flex cursor-pointer flex-wrap justify-between gap-x-4 py-2 text-sm">
        <span>
          <span className="text-soft">{current?.code}</span> {current?.name}
          <span className="text-soft"> · {place.provinceName}</span>
        </span>
        <span>
          {say('places.lead_time')}: {place.leadTimeDays}
        </span>
      </summary>
      {isOpen && (
        <div className="flex max-w-2xl flex-col gap-6 py-4">
          <ul className="figures text-sm">
            {place.names.map(({ code, name, validFrom, validUntil }) => (
              <li key={validFrom}>
                {code} {name},{' '}
                <span className="text-soft">
                  {validUntil === null
                    ? say('people.since', { day: date(validFrom) })
                    : say('people.between', { from: date(validFrom), until: date(validUntil) })}
                </span>
              </li>
            ))}
          </ul>
          {isAdministrator && <LeadTimeForm place={place} />}
          {isAdministrator && <RenameForm place={place} />}
        </div>
      )}
    </details>
  );
}

function LeadTimeForm({ place }: { place: Place }) {
  const { say } = useWords();
  const act = useAct('setLeadTime');
  const [days, setDays] = useState(String(place.leadTimeDays));
  return (
    <>
      {act.answer && <Done>{say('places.saved')}</Done>}
      <ActForm
        act={act}
        verb={say('places.set_lead_time')}
        check={() => (isCount(days) ? {} : { leadTimeDays: say('act.whole_number') })}
        consequence={() => say('places.lead_time_consequence', { days: countOf(days) })}
        send={() =>
          act.send({ params: { officeId: place.id }, body: { leadTimeDays: countOf(days) } })
        }
      >
        <CountField
          name="leadTimeDays"
          label={say('places.lead_time')}
          value={days}
          onChange={setDays}
        />
      </ActForm>
    </>
  );
}

function RenameForm({ place }: { place: Place }) {
  const { say, date } = useWords();
  const act = useAct('renameOffice');
  const current = place.names.at(-1);
  const [code, setCode] = useState(current?.code ?? '');
  const [name, setName] = useState(current?.name ?? '');
  const [validFrom, setValidFrom] = useState('');
  return (
    <>
      {act.answer && <Done>{say('places.saved')}</Done>}
      <ActForm
        act={act}
        verb={say('places.rename')}
        check={() => (validFrom === '' ? { validFrom: say('act.needed') } : {})}
        consequence={() =>
          say('places.rename_consequence', { day: date(validFrom, 'long'), name, code })
        }
        send={() => act.send({ params: { officeId: place.id }, body: { code, name, validFrom } })}
      >
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <TextField
            name="code"
            label={say('places.code')}
            maxLength={5}
            value={code}
            onChange={setCode}
          />
          <TextField
            name="name"
            label={say('places.name')}
            maxLength={80}
            value={name}
            onChange={setName}
          />
          <DayField
            name="validFrom"
            label={say('people.from')}
            value={validFrom}
            onChange={setValidFrom}
          />
        </div>
      </ActForm>
    </>
  );
}
