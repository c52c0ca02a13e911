/** The days of a year on which offices are closed, as decreed. */
import { useState } from 'react';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { AdminFrame, useIsAdministrator } from '../parts/admin-frame.tsx';
import { ChoiceField, DayField, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { Done, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';

const kinds = ['national_holiday', 'joint_leave', 'election'] as const;

export function CalendarPage() {
  const { say } = useWords();
  const isAdministrator = useIsAdministrator();
  const today = useToday();
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? Number(today.slice(0, 4));
  return (
    <AdminFrame title={say('admin.calendar')}>
      <div className="flex items-center gap-2">
        <button type="button" className="button" onClick={() => setChosen(year - 1)}>
          {year - 1}
        </button>
        <strong className="figures px-2 text-lg">{year}</strong>
        <button type="button" className="button" onClick={() => setChosen(year + 1)}>
          {year + 1}
        </button>
      </div>
      <Holidays year={year} mayRemove={isAdministrator} />
      {isAdministrator && (
        <WorkPart title={say('calendar.add')}>
          <HolidayForm />
        </WorkPart>
      )}
    </AdminFrame>
  );
}

function Holidays({ year, mayRemove }: { year: number; mayRemove: boolean }) {
  const { say, date } = useWords();
  const remove = useAct('removeHoliday');
  const { data, error } = useReading('readHolidays', { query: { year } });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  if (data.holidays.length === 0) return <EmptyState>{say('calendar.none')}</EmptyState>;
  return (
    <>
      <PlainTable
        name={say('admin.calendar')}
        rows={data.holidays}
        keyOf={(holiday) => `${holiday.date} ${holiday.name}`}
        columns={[
          { heading: say('calendar.date'), cell: (holiday) => date(holiday.date, 'full') },
          { heading: say('calendar.name'), isWide: true, cell: ({ name }) => name },
          { heading: say('calendar.kind'), cell: ({ kind }) => say(`calendar.${kind}`) },
          ...(mayRemove
            ? [
                {
                  heading: say('calendar.remove'),
                  cell: ({ date: day, name }: { date: string; name: string }) => (
                    <button
                      type="button"
                      className="button"
                      disabled={remove.isSending}
                      onClick={() => remove.send({ body: { date: day, name } })}
                    >
                      {say('calendar.remove')}
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {remove.error !== null && <ActRefused act={remove} />}
    </>
  );
}

function HolidayForm() {
  const { say, date } = useWords();
  const act = useAct('saveHoliday');
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('national_holiday');
  return (
    <div className="max-w-2xl">
      {act.answer && <Done>{say('places.saved')}</Done>}
      <ActForm
        act={act}
        verb={say('calendar.add')}
        check={() => ({
          ...(day === '' && { date: say('act.needed') }),
          ...(name.trim().length < 3 && { name: say('act.needed') }),
        })}
        consequence={() => say('calendar.consequence', { day: date(day, 'full'), name })}
        send={() => act.send({ body: { date: day, kind, name: name.trim() } })}
      >
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <DayField name="date" label={say('calendar.date')} value={day} onChange={setDay} />
          <TextField
            name="name"
            label={say('calendar.name')}
            maxLength={120}
            value={name}
            onChange={setName}
          />
          <ChoiceField
            name="kind"
            label={say('calendar.kind')}
            value={kind}
            choices={kinds.map((value) => ({ value, label: say(`calendar.${value}`) }))}
            onChange={setKind}
          />
        </div>
      </ActForm>
    </div>
  );
}
